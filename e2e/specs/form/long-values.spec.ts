import { accountField, openNewAccount, saveButton, uniqueName } from '../../fixtures/pages/account-page';
import { signInByHttp } from '../../fixtures/sign-in/staff-client';
import { expect, signIn, test } from '../../fixtures/test';

/** What somebody pastes by mistake: far beyond every limit. */
test('a value beyond its limit is refused at its field, and the server is asked nothing about it', async ({
  page,
}) => {
  await signIn(page, 'Editor');
  await openNewAccount(page);
  const asked: string[] = [];
  page.on('request', (request) => {
    const { pathname, searchParams } = new URL(request.url());
    if (/\/(?:suggestions|near)$/.test(pathname))
      asked.push(searchParams.get('q') ?? searchParams.get('name') ?? '');
  });

  await accountField(page, 'Account name').fill('W'.repeat(5_000));
  await accountField(page, 'Account manager').fill('x'.repeat(100_000));
  await saveButton(page).click();
  await expect(accountField(page, 'Account name')).toBeFocused();
  await expect(accountField(page, 'Account name')).toHaveAccessibleDescription(
    /Shorten it by 4872 characters/,
  );
  await expect(accountField(page, 'Account manager')).toHaveAccessibleDescription(
    /Shorten it by 99872 characters/,
  );

  // Suggestions belong to the focused field, so each is waited for before the next field.
  await accountField(page, 'Account manager').fill('Jo');
  await expect.poll(() => asked).toContain('Jo');
  await accountField(page, 'Account name').fill('ACME');
  await expect.poll(() => asked).toContain('ACME');
  expect(asked.filter((text) => text.length > 128)).toEqual([]);
});

test('the longest values without a space stay within the row of the list', async ({ page, app }) => {
  const editor = await signInByHttp(app.origin, 'editor');
  const reference = uniqueName('Wide').padEnd(128, 'W');
  await editor.save('eu', { reference, manager: 'M'.repeat(128), region: 'R'.repeat(128) });
  await signIn(page, 'Editor');
  await page.goto('/eu/accounts');
  const row = page.getByRole('link', { name: reference }).first();
  await expect(row).toBeVisible();
  const { link, wide } = await row.evaluate((element) => ({
    link: element.getBoundingClientRect().right,
    wide: Math.max(...[...element.querySelectorAll('*')].map((part) => part.getBoundingClientRect().right)),
  }));
  expect(wide).toBeLessThanOrEqual(link);
  await expect(row.locator('time').first()).toBeInViewport();
});
