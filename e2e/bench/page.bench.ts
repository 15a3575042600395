import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, expect, test } from 'playwright/test';
import { startScriptedAccountsApi } from '../fixtures/accounts-api/scripted-accounts-api';
import { mintSession } from '../fixtures/sign-in/minted-session';
import { buildPeer } from './page/build-peer';
import { clickToToast } from './page/click-to-toast';
import { reactAdminApp } from './page/react-admin-app';
import { refineApp } from './page/refine-app';
import { reportPages, reportToasts } from './page/report';
import { bareForm, ourForm, reactAdminForm, refineForm, type Subject } from './page/subject';
import { type Figures, visit } from './page/visit';
import { savesOfApp, secret, startMeasuredApp } from './save/app-saves';
import { burst } from './save/measure';
import { startBareApp, startExpressProxy } from './save/peers';

const rounds = Number(process.env['BENCH_ROUNDS'] ?? 5);
/** Accounts that ours has in its list from the beginning; a peer's form has no list beside it. */
const accounts = 200;

test.setTimeout(1_200_000);

test('the form page and one click, beside react-admin and Refine', async ({ browser }) => {
  const stops: (() => unknown)[] = [];
  try {
    const { ours, reactAdmin, refine, bare } = await startSubjects((stop) => stops.push(stop));
    const pages = await inTurn(browser, [ours, reactAdmin, refine, bare]);
    const toasts = await clickToToast(browser, [ours, reactAdmin, refine], rounds);
    const behind = [
      ...reportPages(pages, { own: ours.name, peers: [reactAdmin.name, refine.name], rounds }),
      ...reportToasts(toasts, { own: ours.name, peers: [reactAdmin.name], rounds }),
    ];
    expect(behind, 'figures in which a peer is ahead').toEqual([]);
  } finally {
    for (const stop of stops.reverse()) await stop();
  }
});

async function startSubjects(atEnd: (stop: () => unknown) => void) {
  const scratch = mkdtempSync(join(tmpdir(), 'account-desk-bench-'));
  atEnd(() => rmSync(scratch, { recursive: true, force: true }));
  console.log('Installing and building react-admin and Refine…');
  const built = [buildPeer(scratch, reactAdminApp), buildPeer(scratch, refineApp)] as const;
  const api = await startScriptedAccountsApi();
  atEnd(() => api.close());
  const app = await startMeasuredApp(api, null);
  atEnd(() => app.stop());
  const peers = [
    await startExpressProxy(api, built[0]),
    await startExpressProxy(api, built[1]),
    await startBareApp(api),
  ] as const;
  atEnd(() => Promise.all(peers.map((peer) => peer.stop())));
  const saves = await savesOfApp(app);
  await burst(saves.create, accounts, 4);
  await saves.close();
  const cookie = await mintSession(secret, 'bench');
  return {
    ours: ourForm(app.origin, cookie),
    reactAdmin: reactAdminForm(peers[0].origin),
    refine: refineForm(peers[1].origin),
    bare: bareForm(peers[2].origin),
  };
}

/** All in turn within each round, so that whatever else the machine does meets all alike. The first round is a warm-up. */
async function inTurn(browser: Browser, subjects: readonly Subject[]): Promise<Record<string, Figures[]>> {
  const measured: Record<string, Figures[]> = Object.fromEntries(subjects.map(({ name }) => [name, []]));
  for (let round = 0; round <= rounds; round += 1) {
    for (const subject of subjects) {
      const figures = await visit(browser, subject, `Page ${round} ${Date.now()}`);
      if (round > 0) measured[subject.name]?.push(figures);
    }
  }
  return measured;
}
