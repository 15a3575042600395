import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import nextEnv from '@next/env';
import { CommandError } from '../command-error.mjs';

/**
 * Reads the arguments of a command: options that each have a text, and nothing else.
 *
 * @template {string} Name
 * @param {readonly Name[]} names
 * @param {string} usage how the command is called, told to whoever calls it otherwise
 * @returns {Partial<Record<Name, string>>} what was given; an option without a text is refused
 */
export function readArguments(names, usage) {
  /** @type {Record<string, { type: 'string' }>} */
  const options = Object.fromEntries(names.map((name) => [name, { type: 'string' }]));
  try {
    const { values } = parseArgs({ options, allowPositionals: false });
    if (Object.values(values).some((value) => value === '')) throw new TypeError('An option is empty.');
    return /** @type {Partial<Record<Name, string>>} */ (values);
  } catch (error) {
    // Node.js adds advice on positional arguments, which there are none of here.
    const [said] = String(/** @type {Error} */ (error).message).split(/\. |\n/);
    throw new CommandError(`${said?.replace(/\.$/, '')}. Usage: ${usage}`);
  }
}

/**
 * The ledger that `npm start` would open, by the environment and the .env files as parse-env.ts reads them: an
 * empty variable counts as unset.
 */
export function configuredUrl() {
  nextEnv.loadEnvConfig(fileURLToPath(new URL('../../..', import.meta.url)));
  return process.env['DATABASE_URL']?.trim() || embeddedUrl();
}

/** The embedded ledger that `npm start` opens where DATABASE_URL names none. */
export function embeddedUrl() {
  nextEnv.loadEnvConfig(fileURLToPath(new URL('../../..', import.meta.url)));
  return `file:${join(process.env['DATA_DIR']?.trim() || './data', 'ledger.db')}`;
}
