import { fileURLToPath } from 'node:url';
import { ensureBuild } from '../../lib/commands/app-build.mjs';
import { CommandError, runCommand } from '../../lib/commands/command-error.mjs';
import { importTypescript } from '../../lib/commands/import-typescript.mjs';
import { readArguments } from '../../lib/commands/ledger/command-arguments.mjs';
import { ensurePackages } from '../../lib/commands/packages.mjs';

/** How much slower the other API regions may get, and how much larger the process. */
const limits = { p95: 1.2, memory: 1.1 };

/**
 * `npm run soak:hang -- [--seconds 120] [--people 20]`: an API region hangs while others are used. Ends with 1 where the
 * others get slower or the memory grows.
 */
async function runHang() {
  const values = readArguments(['seconds', 'people'], 'npm run soak:hang -- [--seconds 120] [--people 20]');
  const [seconds, people] = [values.seconds ?? 120, values.people ?? 20].map(Number);
  if (!Number.isSafeInteger(seconds) || !Number.isSafeInteger(people)) {
    throw new CommandError('--seconds and --people are whole numbers. Nothing was started.');
  }
  const root = fileURLToPath(new URL('../..', import.meta.url));
  await ensurePackages(root, console.log);
  await ensureBuild(root, console.log);
  const { hang, growthOf } = await importTypescript('e2e/soak/hang.ts');
  const { before, during, told, memoryMb } = await hang({ seconds, people });
  const [slower, larger] = [during.p95Ms / before.p95Ms, growthOf(memoryMb)];
  console.log(`The other API regions, ${before.saves} saves before and ${during.saves} meanwhile`);
  console.log(
    `  p95 ${Math.round(before.p95Ms)} ms, then ${Math.round(during.p95Ms)} ms: ${slower.toFixed(2)} times`,
  );
  console.log(`  failed ${before.failed}, then ${during.failed}`);
  console.log(
    `Memory ${memoryMb.map(Math.round).join(' ')} MB: the last third ${larger.toFixed(2)} times the first`,
  );
  console.log(`Told in the API region that hangs: ${[...told].map((each) => each.join(' ')).join(', ')}`);
  const isFine = slower <= limits.p95 && larger <= limits.memory && before.failed + during.failed === 0;
  console.log(
    isFine ? 'Within the limits' : `Not within the limits: p95 ${limits.p95}, memory ${limits.memory}`,
  );
  process.exitCode = isFine ? 0 : 1;
}

await runCommand(runHang);
