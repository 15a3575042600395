import { failureToast, saveName } from '../../fixtures/pages/account-page';
import { openForm } from '../../fixtures/pages/form-states';
import { expect, test } from '../../fixtures/test';

/** Where toasts appear. */
for (const width of [1280, 390, 320]) {
  test(`a toast is above the save bar, however many lines that has, ${width} pixels wide`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 780 });
    await openForm(page);
    await saveName(page, '!429');
    const toast = failureToast(page, 'The accounts API is busy').locator('..');
    await expect(toast).toBeVisible();
    const words = page.getByRole('timer').locator('..');
    await expect(words).toBeVisible();
    const gap = async () => {
      const [above, below] = [await toast.boundingBox(), await words.boundingBox()];
      return above === null || below === null ? null : below.y - (above.y + above.height);
    };
    // The bar's own padding, plus a gap.
    await expect.poll(gap).toBeGreaterThanOrEqual(20);
    await expect.poll(gap).toBeLessThan(48);
  });
}
