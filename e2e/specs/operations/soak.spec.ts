import { expect, test } from 'playwright/test';
import { soak } from '../../soak/soak';
import { soakTable } from '../../soak/soak-table';

/** A short form of `npm run soak`. */
test('two processes that are killed beside a PostgreSQL that is restarted tell no lie', async () => {
  test.setTimeout(300_000);
  const options = {
    saves: 200,
    minutes: 3,
    seed: 7,
    kills: 1,
    restarts: 0,
    postgresRestarts: 2,
    outages: 0,
    people: 16,
  };
  const result = await soak(options, () => undefined);
  expect(result.lies, soakTable(result)).toEqual([]);
  const saves = new Set(result.evidence.told.map(({ save }) => save));
  expect(saves.size).toBe(options.saves);
  expect(result.events).toHaveLength(4);
});
