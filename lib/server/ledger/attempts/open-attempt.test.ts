import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { bob, describeOnBothDatabases, opened, saved, saveOf } from '@/e2e/fixtures/ledger/ledgers';
import { openAttempt } from './open-attempt';
import { settleAttempt } from './settle-attempt';

describeOnBothDatabases('openAttempt: the idempotency key', (database) => {
  test('answers a key that succeeded with the stored answer', async () => {
    const ledger = await database().open();
    const request = saveOf({ reference: 'Acme', manager: 'Ada' });
    const attempt = await opened(ledger, request);
    const settled = await settleAttempt(ledger, attempt, { outcome: 'created', tries: [] });
    const again = await openAttempt(ledger, { ...request, requestId: randomUUID() });
    expect(again).toEqual({
      kind: 'replayed',
      answer: {
        outcome: 'created',
        account: {
          id: settled.account?.id,
          version: 1,
          reference: 'Acme',
          number: '',
          manager: 'Ada',
          parent: '',
          region: '',
        },
        attemptId: attempt.id,
        requestId: request.requestId,
      },
    });
  });

  test('refuses a key that runs', async () => {
    const ledger = await database().open();
    const request = saveOf('Acme');
    await opened(ledger, request);
    expect(await openAttempt(ledger, request)).toEqual({ kind: 'running' });
  });

  test.each([
    ['another value', { account: { reference: 'Acme', manager: 'Bob' } }],
    ['another name', { account: { reference: 'Acme 2' } }],
    ['another API region', { apiRegion: 'us' }],
  ] as const)('refuses a key that was used for %s', async (_what, change) => {
    const ledger = await database().open();
    const request = saveOf('Acme');
    await opened(ledger, request);
    expect(await openAttempt(ledger, { ...request, ...change })).toEqual({ kind: 'key-reused' });
  });

  test('is the person’s own: another person may use the same one', async () => {
    const ledger = await database().open();
    const request = saveOf('Acme');
    await saved(ledger, 'Acme', { idempotencyKey: request.idempotencyKey });
    const other = await openAttempt(ledger, { ...saveOf('Globex'), actor: bob });
    expect(other.kind).toBe('opened');
  });

  test.each(['rejected', 'not_sent'] as const)('goes on after %s, with nothing in doubt', async (outcome) => {
    const ledger = await database().open();
    const request = saveOf('Acme');
    const first = await opened(ledger, request);
    await settleAttempt(ledger, first, { outcome, code: 'rejected-by-api', tries: [] });
    const again = await openAttempt(ledger, request);
    expect(again).toMatchObject({ kind: 'resumed', attempt: { id: first.id, run: 2, hadUnknownTry: false } });
  });

  test('goes on after unknown and says that an earlier run may have arrived', async () => {
    const ledger = await database().open();
    const request = saveOf('Acme');
    const first = await opened(ledger, request);
    await settleAttempt(ledger, first, { outcome: 'unknown', code: 'outcome-unknown', tries: [] });
    const again = await openAttempt(ledger, request);
    expect(again).toMatchObject({ kind: 'resumed', attempt: { id: first.id, hadUnknownTry: true } });
  });

  test('is not used up by a refusal, so that the person can decide and use it again', async () => {
    const ledger = await database().open();
    await saved(ledger, 'Acme');
    const request = saveOf('ACME', { precondition: { kind: 'add' } });
    expect((await openAttempt(ledger, request)).kind).toBe('exists');
    expect((await openAttempt(ledger, { ...request, account: { reference: 'Acme 2' } })).kind).toBe('opened');
  });
});

describeOnBothDatabases('openAttempt: one save of an account at a time', (database) => {
  test('of 20 simultaneous saves of one name key, exactly one is opened', async () => {
    const ledger = await database().open();
    const spellings = ['Acme Industries', 'ACME  INDUSTRIES', ' acme industries', 'ＡＣＭＥ industries'];
    const results = await Promise.all(
      Array.from({ length: 20 }, (_, index) => openAttempt(ledger, saveOf(spellings[index % 4] ?? ''))),
    );
    const kinds = results.map(({ kind }) => kind).sort();
    expect(kinds).toEqual([...Array(19).fill('in-flight'), 'opened']);
  });

  test('of 20 simultaneous requests with one key, exactly one is opened', async () => {
    const ledger = await database().open();
    const request = saveOf('Acme');
    const results = await Promise.all(Array.from({ length: 20 }, () => openAttempt(ledger, request)));
    expect(results.map(({ kind }) => kind).sort()).toEqual(['opened', ...Array(19).fill('running')]);
  });

  test('of 20 simultaneous requests with one key for 20 names, exactly one is opened', async () => {
    const ledger = await database().open();
    const idempotencyKey = randomUUID();
    const results = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        openAttempt(ledger, saveOf(`Acme ${index}`, { idempotencyKey })),
      ),
    );
    expect(results.map(({ kind }) => kind).sort()).toEqual([...Array(19).fill('key-reused'), 'opened']);
  });

  test('the same name in another API region is another account', async () => {
    const ledger = await database().open();
    await opened(ledger, saveOf('Acme', { apiRegion: 'eu' }));
    expect((await openAttempt(ledger, saveOf('Acme', { apiRegion: 'us' }))).kind).toBe('opened');
  });

  test.each(['created', 'rejected', 'unknown'] as const)('the next one may run after %s', async (outcome) => {
    const ledger = await database().open();
    await settleAttempt(ledger, await opened(ledger, saveOf('Acme')), { outcome, tries: [] });
    expect((await openAttempt(ledger, saveOf('Acme'))).kind).toBe('opened');
  });

  test('many different accounts are saved at once', async () => {
    const ledger = await database().open();
    const settled = await Promise.all(
      Array.from({ length: 50 }, (_, index) =>
        saved(ledger, { reference: `Acme ${index}`, manager: `M${index % 3}`, parent: `P${index % 2}` }),
      ),
    );
    expect(settled.map(({ account }) => account?.version)).toEqual(Array(50).fill(1));
  });
});
