import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { runCaptured } from '../../lib/commands/child-process.mjs';
import {
  isRoot,
  launchOptions,
  rememberBrowser,
  rememberedBrowser,
  systemBrowsers,
  systemShells,
} from './browser.mjs';

/** @typedef {import('./browser.mjs').TestBrowser} TestBrowser */

const DOWNLOAD_DEADLINE_MS = 300_000;

/**
 * Finds a browser that really starts, and remembers it for later runs: the last run's, Playwright's own, a headless
 * shell of the system or of its packages if this user may install them, or whatever browser there is.
 *
 * @param {string} root the project's folder
 * @param {(line: string) => void} report
 * @returns {Promise<TestBrowser | null>} null when there is none
 */
export async function ensureBrowser(root, report) {
  for (const candidate of candidates(root, report)) {
    const browser = await candidate();
    if (!browser) continue;
    rememberBrowser(browser);
    return browser;
  }
  return null;
}

/**
 * @param {string} root
 * @param {(line: string) => void} report
 * @returns {(() => Promise<TestBrowser | null>)[]} cheapest and most exact first
 */
function candidates(root, report) {
  const mayInstall = isRoot() && existsSync('/usr/bin/apt-get');
  /** @param {string[]} args */
  const playwright = (...args) =>
    runCaptured(process.execPath, [join(root, 'node_modules', 'playwright', 'cli.js'), ...args], {
      cwd: root,
      deadlineMs: DOWNLOAD_DEADLINE_MS,
    });
  /** @param {string[]} args */
  const apt = (...args) =>
    runCaptured('apt-get', ['-y', ...args], { cwd: root, deadlineMs: DOWNLOAD_DEADLINE_MS });
  return [
    async () => {
      const remembered = rememberedBrowser();
      return remembered && (await starts(remembered)) ? remembered : null;
    },
    () => firstThatStarts([undefined]),
    async () => {
      report('Fetching the test browser (once)…');
      const { code } = await playwright('install', '--only-shell', 'chromium');
      if (code !== 0) return null;
      const own = await firstThatStarts([undefined]);
      if (own || !mayInstall) return own;
      await playwright('install-deps', 'chromium');
      return await firstThatStarts([undefined]);
    },
    () => firstThatStarts(systemShells()),
    async () => {
      if (!mayInstall) return null;
      report("Installing the test browser from the system's packages (once)…");
      await apt('update');
      await apt('install', '--no-install-recommends', 'chromium-headless-shell');
      return await firstThatStarts(systemShells());
    },
    () => firstThatStarts(systemBrowsers()),
    async () => {
      if (!mayInstall) return null;
      // Not every release of the distribution has the shell.
      await apt('install', '--no-install-recommends', 'chromium');
      return await firstThatStarts(systemBrowsers());
    },
  ];
}

/**
 * @param {(string | undefined)[]} paths undefined is Playwright's own
 * @returns {Promise<TestBrowser | null>}
 */
async function firstThatStarts(paths) {
  for (const executablePath of paths) {
    // Chromium refuses to run as root with its sandbox, and many containers do not support one.
    for (const sandboxed of isRoot() ? [false] : [true, false]) {
      const browser = { sandboxed, ...(executablePath ? { executablePath } : {}) };
      if (await starts(browser)) return browser;
    }
  }
  return null;
}

/** @param {TestBrowser} browser */
async function starts(browser) {
  const { chromium } = await import('playwright');
  try {
    const running = await chromium.launch({ ...launchOptions(browser), timeout: 30_000 });
    await (await running.newPage()).setContent('<p>ready</p>');
    await running.close();
    return true;
  } catch {
    return false;
  }
}
