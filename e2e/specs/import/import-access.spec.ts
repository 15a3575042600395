import { signInByHttp } from '../../fixtures/sign-in/staff-client';
import { expect, signIn, test } from '../../fixtures/test';

/** Who may load known accounts from a file, and what the server refuses before reading one. */
test('viewers and editors are told whom to ask, and refused by the server', async ({ page, app }) => {
  await signIn(page, 'Editor');
  await page.goto('/eu/accounts');
  await expect(page.getByRole('heading', { name: 'Accounts', exact: true })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Load accounts from a file' })).toHaveCount(0);
  await page.goto('/eu/accounts/import');
  await expect(page.getByText('Only an administrator of Europe (EU) can load accounts')).toBeVisible();
  await expect(page.getByLabel('File with accounts')).toHaveCount(0);
  for (const role of ['viewer', 'editor', 'eu-editor'] as const) {
    const staff = await signInByHttp(app.origin, role);
    for (const path of ['import?reference=0&fileName=a.csv', 'import/preview?fileBytes=6']) {
      const answer = await staff.send(`/api/eu/accounts/${path}`, {
        method: 'POST',
        headers: { 'X-CSRF': '1', Origin: app.origin },
        body: 'Name\nA',
      });
      expect([answer.status, answer.body.code], `${role} ${path}`).toEqual([403, 'forbidden']);
    }
  }
});

test('an odd address, a missing header and another site are refused before anything is read', async ({
  app,
}) => {
  const admin = await signInByHttp(app.origin, 'admin');
  const post = (path: string, headers: Record<string, string> = { 'X-CSRF': '1', Origin: app.origin }) =>
    admin.send(`/api/eu/accounts/${path}`, { method: 'POST', headers, body: 'Name\nA\n' });
  const pointers = async (path: string) => {
    const { status, body } = await post(path);
    return [status, body.code, body.errors?.map(({ pointer }) => pointer)];
  };
  expect(await pointers('import?fileName=a.csv')).toEqual([422, 'validation-failed', ['/reference']]);
  expect(await pointers('import?reference=0')).toEqual([422, 'validation-failed', ['/fileName']]);
  expect(await pointers('import?reference=7&fileName=a.csv')).toEqual([
    422,
    'validation-failed',
    ['/reference'],
  ]);
  expect(await pointers('import?reference=0&fileName=a%00')).toEqual([
    422,
    'validation-failed',
    ['/fileName'],
  ]);
  expect(await pointers('import/preview?fileBytes=x&colour=1')).toEqual([
    422,
    'validation-failed',
    expect.arrayContaining(['/fileBytes', '/colour']),
  ]);
  expect((await post('import?reference=0&fileName=a.csv', { Origin: app.origin })).status).toBe(403);
  const got = await admin.send('/api/eu/accounts/import');
  expect([got.status, got.headers.get('allow')]).toEqual([405, 'POST']);
});
