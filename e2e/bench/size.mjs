import { runCommand } from '../../lib/commands/command-error.mjs';
import { runBench } from './run-bench.mjs';

/** `npm run bench:size`: measures the JavaScript of the form page in a real browser; fails above the limits. */
await runCommand(() => runBench('size'));
