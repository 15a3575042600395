import { accountField, openNewAccount, saveButton } from '../fixtures/account-page';
import { expect, signIn, test } from '../fixtures/test';

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

  // Suggestions are for the field one is in: each is waited for before the next is entered.
  await accountField(page, 'Account manager').fill('Jo');
  await expect.poll(() => asked).toContain('Jo');
  await accountField(page, 'Account name').fill('ACME');
  await expect.poll(() => asked).toContain('ACME');
  expect(asked.filter((text) => text.length > 128)).toEqual([]);
});
