import { AppProcess } from '../../fixtures/app/app-process';

/** Since the command was given, in milliseconds. */
export interface StartTimes {
  readyMs: number;
  /** When the whole sign-in page had come. */
  answeredMs: number;
}

/** Installing and building included. */
const deadlineMs = 900_000;

/** Runs `npm start` in that folder until it answers, then stops it. */
export async function startTimes(folder: string, port: number): Promise<StartTimes> {
  const startedAtMs = performance.now();
  const app = new AppProcess({ PORT: String(port) }, { folder });
  try {
    await app.printed('is ready on', deadlineMs);
    const readyMs = performance.now() - startedAtMs;
    const answer = await fetch(`http://localhost:${port}/sign-in`);
    await answer.text();
    if (!answer.ok) throw new Error(`The sign-in page answered ${answer.status}.`);
    return { readyMs, answeredMs: performance.now() - startedAtMs };
  } finally {
    await app.stop('SIGTERM');
  }
}
