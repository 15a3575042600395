import { shellTexts } from '#messages/shell/shell';
import type { ApiRegion } from '@/lib/schemas/api-region';
import { carryOver, changedForm } from './open-form';

/** A way off the page, taken by `go`; by `goWithValues` with the typed values. */
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

/** Asks in the browser's own dialog, where ours cannot be loaded. */
export function askInBrowserDialog(): void {
  const leaves = window.confirm(shellTexts.leaveWithoutSaving);
  answerDeparture(leaves ? 'leave' : 'stay');
}

/** True while what was typed is unsaved and nobody has agreed to leave it. */
export function isGuarded(): boolean {
  return !leaving && changedForm() !== null;
}

/** Takes the way at once, or once the person agrees where typed values are unsaved. */
export function leaveBy(departure: Departure): void {
  if (isGuarded()) ask(departure);
  else departure.go();
}

/** The person's answer to the question that is open. Whoever leaves is not asked again on the way. */
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

/** Asks again from now on: the page was reached, or the way off the old one failed. */
export function guardAgain(): void {
  leaving = false;
}

/** The way that the person is asked about, for useSyncExternalStore. */
export const departureStore = {
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  read: () => asked,
  readOnServer: () => null,
};
