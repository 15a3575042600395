import { runCommand } from '../../lib/commands/command-error.mjs';
import { runBench } from './run-bench.mjs';

/** `npm run bench`: measures the app beside its peers in one run, and writes the tables into BENCHMARKS.md. */
await runCommand(() => runBench('save'));
