import { shellTexts } from '#messages/shell/shell';
import type { ApiRegion } from '@/lib/schemas/api-region';
import { carryOver, changedForm } from './open-form';

/** A way off the page: `go` leaves, `goWithValues` takes the typed values along. */
export type Departure = { go: () => void } & (
  | { kind: 'page' | 'sign-out' }
  | { kind: 'api-region'; from: ApiRegion; to: ApiRegion; goWithValues: () => void }
);

export type DepartureAnswer = 'stay' | 'leave' | 'take-along';

let asked: Departure | null = null;
let leaving = false;
const listeners = new Set<() => void>();

function ask(departure: Departure | null): void {
  asked = departure;
  for (const listener of listeners) listener();
}

/** Asks with the browser's own dialog, if ours cannot be loaded. */
export function askInBrowserDialog(): void {
  const leaves = window.confirm(shellTexts.leaveWithoutSaving);
  answerDeparture(leaves ? 'leave' : 'stay');
}

/** True while there are unsaved values and nobody has agreed to leave them. */
export function isGuarded(): boolean {
  return !leaving && changedForm() !== null;
}

/** Leaves at once, or asks first if there are unsaved values. */
export function leaveBy(departure: Departure): void {
  if (isGuarded()) ask(departure);
  else departure.go();
}

/** The person's answer to the open question. Whoever leaves is not asked again on the way. */
export function answerDeparture(answer: DepartureAnswer): void {
  const departure = asked;
  ask(null);
  if (answer === 'stay' || departure === null) return;
  leaving = true;
  const form = changedForm();
  if (answer === 'take-along' && departure.kind === 'api-region' && form !== null) {
    carryOver(form.values());
    departure.goWithValues();
  } else {
    departure.go();
  }
}

/** Asks again from now on: the new page was reached, or leaving the old one failed. */
export function guardAgain(): void {
  leaving = false;
}

/** The departure that the person is being asked about, for useSyncExternalStore. */
export const departureStore = {
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  read: () => asked,
  readOnServer: () => null,
};
