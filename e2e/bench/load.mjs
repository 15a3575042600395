import { runCommand } from '../../lib/commands/command-error.mjs';
import { runBench } from './run-bench.mjs';

/** `npm run bench:load`: loads a file of 200,000 known accounts while people save; fails above the limits. */
await runCommand(() => runBench('load'));
