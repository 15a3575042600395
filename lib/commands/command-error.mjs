/** A failure that the person at the terminal can mend: told as its one sentence, never as a stack. */
export class CommandError extends Error {
  /** @override */
  name = 'CommandError';
}

/**
 * Runs a command to its end. A CommandError is told in its own words; anything else is a fault of ours and
 * keeps its stack.
 *
 * @param {() => Promise<void>} command
 */
export async function runCommand(command) {
  try {
    await command();
  } catch (error) {
    console.error(error instanceof CommandError ? error.message : error);
    process.exit(1);
  }
}
