import type { Locator } from 'playwright/test';
import { failureToast, openNewAccount, saveButton, saveName } from '../fixtures/account-page';
import { expect, signIn, test } from '../fixtures/test';

/** Who asks the system for less motion gets no toast that flies in and no wheel that spins fast. */
const animationOf = (element: Locator) =>
  element.evaluate((node) => {
    const { animationName, animationDuration } = getComputedStyle(node);
    return [animationName, animationDuration];
  });

for (const [reducedMotion, toast, spinner] of [
  ['no-preference', ['toast-in', '0.18s'], ['busy', '0.8s']],
  ['reduce', ['none', '0s'], ['busy', '4s']],
] as const) {
  test(`with "${reducedMotion}" a toast and a busy button move accordingly`, async ({ page }) => {
    await page.emulateMedia({ reducedMotion });
    await signIn(page, 'Editor');
    await openNewAccount(page);
    await saveName(page, '!slow');
    expect(await animationOf(saveButton(page).locator('.animate-busy'))).toEqual(spinner);
    await expect(page.getByRole('status').filter({ hasText: '!slow' })).toBeVisible();
    await saveName(page, '!401');
    const failure = failureToast(page, 'The accounts API refused our credentials');
    await expect(failure).toBeVisible();
    expect(await animationOf(failure.locator('xpath=ancestor::li'))).toEqual(toast);
  });
}
