import { CommandError, runCommand } from '../../lib/commands/command-error.mjs';
import { runBench } from './run-bench.mjs';

const parts = ['page', 'save', 'crowd', 'start'];

/**
 * `npm run bench`: measures the app beside its peers in one run, and writes the tables into BENCHMARKS.md.
 * `npm run bench PART…` measures these parts alone. Fails if a limit does not hold.
 */
await runCommand(() => {
  const chosen = process.argv.slice(2);
  const unknown = chosen.find((name) => !parts.includes(name));
  if (unknown !== undefined) {
    throw new CommandError(
      `There is no part "${unknown}". Nothing was measured. The parts are ${parts.join(', ')}.`,
    );
  }
  return runBench(...(chosen.length === 0 ? parts : chosen));
});
