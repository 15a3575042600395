import uPlot from 'uplot';
import { statusTexts } from '#messages/status/status';
import { formatMs } from '@/lib/client/words/outcome';
import { savedWays, slotMinutes } from '@/lib/schemas/status';

type Options = Omit<uPlot.Options, 'width' | 'height'>;

const fontPx = 11;

/** Stacked bars: how saves ended. */
export function savesOptions(box: HTMLElement): Options {
  const bars = uPlot.paths.bars?.({ size: [0.8, 24], align: 1 });
  return {
    ...common(box, (count) => statusTexts.count(count)),
    series: [
      {},
      ...savedWays.toReversed().map((way) => ({
        fill: () => colourOf(box.parentElement?.querySelector(`[data-colour="${way}"]`) ?? box),
        width: 0,
        points: { show: false },
        ...(bars && { paths: bars }),
      })),
    ],
  };
}

/** Two lines: the longest that half of the saves took, and 19 in 20. */
export function latencyOptions(box: HTMLElement): Options {
  const line = {
    stroke: () => inkOf(box),
    width: 1.5,
    points: { show: true, size: 4, fill: () => inkOf(box) },
  };
  return {
    ...common(box, formatMs),
    series: [{}, line, { ...line, dash: [4, 3] }],
  };
}

/** Nothing to point at or to drag: the table has every figure. */
function common(box: HTMLElement, format: (value: number) => string): Omit<Options, 'series'> {
  const axis = {
    stroke: () => colourOf(box),
    font: `${fontPx}px ${getComputedStyle(box).fontFamily}`,
    grid: { stroke: () => getComputedStyle(box).borderTopColor, width: 1 },
    ticks: { show: false },
  };
  return {
    legend: { show: false },
    cursor: { show: false },
    scales: {
      x: { range: (_plot, min, max) => [min, max + slotMinutes * 60] },
      // Whole numbers, and never an empty axis.
      y: { range: (_plot, _min, max) => [0, Math.max(max * 1.1, 4)] },
    },
    axes: [
      { ...axis, size: 24, values: (_plot, times) => times.map(formatHour) },
      { ...axis, size: 52, values: (_plot, values) => values.map(format), incrs: wholeSteps },
    ],
  };
}

const wholeSteps = [1, 10, 100, 1_000, 10_000, 100_000].flatMap((factor) => [factor, 2 * factor, 5 * factor]);

/** In the reader's time zone, as every time on a page. */
function formatHour(seconds: number): string {
  return new Intl.DateTimeFormat(undefined, { hour: '2-digit', minute: '2-digit' }).format(seconds * 1_000);
}

function colourOf(element: Element): string {
  return getComputedStyle(element).color;
}

/** The colour of the page's text, which the box itself does not have. */
function inkOf(box: HTMLElement): string {
  return colourOf(document.getElementById('page') ?? box);
}
