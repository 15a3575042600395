import { spawn } from 'node:child_process';

/** @typedef {{ code: number, output: string }} Finished */

/**
 * Runs a program and keeps its output, in order. Ends it if this process exits first.
 *
 * @param {string} program
 * @param {string[]} args
 * @param {{ cwd: string, env?: NodeJS.ProcessEnv, deadlineMs?: number, shell?: boolean }} options
 * @returns {Promise<Finished>} exit code (1 when it was ended by a signal or could not be started) and output
 */
export function runCaptured(program, args, options) {
  return new Promise((resolve) => {
    let output = '';
    const child = spawn(program, args, {
      cwd: options.cwd,
      env: options.env ?? process.env,
      shell: options.shell ?? false,
      stdio: ['ignore', 'pipe', 'pipe'],
      ...(options.deadlineMs === undefined ? {} : { timeout: options.deadlineMs }),
    });
    const endChild = () => void child.kill();
    process.once('exit', endChild);
    /** @param {string} text */
    const collect = (text) => {
      output += text;
    };
    child.stdout.setEncoding('utf8').on('data', collect);
    child.stderr.setEncoding('utf8').on('data', collect);
    child.once('error', (error) => collect(`${error.message}\n`));
    child.once('close', (code) => {
      process.removeListener('exit', endChild);
      resolve({ code: code === null || code < 0 ? 1 : code, output });
    });
  });
}
