import { setTimeout as sleep } from 'node:timers/promises';
import type {
  RecordedCall,
  ScriptedAccountsApi,
  ScriptedAnswer,
} from '../fixtures/accounts-api/scripted-accounts-api';
import type { Call } from './judge';

/** What the accounts API does with a call: whether it does the work, and how it answers. */
interface Behaviour {
  name: string;
  /** How many of a thousand calls. */
  weight: number;
  does: boolean;
  /** Whether its status reaches the app. */
  isAnswered: boolean;
  /** Without it: 201 or 200, as the account is new or not. */
  answer?: ScriptedAnswer;
  delayMs?: number;
}

const busy = (seconds: number) => ({ status: 429, headers: { 'Retry-After': String(seconds) } });
const invalid = { message: 'The given data was invalid.', errors: { number: ['number is taken.'] } };

/** Every way in which a call can end, most of them well. */
const behaviours: readonly Behaviour[] = [
  { name: 'done at once', weight: 640, does: true, isAnswered: true },
  { name: 'done in a second', weight: 60, does: true, isAnswered: true, delayMs: 1_000 },
  { name: 'done, 202', weight: 10, does: true, isAnswered: true, answer: { status: 202 } },
  {
    name: 'done, after a 100',
    weight: 10,
    does: true,
    isAnswered: true,
    answer: { before: ['HTTP/1.1 100 Continue\r\n\r\n'] },
  },
  {
    name: 'done, cut in its body',
    weight: 20,
    does: true,
    isAnswered: true,
    answer: { drop: 'after-headers' },
  },
  { name: 'done, never ends its body', weight: 3, does: true, isAnswered: true, answer: { stallBody: true } },
  { name: 'done, hangs up', weight: 40, does: true, isAnswered: false, answer: { drop: 'before-answer' } },
  { name: 'done, 500', weight: 20, does: true, isAnswered: false, answer: { status: 500 } },
  { name: 'done, no HTTP', weight: 5, does: true, isAnswered: false, answer: { raw: 'good bye\r\n\r\n' } },
  { name: 'done, never answers', weight: 2, does: true, isAnswered: false, answer: { hang: true } },
  { name: 'never answers', weight: 2, does: false, isAnswered: false, answer: { hang: true } },
  { name: 'hangs up', weight: 30, does: false, isAnswered: false, answer: { drop: 'before-answer' } },
  { name: '500', weight: 20, does: false, isAnswered: true, answer: { status: 500 } },
  {
    name: '502 of a gateway',
    weight: 15,
    does: false,
    isAnswered: true,
    answer: { status: 502, headers: { 'Content-Type': 'text/html' }, body: '<h1>502</h1>' },
  },
  {
    name: '503',
    weight: 10,
    does: false,
    isAnswered: true,
    answer: { status: 503, headers: { 'Retry-After': '1' } },
  },
  { name: '422', weight: 60, does: false, isAnswered: true, answer: { status: 422, body: invalid } },
  { name: '429, try in 1 s', weight: 20, does: false, isAnswered: true, answer: busy(1) },
  { name: '429, try in 30 s', weight: 5, does: false, isAnswered: true, answer: busy(30) },
  { name: '401', weight: 15, does: false, isAnswered: true, answer: { status: 401 } },
  { name: '403', weight: 5, does: false, isAnswered: true, answer: { status: 403 } },
  {
    name: 'redirect',
    weight: 5,
    does: false,
    isAnswered: true,
    answer: { status: 302, headers: { Location: '/login' } },
  },
];

/** What the accounts API has seen, and how often it behaved in which way. */
export interface ApiRecord {
  readonly calls: Call[];
  readonly counts: ReadonlyMap<string, number>;
  /** From now on nobody is answered, or as usual. */
  setAway(isAway: boolean): void;
}

/** Makes the API answer by those odds, and records what it did. */
export function misbehave(api: ScriptedAccountsApi, random: () => number): ApiRecord {
  refuseSomeTokens(api, random);
  return record(api, random, behaviours);
}

/** Makes the API do and answer everything, and records what it did. */
export function behave(api: ScriptedAccountsApi, random: () => number): ApiRecord {
  return record(api, random, behaviours.slice(0, 1));
}

function record(api: ScriptedAccountsApi, random: () => number, odds: readonly Behaviour[]): ApiRecord {
  const calls: Call[] = [];
  const counts = new Map<string, number>();
  const known = new Set<string>();
  let isAway = false;
  api.accounts.always((received) => {
    const behaviour = isAway ? hangsUp : choose(odds, random());
    counts.set(behaviour.name, (counts.get(behaviour.name) ?? 0) + 1);
    const call = describe(received, behaviour, known);
    calls.push(call);
    const { before, ...answer } = behaviour.answer ?? {};
    const until = sleep(behaviour.delayMs ?? random() * 30).then(() => {
      call.endedAt = Date.now();
    });
    const status = call.success === 'created' ? 201 : 200;
    return { status, ...answer, ...(before === undefined ? {} : { before }), until };
  });
  return {
    calls,
    counts,
    setAway(away) {
      isAway = away;
    },
  };
}

const hangsUp: Behaviour = {
  name: 'away',
  weight: 0,
  does: false,
  isAnswered: false,
  answer: { drop: 'before-answer' },
};

function choose(odds: readonly Behaviour[], at: number): Behaviour {
  let left = at * odds.reduce((sum, { weight }) => sum + weight, 0);
  for (const behaviour of odds) {
    left -= behaviour.weight;
    if (left < 0) return behaviour;
  }
  return hangsUp;
}

function describe(
  { body, at }: RecordedCall,
  { does, isAnswered, answer }: Behaviour,
  known: Set<string>,
): Call {
  const { reference, number } = JSON.parse(body) as { reference: string; number: string };
  const done = known.has(reference) ? 'updated' : 'created';
  if (does) known.add(reference);
  const success = answer?.status === 202 ? 'accepted' : done;
  return { save: number, reference, startedAt: at, endedAt: at, success: does ? success : null, isAnswered };
}

/** Short-lived tokens, so that many are asked for; one in six requests fails. */
function refuseSomeTokens(api: ScriptedAccountsApi, random: () => number): void {
  let issued = 0;
  api.tokens.always(() => {
    const at = random();
    if (at < 0.06) return { status: 503 };
    if (at < 0.1) return { drop: 'before-answer' };
    if (at < 0.12) return { status: 401, body: { error: 'invalid_client' } };
    if (at < 0.17) return { status: 200, body: '<html>' };
    issued += 1;
    const token = `soak-token-${issued}-of-the-scripted-api`;
    return { status: 200, body: { access_token: token, token_type: 'Bearer', expires_in: 5 } };
  });
}
