import 'server-only';
import { ConfigurationError } from './configuration-error';
import { type VariableSource, variableNames } from './variables';

/** Names with these prefixes are meant for this app: nothing else on a machine sets them. */
const ourPrefixes = [
  'ACCOUNTS_API_',
  'ACCESS_',
  'NEXTAUTH_',
  'OIDC_',
  'SESSION_IDLE_',
  'STOP_GRACE_',
  'LEDGER_RETENTION_',
  'METRICS_',
];

/** Other programs have names of their own so near to these, such as HTTP_PROXY and LOGLEVEL. */
const ofOthersToo = ['PORT', 'HOSTNAME', 'HTTPS_PROXY', 'NO_PROXY', 'DATA_DIR', 'LOG_LEVEL'];

/** Two letters that changed places, or two other slips. */
const nearDistance = 2;

/**
 * Throws ConfigurationError for a variable that is not ours but has one of our prefixes, or nearly the name of one of
 * ours that is not set. A typo would otherwise silently leave the intended setting at its default.
 */
export function refuseUnknownVariables(source: VariableSource): void {
  const set = Object.entries(source)
    .filter(([, value]) => value !== undefined && value.trim() !== '')
    .map(([name]) => name);
  const missing = variableNames.filter((name) => !ofOthersToo.includes(name) && !set.includes(name));
  const unknown = set
    .filter((name) => !variableNames.includes(name))
    .filter((name) => ourPrefixes.some((prefix) => name.startsWith(prefix)) || isNearTo(missing, name))
    .sort()[0];
  if (unknown === undefined) return;
  throw new ConfigurationError(unknown, `is not known here; the nearest known name is ${nearestTo(unknown)}`);
}

function isNearTo(names: readonly string[], unknown: string): boolean {
  return names.some(
    (name) =>
      Math.abs(name.length - unknown.length) <= nearDistance && editDistance(unknown, name) <= nearDistance,
  );
}

function nearestTo(unknown: string): string {
  const byDistance = variableNames.map((name) => ({ name, distance: editDistance(unknown, name) }));
  return byDistance.reduce((best, next) => (next.distance < best.distance ? next : best)).name;
}

/** The Levenshtein distance: how many characters to insert, delete or replace to turn one text into the other. */
function editDistance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (const [index, sign] of [...one].entries()) {
    const next = [index + 1];
    for (let place = 1; place <= other.length; place += 1) {
      const replaced = (row[place - 1] ?? 0) + (other[place - 1] === sign ? 0 : 1);
      next.push(Math.min(replaced, (row[place] ?? 0) + 1, (next[place - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[other.length] ?? 0;
}
