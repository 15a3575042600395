import type { Outcome } from '@/lib/schemas/attempt';

/**
 * What was seen of a run, by three that know nothing of each other: whoever saved, the accounts API and the ledger. A
 * save is known by its number, which it sends as the account's number. Times are in milliseconds since 1970.
 */
export interface Evidence {
  told: readonly Told[];
  calls: readonly Call[];
  attempts: readonly Attempt[];
  accounts: readonly AccountRow[];
}

/** One request of a save and what its person was told. A save may have several, one after the other. */
export interface Told {
  save: string;
  startedAt: number;
  endedAt: number;
  /** Null: no answer came. */
  status: number | null;
  outcome: Outcome | null;
  /** False: the person was told that the ledger does not have it. */
  recorded: boolean;
  retryAfter: string | null;
}

/** One call as the accounts API knows it. */
export interface Call {
  save: string;
  reference: string;
  startedAt: number;
  endedAt: number;
  /** What the API did: null where it refused or failed. */
  success: 'created' | 'updated' | 'accepted' | null;
  /** Whether it said so: it may hang up instead. */
  isAnswered: boolean;
}

export interface Attempt {
  save: string;
  reference: string;
  outcome: Outcome | null;
  accountVersion: number | null;
}

/** An account as last sent from here. */
export interface AccountRow {
  save: string;
  reference: string;
  version: number;
}

export const lieKinds = {
  'success-without-call': 'told success, and the API gave none',
  'sent-after-all': 'told not sent, and the API saw it',
  'done-after-all': 'told rejected, and the API did it',
  'call-without-attempt': 'a call without an attempt',
  'attempt-without-outcome': 'an attempt without outcome',
  'account-not-last-success': 'an account that is not the last success',
  'ledger-differs': 'told one outcome, and the ledger has another',
} as const;

export type LieKind = keyof typeof lieKinds;

export interface Lie {
  kind: LieKind;
  /** The save, or the account's reference. */
  of: string;
  detail: string;
}

/** Compares save by save what was told, what the API saw and what the ledger has. An honest run has no lie. */
export function findLies(evidence: Evidence): Lie[] {
  const callsOf = groupBy(evidence.calls, ({ save }) => save);
  const attemptOf = new Map(evidence.attempts.map((attempt) => [attempt.save, attempt]));
  return [
    ...[...groupBy(evidence.told, ({ save }) => save)].flatMap(([save, told]) =>
      liesAbout(told, callsOf.get(save) ?? [], attemptOf.get(save)),
    ),
    ...[...callsOf.keys()]
      .filter((save) => !attemptOf.has(save))
      .map((save) => lie('call-without-attempt', save, `${callsOf.get(save)?.length} calls`)),
    ...evidence.attempts
      .filter(({ outcome }) => outcome === null)
      .map(({ save }) => lie('attempt-without-outcome', save, 'still open')),
    ...liesOfAccounts(evidence, callsOf),
  ];
}

function liesAbout(told: readonly Told[], calls: readonly Call[], attempt: Attempt | undefined): Lie[] {
  const lies = told.flatMap((request, index) => {
    // What the next request of the save has sent is told by that one.
    const until = told[index + 1]?.startedAt ?? Number.POSITIVE_INFINITY;
    const own = calls.filter(({ startedAt }) => startedAt >= request.startedAt && startedAt < until);
    return lieOf(request, calls, own);
  });
  const last = told.findLastIndex(({ outcome }) => outcome !== null && outcome !== 'not_sent');
  const [final, ...later] = told.slice(last);
  if (last === -1 || final === undefined || !final.recorded || agrees(final, later, attempt)) return lies;
  const detail = `told ${final.outcome}, the ledger has ${attempt?.outcome ?? 'nothing'}`;
  return [...lies, lie('ledger-differs', final.save, detail)];
}

/** `own`: the calls that this request of the save has made, if any. */
function lieOf({ save, outcome, endedAt }: Told, calls: readonly Call[], own: readonly Call[]): Lie[] {
  if (outcome !== null && isSuccess(outcome)) {
    const isGiven = calls.some((call) => call.startedAt <= endedAt && call.isAnswered && fits(outcome, call));
    return isGiven ? [] : [lie('success-without-call', save, `told ${outcome}, ${described(calls)}`)];
  }
  if (outcome === 'not_sent' && own.length > 0) return [lie('sent-after-all', save, described(own))];
  const isDone = outcome === 'rejected' && succeeded(own).length > 0;
  return isDone ? [lie('done-after-all', save, described(own))] : [];
}

/** A success is final. What ended otherwise may have become known since, and `later` requests may have changed it. */
function agrees({ outcome }: Told, later: readonly Told[], attempt: Attempt | undefined): boolean {
  if (attempt === undefined) return false;
  if (attempt.outcome === outcome) return true;
  if (isSuccess(outcome)) return false;
  if (outcome === 'unknown') return isSuccess(attempt.outcome);
  const wasNotSent = attempt.outcome === 'not_sent' && later.length > 0;
  return wasNotSent || later.some((request) => request.outcome === null);
}

function liesOfAccounts(
  { attempts, accounts }: Evidence,
  callsOf: ReadonlyMap<string, readonly Call[]>,
): Lie[] {
  const kind = 'account-not-last-success';
  const successes = groupBy(
    attempts.filter(({ outcome }) => isSuccess(outcome)),
    ({ reference }) => reference,
  );
  const rows = new Set(accounts.map(({ reference }) => reference));
  const missing = [...successes.keys()].filter((reference) => !rows.has(reference));
  const wrong = accounts.flatMap((row) => {
    const of = successes.get(row.reference) ?? [];
    const last = of.toSorted((one, other) => (other.accountVersion ?? 0) - (one.accountVersion ?? 0))[0];
    if (last === undefined || last.save !== row.save || last.accountVersion !== row.version) {
      return [lie(kind, row.reference, `it is that of ${row.save}, not of ${last?.save ?? 'any save'}`)];
    }
    const shown = callsOf.get(row.save) ?? [];
    return of
      .filter(({ save }) => save !== row.save && isWhollyLater(callsOf.get(save) ?? [], shown))
      .map(({ save }) => lie(kind, row.reference, `it is that of ${row.save}, but ${save} was sent later`));
  });
  return [...missing.map((reference) => lie(kind, reference, 'there is no such account')), ...wrong];
}

/** Of calls that ran at the same time nobody outside of the API can say which was last. */
function isWhollyLater(calls: readonly Call[], than: readonly Call[]): boolean {
  const first = Math.min(...succeeded(calls).map(({ startedAt }) => startedAt));
  return Number.isFinite(first) && than.length > 0 && first > Math.max(...than.map(({ endedAt }) => endedAt));
}

function succeeded(calls: readonly Call[]): Call[] {
  return calls.filter(({ success }) => success !== null);
}

/** `saved` says that the account is there, whichever of the two it was. */
function fits(told: Outcome, { success }: Call): boolean {
  return success !== null && (told === 'saved' || told === success);
}

function isSuccess(outcome: Outcome | null): boolean {
  return outcome === 'created' || outcome === 'updated' || outcome === 'saved';
}

function described(calls: readonly Call[]): string {
  return `calls: ${calls.map(({ success }) => success ?? 'refused').join(', ') || 'none'}`;
}

function lie(kind: LieKind, of: string, detail: string): Lie {
  return { kind, of, detail };
}

/** Node.js 20 has no Map.groupBy. */
function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return groups;
}
