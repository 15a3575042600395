import { join } from 'node:path';
import { AccountStore } from './accounts/account-store';
import { type SandboxApiRegion, sandboxApiRegions } from './api-regions';
import { AccessTokens } from './tokens/access-tokens';

/** The clock and limits of a sandbox. Tests shorten them. */
export interface SandboxSettings {
  nowMs: () => number;
  tokenLifetimeSeconds: number;
  tokenCapacity: number;
  /** How long `!slow` waits before it saves. */
  slowMs: number;
  /** How long `!hang` holds a connection that the client never closes. */
  hangLimitMs: number;
}

const defaultSettings: SandboxSettings = {
  nowMs: Date.now,
  tokenLifetimeSeconds: 3600,
  tokenCapacity: 1000,
  slowMs: 3000,
  hangLimitMs: 120_000,
};

/** One sandbox, with the tokens and accounts of every API region. */
export interface Sandbox {
  readonly settings: SandboxSettings;
  readonly tokens: AccessTokens;
  readonly accounts: Readonly<Record<SandboxApiRegion, AccountStore>>;
  /** The number of `!applied-then-drop` calls so far. */
  readonly appliedThenDropCalls: Record<SandboxApiRegion, number>;
}

/** Opens the sandbox in `<dataDir>/sandbox`. Touches no file before the first save. */
export function createSandbox(dataDir: string, settings: Partial<SandboxSettings> = {}): Sandbox {
  const all = { ...defaultSettings, ...settings };
  const limits = { lifetimeSeconds: all.tokenLifetimeSeconds, capacity: all.tokenCapacity };
  return {
    settings: all,
    tokens: new AccessTokens(limits, all.nowMs),
    accounts: forEachApiRegion(
      (apiRegion) => new AccountStore(join(dataDir, 'sandbox', `accounts-${apiRegion}.jsonl`)),
    ),
    appliedThenDropCalls: forEachApiRegion(() => 0),
  };
}

const processState = globalThis as typeof globalThis & {
  accountDeskSandboxes?: Map<string, Sandbox>;
};

/**
 * This process's sandbox for `dataDir`. It is kept on globalThis because Next.js loads this module once per
 * route, and the accounts route must know the token route's tokens.
 */
export function sandboxIn(dataDir: string): Sandbox {
  processState.accountDeskSandboxes ??= new Map();
  const sandbox = processState.accountDeskSandboxes.get(dataDir) ?? createSandbox(dataDir);
  processState.accountDeskSandboxes.set(dataDir, sandbox);
  return sandbox;
}

function forEachApiRegion<T>(make: (apiRegion: SandboxApiRegion) => T): Record<SandboxApiRegion, T> {
  const entries = sandboxApiRegions.map((apiRegion) => [apiRegion, make(apiRegion)]);
  return Object.fromEntries(entries) as Record<SandboxApiRegion, T>;
}
