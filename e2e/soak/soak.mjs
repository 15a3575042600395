import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureBuild } from '../../lib/commands/app-build.mjs';
import { CommandError, runCommand } from '../../lib/commands/command-error.mjs';
import { importTypescript } from '../../lib/commands/import-typescript.mjs';
import { readArguments } from '../../lib/commands/ledger/command-arguments.mjs';
import { ensurePackages } from '../../lib/commands/packages.mjs';

const defaults = {
  saves: 20_000,
  minutes: 120,
  seed: 1,
  kills: 10,
  restarts: 2,
  postgresRestarts: 3,
  outages: 2,
  people: 24,
};

/** The start, the saves that run at the end and the comparison. A run that takes longer has hung. */
const minutesAround = 20;

/**
 * `npm run soak -- [--saves 20000] [--seed 1] …`: two processes and a PostgreSQL under load, killed and restarted by
 * plan. Ends with 1 on any lie.
 */
async function runSoak() {
  const options = readOptions();
  const root = fileURLToPath(new URL('../..', import.meta.url));
  await ensurePackages(root, console.log);
  await ensureBuild(root, console.log);
  const { soak } = await importTypescript('e2e/soak/soak.ts');
  const { soakTable } = await importTypescript('e2e/soak/soak-table.ts');
  const limitMinutes = options.minutes + minutesAround;
  const limit = setTimeout(() => {
    console.error(`The soak has not ended within ${limitMinutes} minutes.`);
    process.exit(1);
  }, limitMinutes * 60_000);
  console.log(
    Object.entries(options)
      .map(([name, value]) => `${name} ${value}`)
      .join(', '),
  );
  const result = await soak(options, console.log);
  clearTimeout(limit);
  console.log(`\n${soakTable(result)}`);
  if (result.lies.length === 0) return;
  const evidenceFile = join(root, 'test-results', 'soak.json');
  mkdirSync(dirname(evidenceFile), { recursive: true });
  writeFileSync(evidenceFile, JSON.stringify({ lies: result.lies, ...result.evidence }));
  console.log(`All that was seen stands in ${evidenceFile}`);
  process.exitCode = 1;
}

/** @returns {typeof defaults} */
function readOptions() {
  const usage = Object.entries(defaults).map(([name, value]) => `[--${name} ${value}]`);
  const values = readArguments(Object.keys(defaults), `npm run soak -- ${usage.join(' ')}`);
  const chosen = Object.entries(values).map(([name, value]) => [name, Number(value)]);
  const odd = chosen.find(([, value]) => !Number.isSafeInteger(value) || Number(value) < 0);
  if (odd) throw new CommandError(`--${odd[0]} is a whole number. Nothing was started.`);
  return { ...defaults, ...Object.fromEntries(chosen) };
}

await runCommand(runSoak);
