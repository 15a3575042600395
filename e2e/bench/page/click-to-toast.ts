import type { Browser } from 'playwright/test';
import { observe } from './observed';
import type { Subject } from './subject';
import { saveOne, watchedOf } from './visit';

/** Saves of one subject within a round. */
const savesPerRound = 3;

/** From pressing Save to the toast, in milliseconds, on a fast connection. The first save of each is a warm-up. */
export async function clickToToast(
  browser: Browser,
  subjects: readonly Subject[],
  rounds: number,
): Promise<Record<string, number[]>> {
  const measured: Record<string, number[]> = Object.fromEntries(subjects.map(({ name }) => [name, []]));
  const opened = await Promise.all(
    subjects.map(async (subject) => {
      const context = await browser.newContext();
      await context.addCookies([...subject.cookies]);
      await context.addInitScript(observe, watchedOf(subject));
      return { subject, context };
    }),
  );
  for (let round = 0; round <= rounds; round += 1) {
    for (const { subject, context } of opened) {
      for (let save = 0; save < (round === 0 ? 1 : savesPerRound); save += 1) {
        const page = await context.newPage();
        await page.goto(subject.url, { waitUntil: 'networkidle' });
        await saveOne(page, subject, `Toast ${round}-${save} ${Date.now()}`);
        const tookMs = await page.evaluate(() => globalThis.observed.toastMs);
        await page.close();
        if (round > 0 && tookMs !== null) measured[subject.name]?.push(tookMs);
      }
    }
  }
  await Promise.all(opened.map(({ context }) => context.close()));
  return measured;
}
