import { accountField, uniqueName } from '../../fixtures/pages/account-page';
import { openForm } from '../../fixtures/pages/form-states';
import { watchSaves } from '../../fixtures/pages/sent-saves';
import {
  activeOption,
  suggestionOptions as options,
  saveWithValues as use,
} from '../../fixtures/pages/suggestions';
import { expect, test } from '../../fixtures/test';

/** Values used before, chosen by keyboard in a free-text field. */
test('what is typed is offered with its match marked, and the arrow keys and Enter take it', async ({
  page,
  app,
}) => {
  const name = uniqueName('Jo');
  await use(app.origin, { manager: `${name} Doe` }, 2);
  await use(app.origin, { manager: `${name} Roe` }, 1);
  await openForm(page);
  const saves = watchSaves(page);
  const manager = accountField(page, 'Account manager');
  await manager.focus();
  await page.keyboard.type(name.toLowerCase());
  await expect(options(page)).toHaveText([new RegExp(`^${name} Doe`), new RegExp(`^${name} Roe`)]);
  await expect(options(page).first().locator('mark')).toHaveText(name);
  await expect(manager).toHaveAttribute('aria-expanded', 'true');
  expect(await activeOption(manager)).toBeNull();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  const second = options(page).nth(1);
  await expect(second).toHaveAttribute('aria-selected', 'true');
  expect(await activeOption(manager)).toBe(await second.getAttribute('id'));
  await page.keyboard.press('Enter');
  await expect(manager).toHaveValue(`${name} Roe`);
  await expect(manager).toHaveAttribute('aria-expanded', 'false');
  await expect(manager).toBeFocused();
  expect(saves).toHaveLength(0);
});

test('the list attaches to the input that was there: focus, caret and text stay', async ({ page, app }) => {
  const region = uniqueName('EMEA');
  await use(app.origin, { region }, 1);
  await openForm(page);
  const field = accountField(page, 'Reporting region');
  const input = await field.elementHandle();
  const loaded = page.waitForResponse((response) => response.url().includes('/suggestions'));
  await field.focus();
  await page.keyboard.type(`x${region}`);
  await page.keyboard.press('Home');
  await page.keyboard.press('Delete');
  await loaded;
  await expect(options(page)).toHaveCount(0);
  await expect(field).toHaveValue(region);
  expect(
    await input?.evaluate((element) => {
      const { selectionStart, isConnected } = element as HTMLInputElement;
      return { selectionStart, isConnected, isFocused: element === document.activeElement };
    }),
  ).toEqual({ selectionStart: 0, isConnected: true, isFocused: true });
});

test('free text stays as typed: Tab takes nothing, Escape closes the list first, Enter sends the form', async ({
  page,
  app,
}) => {
  const name = uniqueName('Free');
  await use(app.origin, { manager: `${name} Doe` }, 1);
  await openForm(page);
  await accountField(page, 'Account name').fill(uniqueName('Free text'));
  const manager = accountField(page, 'Account manager');
  await manager.focus();
  await page.keyboard.type(name);
  await expect(options(page)).toHaveCount(1);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Tab');
  await expect(accountField(page, 'Parent account')).toBeFocused();
  await expect(options(page)).toHaveCount(0);
  await expect(manager).toHaveValue(name);
  await manager.focus();
  await page.keyboard.press('ArrowDown');
  await expect(options(page).first()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(options(page)).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(manager).toHaveValue(name);
  await page.keyboard.press('End');
  await page.keyboard.type('!');
  const [request] = await Promise.all([
    page.waitForRequest((candidate) => candidate.method() === 'PUT'),
    page.keyboard.press('Enter'),
  ]);
  expect(request.postDataJSON()).toMatchObject({ manager: `${name}!` });
});

test("the arrow keys go round, Alt opens and closes without taking, and the keys of the caret stay the text's", async ({
  page,
  app,
}) => {
  const name = uniqueName('Keys');
  await use(app.origin, { manager: `${name} Doe` }, 2);
  await use(app.origin, { manager: `${name} Roe` }, 1);
  await openForm(page);
  const manager = accountField(page, 'Account manager');
  await manager.focus();
  await page.keyboard.type(name);
  await expect(options(page)).toHaveCount(2);
  await expect(page.getByText('2 values used before. Use the arrow keys to choose one.')).toHaveRole(
    'status',
  );
  await page.keyboard.press('ArrowUp');
  await expect(options(page).nth(1)).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('ArrowDown');
  await expect(options(page).nth(0)).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Home');
  await expect(options(page).and(page.locator('[aria-selected="true"]'))).toHaveCount(0);
  expect(await activeOption(manager)).toBeNull();
  expect(await manager.evaluate((element: HTMLInputElement) => element.selectionStart)).toBe(0);
  await page.keyboard.press('ArrowDown');
  await expect(options(page).nth(0)).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Alt+ArrowUp');
  await expect(options(page)).toHaveCount(0);
  await expect(manager).toHaveValue(name);
  await page.keyboard.press('Alt+ArrowDown');
  await expect(options(page)).toHaveCount(2);
  expect(await activeOption(manager)).toBeNull();
});

test('a key that belongs to a word being composed neither takes a value nor closes the list', async ({
  page,
  app,
}) => {
  const name = uniqueName('Composed');
  await use(app.origin, { manager: `${name} Doe` }, 1);
  await openForm(page);
  const manager = accountField(page, 'Account manager');
  await manager.focus();
  await page.keyboard.type(name);
  await expect(options(page)).toHaveCount(1);
  await page.keyboard.press('ArrowDown');
  const first = options(page).first();
  await expect(first).toHaveAttribute('aria-selected', 'true');
  for (const key of ['ArrowDown', 'Escape', 'Enter']) {
    await manager.dispatchEvent('keydown', { key, isComposing: true, bubbles: true, cancelable: true });
    await expect(first).toHaveAttribute('aria-selected', 'true');
  }
  await expect(manager).toHaveValue(name);
  await page.keyboard.press('Enter');
  await expect(manager).toHaveValue(`${name} Doe`);
});

test('a value far down the list is scrolled into sight when the keys come to it', async ({ page, app }) => {
  const name = uniqueName('Many');
  await Promise.all(
    Array.from({ length: 12 }, (_, index) =>
      use(app.origin, { manager: `${name} with a name that fills several lines of the list ${index}` }, 1),
    ),
  );
  await openForm(page);
  const manager = accountField(page, 'Account manager');
  await manager.focus();
  await page.keyboard.type(name);
  // The list's maximum. A missing list is not in view either.
  await expect(options(page)).toHaveCount(10);
  const last = options(page).last();
  await expect(last).not.toBeInViewport();
  await page.keyboard.press('ArrowUp');
  await expect(last).toHaveAttribute('aria-selected', 'true');
  await expect(last).toBeInViewport({ ratio: 0.9 });
  await expect(manager).toBeInViewport({ ratio: 1 });
});
