import type { Locator } from 'playwright/test';
import { failureToast, openNewAccount, saveButton, saveName } from '../../fixtures/pages/account-page';
import { expect, signIn, test } from '../../fixtures/test';

/** For people who ask for less motion, toasts do not slide in and spinners turn slowly. */
const animationOf = (element: Locator) =>
  element.evaluate((node) => {
    const { animationName, animationDuration } = getComputedStyle(node);
    return [animationName, animationDuration];
  });

// Each in its own API region, where the name is new. A known name would turn Save into a question.
for (const [reducedMotion, apiRegion, toast, spinner] of [
  ['no-preference', 'us', ['toast-in', '0.18s'], ['busy', '0.8s']],
  ['reduce', 'au', ['none', '0s'], ['busy', '4s']],
] as const) {
  test(`with "${reducedMotion}" a toast and a busy button move accordingly`, async ({ page }) => {
    await page.emulateMedia({ reducedMotion });
    await signIn(page, 'Editor');
    await openNewAccount(page, apiRegion);
    await saveName(page, '!slow');
    await expect.poll(() => animationOf(saveButton(page).locator('.animate-busy'))).toEqual(spinner);
    await expect(page.getByRole('status').filter({ hasText: '!slow' })).toBeVisible();
    await saveName(page, '!401');
    const failure = failureToast(page, 'The accounts API refused our credentials');
    await expect(failure).toBeVisible();
    await expect.poll(() => animationOf(failure.locator('xpath=ancestor::li'))).toEqual(toast);
  });
}
