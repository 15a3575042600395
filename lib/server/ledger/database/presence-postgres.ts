import 'server-only';
import { randomInt } from 'node:crypto';
import pg from 'pg';

/** The first half of the advisory locks by which processes show that they are alive. */
export const presenceLockClass = 20_26_11;

/**
 * Shows other processes on the same PostgreSQL that this one is alive: an advisory lock on its own number, held
 * by a separate connection, which the server releases the moment the process dies.
 */
export class Presence {
  readonly #config: pg.ClientConfig;
  #held: Promise<number> | undefined;
  #client: pg.Client | undefined;

  constructor(config: pg.ClientConfig) {
    this.#config = config;
  }

  /**
   * This process's number, with its lock held. After a lost connection it is a new number, because the server may
   * not have noticed the loss and may still hold the old one.
   */
  async owner(): Promise<number> {
    this.#held ??= this.#take().catch((error: unknown) => {
      this.#held = undefined;
      throw error;
    });
    return this.#held;
  }

  /** Makes the next call of `owner` take a number on a new connection. Attempts under the old one stay ours. */
  renew(): void {
    const client = this.#client;
    this.#held = undefined;
    this.#client = undefined;
    client?.end().catch(() => {});
  }

  async close(): Promise<void> {
    await this.#client?.end();
  }

  async #take(): Promise<number> {
    const client = new pg.Client(this.#config);
    const forget = () => {
      if (this.#client === client) this.#held = undefined;
    };
    client.on('error', forget);
    client.on('end', forget);
    this.#client = client;
    await client.connect();
    for (;;) {
      const owner = randomInt(1, 2 ** 31 - 1);
      const { rows } = await client.query<{ taken: boolean }>(
        'select pg_try_advisory_lock($1, $2) as taken',
        [presenceLockClass, owner],
      );
      if (rows[0]?.taken === true) return owner;
    }
  }
}
