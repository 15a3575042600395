/** What a page notes of itself. Times are in milliseconds since its navigation began. */
export interface Observed {
  firstPaintMs: number;
  largestPaintMs: number;
  layoutShift: number;
  /** The time of tasks beyond the 50 ms after which people notice that a page does not answer. */
  blockedMs: number;
  /** When the first field was drawn and could be typed into. */
  usableMs: number | null;
  /** When a press of Save did what it should: React has taken the button over. */
  worksMs: number | null;
  /** From the last press of Save to its toast. */
  toastMs: number | null;
}

declare global {
  var observed: Observed;
}

export interface Watched {
  field: string;
  saveButton: string;
  toast: { selector: string; text: string } | null;
}

/** Runs in the page, before any of its scripts. */
export function observe({ field, saveButton, toast }: Watched): void {
  const observed: Observed = {
    firstPaintMs: 0,
    largestPaintMs: 0,
    layoutShift: 0,
    blockedMs: 0,
    usableMs: null,
    worksMs: null,
    toastMs: null,
  };
  globalThis.observed = observed;

  const entries = (type: string, note: (entry: PerformanceEntry) => void) =>
    new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, buffered: true });
  entries('paint', ({ name, startTime }) => {
    if (name === 'first-contentful-paint') observed.firstPaintMs = startTime;
  });
  entries('largest-contentful-paint', ({ startTime }) => {
    observed.largestPaintMs = startTime;
  });
  entries('layout-shift', (entry) => {
    const { value, hadRecentInput } = entry as PerformanceEntry & { value: number; hadRecentInput: boolean };
    if (!hadRecentInput) observed.layoutShift += value;
  });
  entries('longtask', ({ duration }) => {
    observed.blockedMs += duration - 50;
  });

  const look = () => {
    const input = document.querySelector<HTMLInputElement>(field);
    const isDrawn = input !== null && input.getClientRects().length > 0;
    if (isDrawn && !input.disabled && !input.readOnly) observed.usableMs ??= performance.now();
    const button = document.querySelector(saveButton);
    const isReacts = button !== null && Object.keys(button).some((key) => key.startsWith('__reactProps'));
    if (isReacts) observed.worksMs ??= performance.now();
    if (observed.usableMs === null || observed.worksMs === null) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);

  if (toast === null) return;
  document.addEventListener(
    'click',
    ({ target, timeStamp }) => {
      if (!(target instanceof Element) || target.closest(saveButton) === null) return;
      observed.toastMs = null;
      const wait = () => {
        const isShown = [...document.querySelectorAll(toast.selector)].some(
          (node) => node.textContent.includes(toast.text) && node.getClientRects().length > 0,
        );
        if (isShown) observed.toastMs = performance.now() - timeStamp;
        else requestAnimationFrame(wait);
      };
      requestAnimationFrame(wait);
    },
    true,
  );
}
