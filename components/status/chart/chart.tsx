'use client';

import { useEffect, useEffectEvent, useRef } from 'react';
import uPlot from 'uplot';
import 'uplot/dist/uPlot.min.css';

const heightPx = 120;

interface ChartProps {
  /** Called once, when the chart is made. `box` is where it is: its colours are the page's. */
  options: (box: HTMLElement) => Omit<uPlot.Options, 'width' | 'height'>;
  data: uPlot.AlignedData;
}

/** A chart as wide as the page allows. People who cannot see it have the table beside it. */
export function Chart({ options, data }: ChartProps) {
  const box = useRef<HTMLDivElement>(null);
  const plot = useRef<uPlot>(null);
  const make = useEffectEvent((into: HTMLDivElement) => {
    const size = { width: into.clientWidth, height: heightPx };
    return new uPlot({ ...options(into), ...size }, data, into);
  });

  useEffect(() => {
    if (box.current === null) return;
    const into = box.current;
    const made = make(into);
    plot.current = made;
    const sizes = new ResizeObserver(() => made.setSize({ width: into.clientWidth, height: heightPx }));
    sizes.observe(into);
    const stopWatching = watchColours(() => made.redraw());
    return () => {
      stopWatching();
      sizes.disconnect();
      made.destroy();
      plot.current = null;
    };
  }, []);

  useEffect(() => plot.current?.setData(data), [data]);

  return <div ref={box} aria-hidden="true" className="min-w-0 overflow-hidden border-line text-ink-2" />;
}

/** The page's colours change with the system's, or when the person chooses others. */
function watchColours(onChange: () => void): () => void {
  const dark = matchMedia('(prefers-color-scheme: dark)');
  dark.addEventListener('change', onChange);
  const chosen = new MutationObserver(onChange);
  chosen.observe(document.documentElement, { attributeFilter: ['data-theme'] });
  return () => {
    dark.removeEventListener('change', onChange);
    chosen.disconnect();
  };
}
