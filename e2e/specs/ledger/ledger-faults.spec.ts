import type { Page } from 'playwright/test';
import type { App } from '../../fixtures/app/app-server';
import { test } from '../../fixtures/app/scripted-app';
import { gate } from '../../fixtures/gate';
import {
  canLimitFileSize,
  fillDisk,
  forbidWriting,
  lockLedger,
} from '../../fixtures/ledger/embedded-ledger-faults';
import { failureToast, saveName, successToast, uniqueName } from '../../fixtures/pages/account-page';
import { openForm } from '../../fixtures/pages/form-states';
import { type Answer, type StaffClient, signInByHttp } from '../../fixtures/sign-in/staff-client';
import { expect } from '../../fixtures/test';

/** The embedded ledger of a running app, locked, read-only and full: what is answered, sent and shown. */
test.describe.configure({ mode: 'serial' });

const faults = { locked: lockLedger, 'read-only': forbidWriting, full: fillDisk };
type Fault = keyof typeof faults;
const every = Object.keys(faults) as Fault[];

/** If this many saves succeed, the ledger was not full. */
const maxSaves = 500;

let editor: StaffClient;

test.beforeAll(async ({ app }) => {
  editor = await signInByHttp(app.origin, 'editor');
});
test.beforeEach(({ api }) => api.reset());

/** Does the work while the app's ledger has the fault, and always ends the fault. */
async function during<T>(fault: Fault, app: App, work: () => Promise<T>): Promise<T> {
  test.skip(fault !== 'locked' && !canLimitFileSize, 'only Linux can limit what a running process may write');
  const mend = faults[fault](app);
  try {
    return await work();
  } finally {
    mend();
  }
}

/** Saves until one is refused: on a nearly full disk that is not the first. */
async function saveUntilRefused(name: string): Promise<{ saved: string[]; refused: Answer }> {
  const saved: string[] = [];
  while (saved.length < maxSaves) {
    const reference = `${name} ${saved.length}`;
    const answer = await editor.save('eu', { reference, number: 'x'.repeat(255) });
    if (answer.status !== 201) return { saved, refused: answer };
    saved.push(reference);
  }
  throw new Error(`${maxSaves} saves went through: the ledger had no fault.`);
}

async function foundNames(name: string): Promise<string[]> {
  const answer = await editor.send(`/api/eu/accounts?${new URLSearchParams({ q: name, limit: '200' })}`);
  expect(answer.status).toBe(200);
  return (answer.body['items'] as { reference: string }[]).map(({ reference }) => reference);
}

for (const fault of every) {
  test(`${fault}: a save is a 503 that sends nothing, reads go on, and saves come back by themselves`, async ({
    app,
    api,
  }) => {
    const name = uniqueName(fault);
    expect((await editor.save('eu', { reference: name })).status).toBe(201);
    api.reset();
    const saved = await during(fault, app, async () => {
      const { saved, refused } = await saveUntilRefused(name);
      expect([refused.status, refused.body.code, refused.body.outcome]).toEqual([
        503,
        'ledger-unavailable',
        'not_sent',
      ]);
      expect(refused.body.detail).toContain('Nothing was sent');
      if (fault !== 'full') expect(saved).toEqual([]);
      expect(api.calls).toHaveLength(saved.length);
      expect((await foundNames(name)).sort()).toEqual([name, ...saved].sort());
      for (const path of ['/eu/accounts', '/eu/activity', '/api/eu/activity?format=csv']) {
        expect((await editor.send(path)).status, path).toBe(200);
      }
      return saved;
    });
    const back = `${name} back`;
    expect((await editor.save('eu', { reference: back })).status).toBe(201);
    expect((await foundNames(name)).sort()).toEqual([name, ...saved, back].sort());
  });
}

for (const fault of ['locked', 'read-only'] as const) {
  test(`${fault} while the API answers: the answer is shown, with the fact that it was not recorded, and the key still works`, async ({
    app,
    api,
  }) => {
    const reference = uniqueName(`${fault} at the end`);
    const key = { 'Idempotency-Key': crypto.randomUUID() };
    const answer = await saveWithFault(fault, app, api, () => editor.save('eu', { reference }, key), 201);
    expect([answer.status, answer.body.outcome, answer.body['recorded']]).toEqual([201, 'created', false]);
    expect(answer.headers.get('etag')).toBeNull();
    expect(app.output()).toContain('a save was not recorded');

    api.accounts.next({ status: 200 });
    const again = await editor.save('eu', { reference }, key);
    // The first call may have arrived, so the 200 does not prove an update.
    expect([again.status, again.body.outcome, again.body['recorded']]).toEqual([200, 'saved', undefined]);
    expect(api.calls).toHaveLength(2);
  });

  test(`${fault} while the API refuses: its words are shown, with the fact that it was not recorded`, async ({
    app,
    api,
  }) => {
    const reference = uniqueName(`${fault} and refused`);
    const answer = await saveWithFault(fault, app, api, () => editor.save('eu', { reference }), 422);
    expect([answer.status, answer.body.code, answer.body.outcome, answer.body['recorded']]).toEqual([
      422,
      'rejected-by-api',
      'rejected',
      false,
    ]);
    expect(answer.body.detail).toContain('It was not recorded in the ledger');
    expect((await editor.save('eu', { reference })).status).toBe(201);
  });
}

type Api = Parameters<Parameters<typeof test>[2]>[0]['api'];

/** A save whose fault begins once it was sent and ends once it is answered. */
async function saveWithFault(
  fault: Fault,
  app: App,
  api: Api,
  save: () => Promise<Answer>,
  status: number,
): Promise<Answer> {
  const [until, answerNow] = gate();
  api.accounts.next({ status, until });
  const saving = save();
  await expect.poll(() => api.calls.length).toBe(1);
  return during(fault, app, async () => {
    answerNow();
    return saving;
  });
}

test('the form says that nothing was sent, and Retry sends it once the ledger is back', async ({
  page,
  app,
  api,
}) => {
  const name = uniqueName('Held back');
  await openForm(page);
  await during('locked', app, async () => {
    await saveName(page, name);
    await expect(failureToast(page, 'The ledger is unavailable')).toContainText('Nothing was sent');
  });
  expect(api.calls).toHaveLength(0);
  await failureToast(page, 'The ledger is unavailable').getByRole('button', { name: 'Retry' }).click();
  await expect(successToast(page, `Created ${name} in Europe (EU)`)).toBeVisible();
  expect(api.calls).toHaveLength(1);
});

test('the form says that a save was sent and not recorded, until that is closed, with the request ID', async ({
  page,
  app,
  api,
}) => {
  const name = uniqueName('Unrecorded');
  await openForm(page);
  const answered = page.waitForResponse((response) => response.request().method() === 'PUT');
  const saving = saveWithFault('locked', app, api, () => pressSave(page, name, answered), 201);
  const { body } = await saving;
  const toast = successToast(page, `Created ${name} in Europe (EU)`);
  await expect(toast).toContainText('It was not recorded here');
  await expect(toast).toContainText(`Request ${body.requestId}`);
});

/** Presses Save on the page and returns the answer it received. */
async function pressSave(
  page: Page,
  name: string,
  answered: ReturnType<Page['waitForResponse']>,
): Promise<Answer> {
  await saveName(page, name);
  const response = await answered;
  return { status: response.status(), headers: new Headers(response.headers()), body: await response.json() };
}
