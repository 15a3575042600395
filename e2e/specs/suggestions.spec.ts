import type { Locator, Page } from 'playwright/test';
import { accountField, openNewAccount, saveButton, saveName, uniqueName } from '../fixtures/account-page';
import { axeViolations } from '../fixtures/axe';
import { signedOut, signInByHttp } from '../fixtures/staff-client';
import { expect, signIn, test } from '../fixtures/test';

/** The values used before, offered in a field that takes any text. */
interface Values {
  manager?: string;
  parent?: string;
  region?: string;
}

const options = (page: Page) => page.getByRole('listbox', { name: 'Used before' }).getByRole('option');
/** Whatever speaks up by itself; the framework's announcer of page titles aside. */
const alerts = (page: Page) => page.locator('[role="alert"]:not(#__next-route-announcer__)');

/** Saves that many accounts with these values, so that they are values used before. */
async function use(origin: string, values: Values, times: number, apiRegion = 'eu'): Promise<void> {
  const editor = await signInByHttp(origin, 'editor');
  for (let count = 0; count < times; count += 1) {
    const answer = await editor.save(apiRegion, { reference: uniqueName('Suggested'), ...values });
    expect(answer.status).toBe(201);
  }
}

async function openForm(page: Page): Promise<void> {
  await signIn(page, 'Editor');
  await openNewAccount(page);
}

const activeOption = (field: Locator) => field.getAttribute('aria-activedescendant');

test('the values of one API region are answered, most used first', async ({ app }) => {
  const name = uniqueName('Answered');
  await use(app.origin, { manager: `${name} Rare` }, 1);
  await use(app.origin, { manager: `${name} Common` }, 2);
  await use(app.origin, { manager: `${name} Elsewhere` }, 1, 'us');
  const viewer = await signInByHttp(app.origin, 'viewer');
  const query = new URLSearchParams({ field: 'manager', q: name.toUpperCase() });
  const answer = await viewer.send(`/api/eu/suggestions?${query}`);
  expect(answer.status).toBe(200);
  expect(answer.body).toEqual({
    items: [
      { value: `${name} Common`, uses: 2 },
      { value: `${name} Rare`, uses: 1 },
    ],
    nextCursor: null,
  });
});

test('an odd parameter is refused by its name, and nobody is answered without a session', async ({ app }) => {
  const viewer = await signInByHttp(app.origin, 'viewer');
  for (const [query, pointer] of [
    ['q=a', '/field'],
    ['field=number', '/field'],
    ['field=manager&field=parent', '/field'],
    [`field=manager&q=${'x'.repeat(1_001)}`, '/q'],
    ['field=manager&limit=5', '/limit'],
  ]) {
    const answer = await viewer.send(`/api/eu/suggestions?${query}`);
    expect([answer.status, answer.body.code]).toEqual([422, 'validation-failed']);
    expect(answer.body.errors?.map((error) => error.pointer)).toEqual([pointer]);
  }
  const anyText = await viewer.send(
    `/api/eu/suggestions?field=manager&q=${encodeURIComponent(`%_\\'"*😀\0`)}`,
  );
  expect([anyText.status, anyText.body['items']]).toEqual([200, []]);
  expect((await signedOut(app.origin).send('/api/eu/suggestions?field=manager')).status).toBe(401);
});

test('what is typed is offered with its match marked, and the arrow keys and Enter take it', async ({
  page,
  app,
}) => {
  const name = uniqueName('Jo');
  await use(app.origin, { manager: `${name} Doe` }, 2);
  await use(app.origin, { manager: `${name} Roe` }, 1);
  await openForm(page);
  let saves = 0;
  page.on('request', (request) => {
    if (request.method() === 'PUT') saves += 1;
  });
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
  expect(saves).toBe(0);
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
  await expect(page.getByText('2 values used before. The arrow keys choose one.')).toHaveRole('status');
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

test('the mouse highlights what it is over and takes it by a click, and the focus stays in the field', async ({
  page,
  app,
}) => {
  const name = uniqueName('Mouse');
  await use(app.origin, { manager: `${name} Doe` }, 2);
  await use(app.origin, { manager: `${name} Roe` }, 1);
  await openForm(page);
  const manager = accountField(page, 'Account manager');
  await manager.click();
  await page.keyboard.type(name);
  await expect(options(page)).toHaveCount(2);
  const second = options(page).nth(1);
  await second.hover();
  await expect(second).toHaveAttribute('aria-selected', 'true');
  await manager.hover();
  await expect(second).toHaveAttribute('aria-selected', 'false');
  await second.hover();
  await page.mouse.down();
  await expect(manager).toBeFocused();
  await page.mouse.up();
  await expect(manager).toHaveValue(`${name} Roe`);
  await expect(manager).toBeFocused();
  await expect(options(page)).toHaveCount(0);
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
  // As many as the list has at most. A list that is not there is not in sight either.
  await expect(options(page)).toHaveCount(10);
  const last = options(page).last();
  await expect(last).not.toBeInViewport();
  await page.keyboard.press('ArrowUp');
  await expect(last).toHaveAttribute('aria-selected', 'true');
  await expect(last).toBeInViewport({ ratio: 0.9 });
  await expect(manager).toBeInViewport({ ratio: 1 });
});

test('a touch opens the most used values and takes one', async ({ browser, baseURL, app }) => {
  const region = uniqueName('Touched');
  await use(app.origin, { region }, 12);
  const context = await browser.newContext({
    ...(baseURL === undefined ? {} : { baseURL }),
    hasTouch: true,
    viewport: { width: 360, height: 640 },
  });
  const page = await context.newPage();
  await openForm(page);
  const field = accountField(page, 'Reporting region');
  await field.tap();
  const option = options(page).filter({ hasText: region });
  await expect(option).toBeInViewport({ ratio: 1 });
  await option.tap();
  await expect(field).toHaveValue(region);
  await expect(options(page)).toHaveCount(0);
  await context.close();
});

test('of two answers out of order the newer one wins', async ({ page, app }) => {
  const name = uniqueName('Order');
  await use(app.origin, { manager: `${name} AX` }, 1);
  await use(app.origin, { manager: `${name} ABX` }, 1);
  await openForm(page);
  const manager = accountField(page, 'Account manager');
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(
    (url) => url.searchParams.get('q') === `${name} A`,
    async (route) => {
      await held;
      await route.continue();
    },
  );
  await manager.focus();
  const [first] = await Promise.all([
    page.waitForRequest((request) => new URL(request.url()).searchParams.get('q') === `${name} A`),
    page.keyboard.type(`${name} A`),
  ]);
  await page.keyboard.type('B');
  await expect(options(page)).toHaveCount(1);
  const late = first.response();
  release();
  await (await late)?.finished();
  await expect(options(page)).toHaveText([new RegExp(`^${name} ABX`)]);
});

test('an answer that comes while a value is highlighted changes nothing under it', async ({ page, app }) => {
  const name = uniqueName('Still');
  await use(app.origin, { manager: `${name} AX` }, 2);
  await use(app.origin, { manager: `${name} ABX` }, 1);
  await openForm(page);
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(
    (url) => url.searchParams.get('q') === `${name} AB`,
    async (route) => {
      await held;
      await route.continue();
    },
  );
  const manager = accountField(page, 'Account manager');
  await manager.focus();
  await page.keyboard.type(`${name} A`);
  await expect(options(page)).toHaveCount(2);
  const [narrower] = await Promise.all([
    page.waitForRequest((request) => new URL(request.url()).searchParams.get('q') === `${name} AB`),
    page.keyboard.type('B'),
  ]);
  await page.keyboard.press('ArrowDown');
  const late = narrower.response();
  release();
  await (await late)?.finished();
  await expect(options(page).first()).toHaveAttribute('aria-selected', 'true');
  await expect(options(page)).toHaveCount(2);
  await page.keyboard.press('Enter');
  await expect(manager).toHaveValue(`${name} AX`);
  await expect(page.getByText('Saving')).toHaveCount(0);
});

test('offline or signed out there is no list and no word of it, and the field works on', async ({
  page,
  context,
}) => {
  await openForm(page);
  const manager = accountField(page, 'Account manager');
  await manager.click();
  const refused = page.waitForResponse(
    (response) => response.url().includes('/suggestions') && !response.ok(),
  );
  await context.clearCookies();
  await page.keyboard.type('Jo');
  expect((await refused).status()).toBe(401);
  await context.setOffline(true);
  await page.keyboard.type('hn');
  await expect(manager).toHaveValue('John');
  await expect(manager).toHaveAttribute('aria-expanded', 'false');
  await expect(alerts(page)).toHaveCount(0);
  await context.setOffline(false);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing wrong with the list open, ${colorScheme}`, async ({ page, app }) => {
    const region = uniqueName('Audited');
    await use(app.origin, { region }, 1);
    await page.emulateMedia({ colorScheme });
    await openForm(page);
    await accountField(page, 'Reporting region').focus();
    await page.keyboard.type(region.slice(0, 10));
    await expect(options(page).first()).toBeVisible();
    await page.keyboard.press('ArrowDown');
    expect(await axeViolations(page)).toEqual([]);
  });
}

test('a parent that is not known here is noted and may be sent; one that is known is not noted', async ({
  page,
}) => {
  await openForm(page);
  const group = uniqueName('Group');
  await saveName(page, group);
  await expect(page.getByRole('status').filter({ hasText: `Created ${group}` })).toBeVisible();
  await openNewAccount(page);
  const parent = accountField(page, 'Parent account');
  const note = page.getByText('No account of this name was sent from here. Check the spelling.');
  await parent.fill(`${group} misspelt`);
  await parent.press('Tab');
  await expect(note).toBeVisible();
  await expect(parent).toHaveAccessibleDescription(/Check the spelling/);
  await expect(parent).not.toHaveAttribute('aria-invalid', 'true');
  await parent.fill(group.toLowerCase());
  await expect(note).toBeHidden();
  const checked = page.waitForResponse((response) => response.url().includes('/accounts/near'));
  await parent.press('Tab');
  expect((await checked).status()).toBe(200);
  await parent.fill(`${group} misspelt`);
  const name = uniqueName('With a parent');
  await saveName(page, name);
  await expect(page.getByRole('status').filter({ hasText: `Created ${name}` })).toBeVisible();
});

test('an account cannot be its own parent, in whatever spelling; another name mends it', async ({ page }) => {
  await openForm(page);
  const name = uniqueName('Own parent');
  await accountField(page, 'Account name').fill(name);
  const parent = accountField(page, 'Parent account');
  await parent.fill(`  ${name.toUpperCase()} `);
  await saveButton(page).click();
  await expect(parent).toHaveAccessibleDescription(/An account cannot be its own parent/);
  await expect(parent).toBeFocused();
  await accountField(page, 'Account name').fill(`${name} Two`);
  await expect(parent).not.toHaveAttribute('aria-invalid', 'true');
});
