import { lieKinds } from './judge';
import type { SoakResult } from './soak';

/** How many lies of a kind are shown one by one. */
const shownLies = 10;

/** What happened in a run, for people. */
export function soakTable({ evidence, lies, events, behaviours, tookMs }: SoakResult): string {
  const { told, calls, attempts, accounts } = evidence;
  const saves = new Set(told.map(({ save }) => save)).size;
  const pace = `${Math.round(tookMs / 1_000)} s, ${Math.round((saves * 1_000) / tookMs)} a second`;
  return [
    `${saves} saves by ${told.length} requests in ${pace}`,
    `${calls.length} calls of the accounts API, ${attempts.length} attempts, ${accounts.length} accounts`,
    '',
    ...section('Happened meanwhile', countBy(events, nameOf)),
    ...section('The accounts API', behaviours),
    ...section('Told', countBy(told, toldOf)),
    ...section(
      'The ledger',
      countBy(attempts, ({ outcome }) => outcome ?? 'open'),
    ),
    ...section(
      'Lies',
      new Map(
        Object.entries(lieKinds).map(([kind, words]) => [
          words,
          lies.filter((lie) => lie.kind === kind).length,
        ]),
      ),
    ),
    ...lies.slice(0, shownLies).map(({ kind, of, detail }) => `  ${lieKinds[kind]}: ${of}, ${detail}`),
    `${lies.length} lies`,
  ].join('\n');
}

function nameOf(event: SoakResult['events'][number]): string {
  return 'process' in event ? `${event.kind} of process ${event.process + 1}` : event.kind;
}

function toldOf({ status, outcome, recorded }: SoakResult['evidence']['told'][number]): string {
  if (status === null) return 'nothing';
  return `${status} ${outcome ?? 'no outcome'}${recorded ? '' : ', not recorded'}`;
}

function countBy<Item>(items: readonly Item[], nameOf: (item: Item) => string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(nameOf(item), (counts.get(nameOf(item)) ?? 0) + 1);
  return counts;
}

function section(title: string, counts: ReadonlyMap<string, number>): string[] {
  const lines = [...counts]
    .sort(([one], [other]) => one.localeCompare(other))
    .map(([name, count]) => `  ${name.padEnd(52)}${String(count).padStart(8)}`);
  return [title, ...lines, ''];
}
