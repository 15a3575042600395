import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { withoutAppVariables } from '@/lib/commands/app-variables.mjs';

/** Since the command was given, in milliseconds. */
export interface StartTimes {
  readyMs: number;
  /** When the whole sign-in page had come. */
  answeredMs: number;
}

/** Runs `npm start` in that folder until it answers, then stops it. */
export async function startTimes(folder: string, port: number): Promise<StartTimes> {
  const startedAtMs = performance.now();
  const child = spawn(process.execPath, ['lib/commands/start.mjs'], {
    cwd: folder,
    env: { ...withoutAppVariables(process.env), PORT: String(port) },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const kill = () => void child.kill('SIGKILL');
  process.once('exit', kill);
  const ended = once(child, 'exit');
  try {
    await Promise.race([
      ready(child.stdout),
      ended.then(([code]) => Promise.reject(new Error(`npm start ended with ${code}.`))),
    ]);
    const readyMs = performance.now() - startedAtMs;
    const answer = await fetch(`http://localhost:${port}/sign-in`);
    await answer.text();
    if (!answer.ok) throw new Error(`The sign-in page answered ${answer.status}.`);
    return { readyMs, answeredMs: performance.now() - startedAtMs };
  } finally {
    child.kill('SIGTERM');
    await ended;
    process.removeListener('exit', kill);
  }
}

function ready(output: NodeJS.ReadableStream): Promise<void> {
  let printed = '';
  return new Promise((resolve) => {
    output.on('data', (part) => {
      printed += String(part);
      if (printed.includes('is ready on')) resolve();
    });
  });
}
