import 'server-only';
import { ProblemResponseError } from './problem-response';

interface SlotOptions {
  /** How many requests of the kind one person may have running at a time. */
  atMost: number;
  /** The sentence for the person whose request is one too many. */
  detail: string;
  retryAfterSeconds: number;
}

/** Counts the running requests of one kind for each person. It knows those of this process alone. */
export class PersonSlots {
  readonly #options: SlotOptions;
  readonly #running = new Map<string, number>();

  constructor(options: SlotOptions) {
    this.#options = options;
  }

  /** Takes a slot and gives the function that frees it. Throws `too-many-requests` where none is free. */
  take({ issuer, subject }: { issuer: string; subject: string }): () => void {
    const person = `${issuer} ${subject}`;
    const { atMost, detail, retryAfterSeconds } = this.#options;
    const running = this.#running.get(person) ?? 0;
    if (running >= atMost) throw new ProblemResponseError('too-many-requests', { detail, retryAfterSeconds });
    this.#running.set(person, running + 1);
    let isTaken = true;
    return () => {
      if (!isTaken) return;
      isTaken = false;
      const left = (this.#running.get(person) ?? 1) - 1;
      if (left === 0) this.#running.delete(person);
      else this.#running.set(person, left);
    };
  }
}
