import { expect, test } from 'vitest';
import { type Attempt, type Call, type Evidence, findLies, lieKinds, type Told } from './judge';

const told = (rest: Partial<Told> = {}): Told => ({
  save: '1',
  startedAt: 0,
  endedAt: 100,
  status: 201,
  outcome: 'created',
  recorded: true,
  retryAfter: null,
  ...rest,
});
const call = (rest: Partial<Call> = {}): Call => ({
  save: '1',
  reference: 'Acme',
  startedAt: 10,
  endedAt: 20,
  success: 'created',
  isAnswered: true,
  ...rest,
});
const attempt = (rest: Partial<Attempt> = {}): Attempt => ({
  save: '1',
  reference: 'Acme',
  outcome: 'created',
  accountVersion: 1,
  ...rest,
});
const account = { save: '1', reference: 'Acme', version: 1 };
const nothing: Evidence = { told: [], calls: [], attempts: [], accounts: [] };
const honest: Evidence = { told: [told()], calls: [call()], attempts: [attempt()], accounts: [account] };
const unknown = attempt({ outcome: 'unknown', accountVersion: null });
const rejected = attempt({ outcome: 'rejected', accountVersion: null });

test.each<[string, Evidence]>([
  ['a save that went well', honest],
  ['nobody was told anything', { ...honest, told: [told({ status: null, outcome: null })] }],
  ['told not sent, and no call', { ...nothing, told: [told({ outcome: 'not_sent' })] }],
  [
    'told unknown, and done',
    { ...nothing, told: [told({ outcome: 'unknown' })], calls: [call()], attempts: [unknown] },
  ],
  ['told unknown, and known since', { ...honest, told: [told({ outcome: 'unknown' })] }],
  [
    'told not sent at first, and sent by the next request',
    { ...honest, told: [told({ outcome: 'not_sent', endedAt: 5 }), told({ startedAt: 6 })] },
  ],
  [
    'done without an answer, then 200',
    {
      ...honest,
      told: [told({ outcome: 'saved' })],
      calls: [call({ isAnswered: false }), call({ success: 'updated' })],
      attempts: [attempt({ outcome: 'saved' })],
    },
  ],
  [
    'a success that the person knows not to be recorded',
    { ...nothing, told: [told({ recorded: false })], calls: [call()], attempts: [unknown] },
  ],
  [
    'told rejected, then sent again without an answer',
    {
      ...nothing,
      told: [told({ outcome: 'rejected' }), told({ outcome: null, startedAt: 200 })],
      attempts: [unknown],
    },
  ],
  [
    'told rejected, then not sent',
    {
      ...nothing,
      told: [told({ outcome: 'rejected' }), told({ outcome: 'not_sent', startedAt: 200 })],
      attempts: [attempt({ outcome: 'not_sent', accountVersion: null })],
    },
  ],
  [
    'two saves of one account, of which the second counts',
    {
      told: [told(), told({ save: '2', outcome: 'updated' })],
      calls: [call(), call({ save: '2', startedAt: 30, endedAt: 40, success: 'updated' })],
      attempts: [attempt(), attempt({ save: '2', outcome: 'updated', accountVersion: 2 })],
      accounts: [{ ...account, save: '2', version: 2 }],
    },
  ],
])('no lie: %s', (_, evidence) => {
  expect(findLies(evidence)).toEqual([]);
});

test.each<[keyof typeof lieKinds, string, Evidence]>([
  ['success-without-call', 'no call', { ...honest, calls: [] }],
  ['success-without-call', 'only a refused call', { ...honest, calls: [call({ success: null })] }],
  ['success-without-call', 'a call after the answer', { ...honest, calls: [call({ startedAt: 101 })] }],
  ['success-without-call', 'the API hung up', { ...honest, calls: [call({ isAnswered: false })] }],
  ['success-without-call', 'the API said updated', { ...honest, calls: [call({ success: 'updated' })] }],
  ['sent-after-all', 'a call meanwhile', { ...honest, told: [told({ outcome: 'not_sent' })] }],
  [
    'sent-after-all',
    'a call after the answer',
    { ...honest, told: [told({ outcome: 'not_sent' })], calls: [call({ startedAt: 500 })] },
  ],
  [
    'done-after-all',
    'a success before the refusal',
    { ...nothing, told: [told({ outcome: 'rejected' })], calls: [call()], attempts: [rejected] },
  ],
  ['call-without-attempt', 'the ledger knows nothing of it', { ...nothing, calls: [call()] }],
  ['attempt-without-outcome', 'still open', { ...nothing, attempts: [attempt({ outcome: null })] }],
  ['account-not-last-success', 'no account', { ...honest, accounts: [] }],
  ['account-not-last-success', 'no success', { ...nothing, accounts: [account] }],
  ['account-not-last-success', 'another version', { ...honest, accounts: [{ ...account, version: 2 }] }],
  [
    'account-not-last-success',
    'the values of the save before',
    {
      ...nothing,
      attempts: [attempt(), attempt({ save: '2', accountVersion: 2 })],
      accounts: [account],
    },
  ],
  [
    'account-not-last-success',
    'recorded in another order than the API did them',
    {
      ...nothing,
      calls: [call({ startedAt: 30, endedAt: 40 }), call({ save: '2' })],
      attempts: [attempt(), attempt({ save: '2', accountVersion: 2 })],
      accounts: [{ ...account, save: '2', version: 2 }],
    },
  ],
  ['ledger-differs', 'no attempt', { ...nothing, told: [told({ outcome: 'unknown' })] }],
  ['ledger-differs', 'success became unknown', { ...honest, attempts: [unknown], accounts: [] }],
  [
    'ledger-differs',
    'a success became unknown by a request that was not answered',
    { ...honest, told: [told(), told({ outcome: null })], attempts: [unknown], accounts: [] },
  ],
  [
    'ledger-differs',
    'a refusal became unknown',
    { ...nothing, told: [told({ outcome: 'rejected' })], attempts: [unknown] },
  ],
])('a lie, %s: %s', (kind, _, evidence) => {
  expect(findLies(evidence).map((lie) => lie.kind)).toEqual([kind]);
});

test('every kind of lie is planted above', () => {
  expect(Object.keys(lieKinds)).toHaveLength(7);
});
