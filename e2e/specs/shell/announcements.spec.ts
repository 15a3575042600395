import type { Page } from 'playwright/test';
import { type Reach, saveStates, typingStates } from '../../fixtures/pages/form-states';
import { expect, test } from '../../fixtures/test';

/**
 * What appears by itself is spoken: it is in a live region, and its words are added once the region is on the
 * page. Screen readers speak a whole new alert, but often not a whole new status.
 */
interface Spoken {
  role: string;
  text: string;
  /** The words were not perceivable yet when the region appeared. */
  wordsCameLater: boolean;
}

/** Notes every live region that appears on the page, as it is at that moment. */
async function listen(page: Page): Promise<() => Promise<Spoken[]>> {
  await page.addInitScript(() => {
    const spoken: object[] = [];
    Object.assign(window, { spoken });
    const observer = new MutationObserver((records) => {
      for (const node of records.flatMap(({ addedNodes }) => [...addedNodes])) {
        if (!(node instanceof Element)) continue;
        for (const region of [node, ...node.querySelectorAll('*')]) {
          const role = region.getAttribute('role');
          if (role !== 'alert' && role !== 'status') continue;
          const text = region.textContent ?? '';
          const words = region.firstElementChild;
          const isHidden = words !== null && getComputedStyle(words).visibility === 'hidden';
          if (text !== '') spoken.push({ role, text, wordsCameLater: isHidden });
        }
      }
    });
    observer.observe(document, { childList: true, subtree: true });
  });
  return () => page.evaluate(() => (window as unknown as { spoken: Spoken[] }).spoken);
}

for (const [what, reach, role, text] of [
  ['a success', saveStates['a success'], 'status', /^Created A name that is rather long/],
  ['a failure', saveStates['a failure'], 'alert', /^The accounts API refused our credentials/],
  ['that there is nothing to send', saveStates['nothing to send'], 'status', /^Nothing to send/],
  [
    'errors of the form’s own',
    saveStates['errors of the form’s own'],
    'alert',
    /^Nothing was sent: 3 fields/,
  ],
  ['errors of the API', saveStates['errors of the API'], 'alert', /^The accounts API refused the account/],
  ['a pause', saveStates['a pause'], 'alert', /^The accounts API is busy.* The pause lasts 30\ss\./],
  ['an unknown outcome', saveStates['an unknown outcome'], 'alert', /it is not known whether it was saved/],
  [
    'a known name',
    saveStates['a known name, held back'],
    'alert',
    /^Nothing was sent: an account with this name/,
  ],
  [
    'an account saved again',
    saveStates['an account that was saved again, held back'],
    'alert',
    /^Nothing was sent: the account has changed since/,
  ],
  ['a restored draft', typingStates['a restored draft'], 'status', /^Restored what you typed/],
  [
    'an offer to paste as fields',
    typingStates['an offer to paste as fields'],
    'status',
    /^Paste as fields\?/,
  ],
] as const satisfies readonly (readonly [string, Reach | undefined, 'alert' | 'status', RegExp])[]) {
  test(`${what} is spoken, once`, async ({ page, app }) => {
    test.slow();
    const spoken = await listen(page);
    await reach?.(page, app.origin);
    await expect.poll(async () => (await spoken()).filter((one) => text.test(one.text)).length).toBe(1);
    const [one] = (await spoken()).filter((candidate) => text.test(candidate.text));
    expect(one?.role).toBe(role);
    if (role === 'status') expect(one?.wordsCameLater).toBe(true);
    await expect(page.getByRole(role).filter({ hasText: text })).toBeVisible();
  });
}
