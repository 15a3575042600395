import { runCommand } from '../../lib/commands/command-error.mjs';
import { runBench } from './run-bench.mjs';

/** `npm run bench:load`: a file of 200,000 known accounts beside running saves; fails above the limits. */
await runCommand(() => runBench('load'));
