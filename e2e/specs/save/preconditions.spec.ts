import { test } from '../../fixtures/app/scripted-app';
import { gate } from '../../fixtures/gate';
import {
  accountField,
  hydrated,
  openNewAccount,
  saveButton,
  saveName,
  successToast,
  uniqueName,
} from '../../fixtures/pages/account-page';
import { type Answer, type StaffClient, signInByHttp } from '../../fixtures/sign-in/staff-client';
import { expect, signIn } from '../../fixtures/test';

/** The person's intent as a precondition over HTTP, and the API's surprises. */
let editor: StaffClient;
let admin: StaffClient;

test.beforeAll(async ({ app }) => {
  [editor, admin] = await Promise.all([
    signInByHttp(app.origin, 'editor'),
    signInByHttp(app.origin, 'admin'),
  ]);
});
test.beforeEach(({ api }) => api.reset());

const add = { 'If-None-Match': '*' };
const edit = (answer: Answer) => ({ 'If-Match': answer.headers.get('etag') ?? 'none' });
const editUnseen = { 'If-Match': '*' };
const told = ({ status, body }: Answer) => [status, body.code, body.outcome];

test('add of a name that is known here, however it is written, is a 412 with the account, who and when', async ({
  api,
}) => {
  const name = uniqueName('Known');
  const first = await editor.save('eu', { reference: name, number: '1' }, add);
  expect([first.status, first.headers.get('etag')]).toEqual([201, '"1"']);
  for (const spelling of [name, name.toUpperCase(), name.replaceAll(' ', '  ')]) {
    const refused = await admin.save('eu', { reference: spelling, number: '2' }, add);
    expect(told(refused)).toEqual([412, 'account-exists', 'not_sent']);
    expect(refused.body['current']).toMatchObject({
      reference: name,
      number: '1',
      version: 1,
      lastSentBy: { name: 'Editor' },
      lastSentAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
    });
  }
  expect(api.calls).toHaveLength(1);
  expect((await editor.save('us', { reference: name }, add)).status).toBe(201);
});

test('edit of the version that was opened goes through once; on an older one it is a 412, and nothing is sent', async ({
  api,
}) => {
  const reference = uniqueName('Edited');
  const first = await editor.save('eu', { reference, number: '1', parent: 'Group' }, add);
  api.accounts.always({ status: 200 });
  const second = await admin.save('eu', { reference, number: '2' }, edit(first));
  expect([second.status, second.headers.get('etag')]).toEqual([200, '"2"']);
  // The cleared field is sent as an empty string: left out, the API might keep it.
  expect(JSON.parse(api.calls.at(-1)?.body ?? '')).toEqual({ reference, number: '2', parent: '' });
  const stale = await editor.save('eu', { reference, number: '3' }, edit(first));
  expect(told(stale)).toEqual([412, 'account-changed', 'not_sent']);
  expect(stale.body['current']).toMatchObject({ number: '2', version: 2, lastSentBy: { name: 'Admin' } });
  expect(api.calls).toHaveLength(2);
  expect((await editor.save('eu', { reference, number: '3' }, edit(second))).status).toBe(200);
});

test('edit of an account that is not here: no version of it holds, any version does', async ({ api }) => {
  const reference = uniqueName('Unseen');
  const gone = await editor.save('eu', { reference }, { 'If-Match': '"7"' });
  expect(told(gone)).toEqual([412, 'account-changed', 'not_sent']);
  api.accounts.always({ status: 200 });
  const saved = await editor.save('eu', { reference }, editUnseen);
  expect([saved.status, saved.body['surprise']]).toEqual([200, undefined]);
});

test('of two edits of one version one is sent: the other waits for it, and is then stale', async ({
  api,
}) => {
  const reference = uniqueName('Both');
  const first = await editor.save('eu', { reference }, add);
  const [until, answerNow] = gate();
  api.accounts.next({ status: 200, until });
  const running = editor.save('eu', { reference, number: '1' }, edit(first));
  await expect.poll(() => api.calls.length).toBe(2);
  const meanwhile = await admin.save('eu', { reference, number: '2' }, edit(first));
  expect(told(meanwhile)).toEqual([409, 'save-in-flight', 'not_sent']);
  answerNow();
  expect((await running).status).toBe(200);
  const late = await admin.save('eu', { reference, number: '2' }, edit(first));
  expect(told(late)).toEqual([412, 'account-changed', 'not_sent']);
  expect(api.calls).toHaveLength(2);
});

for (const headers of [
  { 'If-Match': 'W/"1"' },
  { 'If-Match': '"0"' },
  { 'If-Match': '"1", "2"' },
  { 'If-None-Match': '"1"' },
  { 'If-None-Match': '*', 'If-Match': '*' },
]) {
  test(`${JSON.stringify(headers)} means nothing here, and sends nothing`, async ({ api }) => {
    const answer = await editor.save('eu', { reference: uniqueName('Odd') }, headers);
    expect([answer.status, answer.body.code]).toEqual([422, 'validation-failed']);
    expect(api.calls).toHaveLength(0);
  });
}

test('an edit that created and an add that updated succeed, and carry the surprise, a repeated answer too', async ({
  api,
}) => {
  const reference = uniqueName('Surprise');
  const key = { 'Idempotency-Key': crypto.randomUUID() };
  const created = await editor.save('eu', { reference }, { ...editUnseen, ...key });
  expect([created.status, created.body['surprise']]).toEqual([201, 'did-not-exist']);
  const replayed = await editor.save('eu', { reference }, { ...editUnseen, ...key });
  expect([replayed.status, replayed.body['surprise']]).toEqual([201, 'did-not-exist']);
  api.accounts.always({ status: 200 });
  const updated = await editor.save('eu', { reference: `${reference} 2` }, add);
  expect([updated.status, updated.body['surprise']]).toEqual([200, 'existed-already']);
});

test('an account is refused as its own parent before anything is sent, in whatever spelling', async ({
  api,
}) => {
  const reference = uniqueName('Own parent');
  const answer = await editor.save('eu', { reference, parent: reference.toUpperCase() });
  expect([answer.status, answer.body.code]).toEqual([422, 'validation-failed']);
  expect(answer.body.errors?.map(({ pointer }) => pointer)).toEqual(['/parent']);
  expect(api.calls).toHaveLength(0);
});

test('a new name that already existed gets a toast that stays, with a link to the history', async ({
  page,
  api,
}) => {
  const name = uniqueName('Existed');
  api.accounts.always({ status: 200 });
  await page.clock.install();
  await signIn(page, 'Editor');
  await openNewAccount(page);
  await saveName(page, name);
  const toast = successToast(page, `Updated ${name} in Europe (EU)`);
  await expect(toast).toContainText('An account with this name already existed, so it was updated.');
  // Longer than any toast that disappears by itself.
  await page.clock.fastForward('10:00');
  await expect(toast).toBeVisible();
  await toast.getByRole('link', { name: 'History' }).click();
  await page.waitForURL(/\/eu\/accounts\/\d+#history$/);
  const history = page.getByRole('region', { name: 'History', exact: true });
  await expect(history).toContainText('An account with this name already existed, so it was updated.');
});

test('an edit of an account that the API did not have gets a toast that stays, with a link to the history', async ({
  page,
  api,
}) => {
  const name = uniqueName('Missing');
  const { body } = await editor.save('eu', { reference: name });
  api.accounts.always({ status: 201 });
  await page.clock.install();
  await signIn(page, 'Editor');
  await page.goto(`/eu/accounts/${String(body.account?.['id'])}`);
  await hydrated(accountField(page, 'Number'));
  await accountField(page, 'Number').fill('2');
  await saveButton(page).click();
  const toast = successToast(page, `Created ${name} in Europe (EU)`);
  await expect(toast).toContainText('No account had this name, so a new one was created.');
  const history = page.getByRole('region', { name: 'History', exact: true });
  // Reads still running would time out in those ten minutes.
  await expect(history.getByRole('heading', { name: 'Created' })).toHaveCount(2);
  await page.clock.fastForward('10:00');
  await expect(toast).toBeVisible();
  await toast.getByRole('link', { name: 'History' }).click();
  await expect(history).toContainText('No account had this name, so a new one was created.');
});
