import 'server-only';
import { randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ConfigurationError } from './configuration-error';

const fileName = 'session-secret';
const secretPattern = /^[\w-]{43}$/;

/**
 * The session secret of this data directory, created on the first call and readable only by its owner. Two
 * simultaneous starts get the same one. Throws ConfigurationError if the directory cannot store it.
 */
export function keepSessionSecret(dataDir: string): string {
  const path = join(dataDir, fileName);
  const secret = readSecret(path) ?? createSessionSecret(dataDir);
  if (secretPattern.test(secret)) return secret;
  throw new ConfigurationError(
    'DATA_DIR',
    `holds a damaged ${fileName}: delete that file, or set NEXTAUTH_SECRET`,
  );
}

/** Writes a new secret unless another start was first. Returns the one that is there. */
export function createSessionSecret(dataDir: string): string {
  const path = join(dataDir, fileName);
  const draft = `${path}.${randomBytes(8).toString('hex')}`;
  try {
    mkdirSync(dataDir, { recursive: true });
    writeFileSync(draft, randomBytes(32).toString('base64url'), { mode: 0o600, flag: 'wx', flush: true });
    linkUnlessThere(draft, path);
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw new ConfigurationError('DATA_DIR', `cannot be written (${codeOf(error)}): choose another folder`);
  } finally {
    rmSync(draft, { force: true });
  }
}

/** A link appears complete or not at all, and never replaces another: the first of two starts wins. */
function linkUnlessThere(draft: string, path: string): void {
  try {
    linkSync(draft, path);
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
  }
}

function readSecret(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    const code = codeOf(error);
    if (code === 'ENOENT') return null;
    throw new ConfigurationError('DATA_DIR', `holds a ${fileName} that cannot be read (${code})`);
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown reason';
}
