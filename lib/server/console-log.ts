import 'server-only';
import { format } from 'node:util';
import type { Logger } from 'pino';

/** The console methods that the framework and its packages print with, and their levels in our log. */
const levels = { debug: 'debug', info: 'info', log: 'info', warn: 'warn', error: 'error' } as const;

/**
 * Turns everything printed to the console into lines of our log, in one form and without secrets. Otherwise a
 * text of several lines could pass for log lines.
 */
export function sendConsoleToLog(log: Logger, target: Pick<Console, keyof typeof levels> = console): void {
  for (const method of Object.keys(levels) as (keyof typeof levels)[]) {
    target[method] = (...values: unknown[]) => {
      const err = values.find((value) => value instanceof Error);
      const others = values.filter((value) => value !== err);
      const message = format(...others).trim();
      log[levels[method]]({ source: 'framework', ...(err === undefined ? {} : { err }) }, message);
    };
  }
}
