import { expect, test } from 'vitest';
import { bob, describeOnBothDatabases, opened, saved, saveOf } from '@/e2e/fixtures/ledger/ledgers';
import { openAttempt } from './open-attempt';
import { settleAttempt } from './settle-attempt';

describeOnBothDatabases('preconditions', (database) => {
  test('add is refused where the name key is known, with the account, who and when', async () => {
    const ledger = await database().open();
    await saved(ledger, { reference: 'Acme Industries', manager: 'Ada' }, { actor: bob });
    const result = await openAttempt(ledger, saveOf('ACME industries', { precondition: { kind: 'add' } }));
    expect(result).toMatchObject({
      kind: 'exists',
      current: {
        reference: 'Acme Industries',
        manager: 'Ada',
        version: 1,
        timesSent: 1,
        lastSentBy: { name: 'Bob Noyce' },
        lastSentAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
      },
    });
  });

  test('add is not refused for a name that only failed before', async () => {
    const ledger = await database().open();
    const first = await opened(ledger, saveOf('Acme'));
    await settleAttempt(ledger, first, { outcome: 'rejected', tries: [] });
    const result = await openAttempt(ledger, saveOf('Acme', { precondition: { kind: 'add' } }));
    expect(result.kind).toBe('opened');
  });

  test('edit with the version as last sent is opened and says what it was based on', async () => {
    const ledger = await database().open();
    await saved(ledger, 'Acme');
    const edit = saveOf('Acme', { precondition: { kind: 'edit', version: 1 } });
    expect((await openAttempt(ledger, edit)).kind).toBe('opened');
  });

  test('edit with an older version is refused with the account as last sent', async () => {
    const ledger = await database().open();
    await saved(ledger, 'Acme');
    await saved(ledger, { reference: 'Acme', manager: 'Bob' }, { outcome: 'updated' });
    const edit = saveOf('Acme', { precondition: { kind: 'edit', version: 1 } });
    expect(await openAttempt(ledger, edit)).toMatchObject({
      kind: 'changed',
      current: { version: 2, manager: 'Bob' },
    });
  });

  test('edit with a version of an account that is not here is refused, with nothing to show', async () => {
    const ledger = await database().open();
    const edit = saveOf('Acme', { precondition: { kind: 'edit', version: 1 } });
    expect(await openAttempt(ledger, edit)).toEqual({ kind: 'changed', current: null });
  });

  test('edit with any version is opened for an account that is not here', async () => {
    const ledger = await database().open();
    const edit = saveOf('Acme', { precondition: { kind: 'edit-any' } });
    expect(await openAttempt(ledger, edit)).toMatchObject({
      kind: 'opened',
      attempt: { intent: 'edit-unseen', body: { reference: 'Acme' } },
    });
  });

  test('two edits on one version at once: one is opened, and after it the other is stale', async () => {
    const ledger = await database().open();
    await saved(ledger, 'Acme');
    const edit = () => saveOf('Acme', { precondition: { kind: 'edit', version: 1 } });
    const attempt = await opened(ledger, edit());
    expect((await openAttempt(ledger, edit())).kind).toBe('in-flight');
    await settleAttempt(ledger, attempt, { outcome: 'updated', tries: [] });
    expect((await openAttempt(ledger, edit())).kind).toBe('changed');
  });

  test('a resumed key is judged again: what was added meanwhile is not overwritten', async () => {
    const ledger = await database().open();
    const request = saveOf('Acme', { precondition: { kind: 'add' } });
    const first = await opened(ledger, request);
    await settleAttempt(ledger, first, { outcome: 'unknown', tries: [] });
    await saved(ledger, 'Acme', { actor: bob });
    expect((await openAttempt(ledger, request)).kind).toBe('exists');
  });
});

describeOnBothDatabases('what is sent', (database) => {
  const acme = { reference: 'Acme', number: '1', manager: 'Ada', parent: 'Acme Group' };

  test('a field that a known account no longer has is sent as an empty string', async () => {
    const ledger = await database().open();
    await saved(ledger, acme);
    const edit = saveOf(
      { reference: 'Acme', manager: 'Bob' },
      { precondition: { kind: 'edit', version: 1 } },
    );
    const attempt = await opened(ledger, edit);
    expect(attempt.body).toEqual({ reference: 'Acme', number: '', manager: 'Bob', parent: '' });
    expect(Object.keys(attempt.body)).toEqual(['reference', 'number', 'manager', 'parent']);
  });

  test.each(['none', 'edit-any'] as const)('so it is with precondition %s', async (kind) => {
    const ledger = await database().open();
    await saved(ledger, acme);
    const attempt = await opened(ledger, saveOf('Acme', { precondition: { kind } }));
    expect(attempt.body).toEqual({ reference: 'Acme', number: '', manager: '', parent: '' });
  });

  test('a name that is not known is sent with its values alone', async () => {
    const ledger = await database().open();
    await saved(ledger, acme);
    const attempt = await opened(ledger, saveOf('ACME'));
    expect(attempt.body).toEqual({ reference: 'ACME' });
  });

  test('a field that only a save of unknown outcome sent is cleared too: it may have arrived', async () => {
    const ledger = await database().open();
    const first = await opened(ledger, saveOf(acme));
    await settleAttempt(ledger, first, { outcome: 'unknown', tries: [] });
    const attempt = await opened(ledger, saveOf({ reference: 'Acme', manager: 'Bob' }));
    expect(attempt.body).toEqual({ reference: 'Acme', number: '', manager: 'Bob', parent: '' });
    await settleAttempt(ledger, attempt, { outcome: 'updated', tries: [] });
    expect((await opened(ledger, saveOf({ reference: 'Acme', manager: 'Bob' }))).body).toEqual({
      reference: 'Acme',
      manager: 'Bob',
    });
  });
});
