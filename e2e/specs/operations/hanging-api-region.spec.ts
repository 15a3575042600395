import { expect, test } from 'playwright/test';
import { hang } from '../../soak/hang';

/** A short form of `npm run soak:hang`, which also limits how much slower the others get. */
test('where one API region hangs under 20 people, nobody elsewhere waits or fails', async () => {
  test.setTimeout(120_000);
  const people = 20;
  const { during, told } = await hang({ seconds: 4, people });
  expect([...told]).toEqual([['no answer yet', people]]);
  expect(during.failed).toBe(0);
  expect(during.saves).toBeGreaterThanOrEqual(people);
});
