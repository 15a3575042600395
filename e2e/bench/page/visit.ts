import type { Browser, CDPSession, Page } from 'playwright/test';
import { accountFields } from '@/lib/schemas/account/account-fields';
import { observe } from './observed';
import type { Subject } from './subject';
import { countTraffic } from './traffic';

/** The figures of one visit with an empty cache. Less is better in all of them. */
export interface Figures {
  kilobytesBeforeInput: number;
  requestsBeforeInput: number;
  firstPaintMs: number;
  largestPaintMs: number;
  usableMs: number;
  worksMs: number;
  blockedMs: number;
  layoutShift: number;
  /** Of the whole visit, with one save. null: nothing can be saved there. */
  kilobytesOfEdit: number | null;
  requestsOfEdit: number | null;
}

/** Slow 4G as Lighthouse has it in a browser: 1.6 Mbit/s and 150 ms, with what DevTools leaves out added. */
const slow4g = { latency: 562.5, downloadThroughput: 1_474_560 / 8, uploadThroughput: 675_000 / 8 };
const unlimited = { latency: 0, downloadThroughput: -1, uploadThroughput: -1 };

/** So long must the network be quiet: the slow processor may have to run a script before it asks for the next. */
const quietMs = 1_500;

/** Opens the form in a new browser profile on a slow connection and a slow processor, then saves one account. */
export async function visit(browser: Browser, subject: Subject, name: string): Promise<Figures> {
  const context = await browser.newContext();
  try {
    await context.addCookies([...subject.cookies]);
    const page = await context.newPage();
    const client = await context.newCDPSession(page);
    const traffic = await countTraffic(client);
    await page.addInitScript(observe, watchedOf(subject));
    await slowDown(client, 4, slow4g);
    await page.goto(subject.url, { waitUntil: 'load' });
    // A page can be told of its paints only after it has been at work on something else for long.
    await page.waitForFunction(() => {
      const { worksMs, firstPaintMs, largestPaintMs } = globalThis.observed;
      return worksMs !== null && firstPaintMs > 0 && largestPaintMs > 0;
    });
    await traffic.quiet(quietMs);
    const { observed, startedAtMs } = await page.evaluate(() => ({
      observed: globalThis.observed,
      startedAtMs: performance.timeOrigin,
    }));
    const { usableMs, worksMs } = observed;
    if (usableMs === null || worksMs === null) throw new Error(`${subject.name} cannot be used.`);
    const before = traffic.before(startedAtMs + worksMs);

    await slowDown(client, 1, unlimited);
    const hasSaved = await saveOne(page, subject, name);
    await traffic.quiet(500);
    const all = traffic.before(Number.POSITIVE_INFINITY);
    return {
      kilobytesBeforeInput: before.kilobytes,
      requestsBeforeInput: before.requests,
      firstPaintMs: observed.firstPaintMs,
      largestPaintMs: observed.largestPaintMs,
      usableMs,
      worksMs,
      blockedMs: observed.blockedMs,
      // Also while it was filled in and saved.
      layoutShift: await page.evaluate(() => globalThis.observed.layoutShift),
      kilobytesOfEdit: hasSaved ? all.kilobytes : null,
      requestsOfEdit: hasSaved ? all.requests : null,
    };
  } finally {
    await context.close();
  }
}

export function watchedOf(subject: Subject) {
  return {
    field: subject.field('reference'),
    saveButton: subject.saveButton,
    toast: subject.toast,
  };
}

/** Fills in all five fields, saves, and waits for the toast. False where nothing can be saved. */
export async function saveOne(page: Page, subject: Subject, name: string): Promise<boolean> {
  if (subject.toast === null) return false;
  for (const field of accountFields) {
    await page.locator(subject.field(field)).fill(field === 'reference' ? name : `Bench ${field}`);
  }
  await page.locator(subject.saveButton).click();
  await page.waitForFunction(() => globalThis.observed.toastMs !== null);
  return true;
}

async function slowDown(client: CDPSession, rate: number, network: typeof slow4g): Promise<void> {
  await client.send('Network.emulateNetworkConditions', { offline: false, ...network });
  await client.send('Emulation.setCPUThrottlingRate', { rate });
}
