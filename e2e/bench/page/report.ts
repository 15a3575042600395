import { table, writeSection } from '../benchmarks-file';
import { median } from '../save/measure';
import { reactAdminApp } from './react-admin-app';
import { refineApp } from './refine-app';
import type { Figures } from './visit';

interface Sides {
  own: string;
  /** Those that ours has to be ahead of. */
  peers: readonly string[];
  rounds: number;
}

/** What each figure is called, and how many decimals it has. */
const columns: Record<keyof Figures, { title: string; digits: number }> = {
  kilobytesBeforeInput: { title: 'kB before input', digits: 1 },
  requestsBeforeInput: { title: 'requests before input', digits: 0 },
  kilobytesOfEdit: { title: 'kB, one edit', digits: 1 },
  requestsOfEdit: { title: 'requests, one edit', digits: 0 },
  firstPaintMs: { title: 'first paint ms', digits: 0 },
  largestPaintMs: { title: 'largest paint ms', digits: 0 },
  usableMs: { title: 'usable ms', digits: 0 },
  worksMs: { title: 'Save works ms', digits: 0 },
  blockedMs: { title: 'blocked ms', digits: 0 },
  layoutShift: { title: 'layout shift', digits: 3 },
};

const keys = Object.keys(columns) as (keyof Figures)[];

const peerVersions = `react-admin ${reactAdminApp.packages['react-admin']}, Refine ${refineApp.packages['@refinedev/core']} with Ant Design ${refineApp.packages['antd']}`;

/** Writes the table of pages. Gives a sentence for each figure in which a peer is ahead. */
export function reportPages(measured: Readonly<Record<string, Figures[]>>, sides: Sides): string[] {
  const figure = (name: string, key: keyof Figures) => {
    const values = (measured[name] ?? []).flatMap((figures) => figures[key] ?? []);
    return values.length === 0 ? null : median(values);
  };
  const shown = (name: string, key: keyof Figures) => figure(name, key)?.toFixed(columns[key].digits) ?? '–';
  const text = table(
    ['of', ...keys.map((key) => columns[key].title)],
    Object.keys(measured).map((name) => [name, ...keys.map((key) => shown(name, key))]),
  );
  const behind = keys.flatMap((key) =>
    sides.peers
      .filter((peer) => Number(shown(sides.own, key)) > Number(shown(peer, key)))
      .map((peer) => `${columns[key].title}: ${shown(sides.own, key)}, ${peer} ${shown(peer, key)}`),
  );
  const how =
    `Medians of ${sides.rounds} rounds, all in turn within each, in a new browser profile with a processor slowed down four times ` +
    `and Lighthouse’s slow 4G: five fields with ${peerVersions}, each as its quick start has it, ` +
    'built for production and served compressed. Ours has a list of accounts beside the form. Bytes are as they came over the wire. ' +
    '“Before input” is what was asked for until Save worked, “one edit” the whole visit with one save. A form is usable when ' +
    'its first field is drawn and keeps what is typed; Save works once React has taken it over.';
  console.log(`\n${text}\n`);
  writeSection('The form page', [how, text, verdict(behind)].join('\n\n'), ['next', 'react']);
  return behind;
}

/** Writes the table of clicks. Gives a sentence for each peer that is ahead. */
export function reportToasts(measured: Readonly<Record<string, number[]>>, sides: Sides): string[] {
  const p50Ms = (name: string) => median(measured[name] ?? []);
  const text = table(
    ['of', 'median ms', `× ${sides.peers[0]}`, 'fastest ms', 'slowest ms', 'saves'],
    Object.entries(measured).map(([name, tookMs]) => [
      name,
      p50Ms(name).toFixed(0),
      (p50Ms(name) / p50Ms(sides.peers[0] ?? '')).toFixed(2),
      Math.min(...tookMs).toFixed(0),
      Math.max(...tookMs).toFixed(0),
      String(tookMs.length),
    ]),
  );
  const behind = sides.peers
    .filter((peer) => p50Ms(sides.own) > p50Ms(peer))
    .map((peer) => `Save to toast: ${p50Ms(sides.own).toFixed(0)} ms, ${peer} ${p50Ms(peer).toFixed(0)} ms`);
  const how =
    'From pressing Save to the toast on screen, all in turn, on a fast connection. The accounts API answers at once. The peers save by ' +
    'an Express proxy that keeps nothing; ours has the attempt and its outcome on disk before it answers.';
  console.log(`\n${text}\n`);
  writeSection('From click to toast', [how, text, verdict(behind)].join('\n\n'), [
    'next',
    'react',
    'express',
  ]);
  return behind;
}

function verdict(behind: readonly string[]): string {
  if (behind.length === 0) return 'Ours is behind in nothing.';
  return ['Ours is behind in:', '', ...behind.map((sentence) => `- ${sentence}`)].join('\n');
}
