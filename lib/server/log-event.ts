import 'server-only';
import type { Logger } from 'pino';

/** What people do here beside saving and reading, by the name that its line in the log has. */
export const events = {
  'signed-in': 'signed in',
  'signed-out': 'signed out',
  'sign-in-refused': 'a sign-in was refused',
  'session-ended': 'a session was ended',
  'credential-tested': 'tested a credential',
  export: 'exported the activity',
  import: 'loaded accounts from a file',
} as const;

export type EventName = keyof typeof events;

/** Writes the line of an event. Whoever did it stands in `log` already, or in `members` as `actor`. */
export function logEvent(
  log: Logger,
  event: EventName,
  members: Readonly<Record<string, unknown>> = {},
): void {
  log.info({ event, ...members }, events[event]);
}
