import { expect, test } from 'playwright/test';
import { startApp } from '../../fixtures/app/app-server';
import { allAttempts } from '../../fixtures/ledger/all-attempts';
import { runSeed } from '../../fixtures/ledger/seeded-data';
import { signInByHttp } from '../../fixtures/sign-in/staff-client';

test('with LEDGER_RETENTION_DAYS old attempts are gone after a start, and none without', async () => {
  test.setTimeout(300_000);
  const { dataDir, remove } = await runSeed({ accounts: 100, attempts: 1_000 });
  try {
    const before = await startApp({ dataDir });
    const all = await allAttempts(await signInByHttp(before.origin, 'viewer'));
    expect(before.output()).not.toContain('deleted old attempts');
    await before.stop();

    const app = await startApp({ dataDir, env: { LEDGER_RETENTION_DAYS: '300' } });
    try {
      await expect.poll(() => app.output(), { timeout: 60_000 }).toContain('deleted old attempts');
      const staff = await signInByHttp(app.origin, 'editor');
      const left = await allAttempts(staff);
      expect(left.length).toBeLessThan(all.length);
      const accountsOf = (attempts: typeof all) => new Set(attempts.map(({ account }) => account.reference));
      expect(accountsOf(left)).toEqual(accountsOf(all));
      expect((await staff.save('eu', { reference: 'After it' })).body.outcome).toBe('created');
    } finally {
      await app.stop();
    }
  } finally {
    remove();
  }
});
