import { runCommand } from '../../lib/commands/command-error.mjs';
import { runBench } from './run-bench.mjs';

/** `npm run bench:size`: how much JavaScript the form page loads in a real browser; fails above the limit. */
await runCommand(() => runBench('size'));
