import { setTimeout } from 'node:timers/promises';
import type { CDPSession } from 'playwright/test';

interface Answer {
  /** In milliseconds since the epoch. */
  askedAtMs: number;
  bytes: number;
}

export interface Traffic {
  requests: number;
  /** As they came over the wire: compressed, with their heads. */
  kilobytes: number;
}

/** Counts everything that a page asks the network for. What its cache answers does not count. */
export async function countTraffic(client: CDPSession) {
  const answers = new Map<string, Answer>();
  const pending = new Set<string>();
  let changedAtMs = performance.now();
  const changed = () => {
    changedAtMs = performance.now();
  };
  const ended = (requestId: string) => {
    pending.delete(requestId);
    changed();
  };
  client.on('Network.requestWillBeSent', ({ requestId, request, wallTime }) => {
    if (!request.url.startsWith('http')) return;
    answers.set(requestId, { askedAtMs: wallTime * 1000, bytes: 0 });
    pending.add(requestId);
    changed();
  });
  client.on('Network.requestServedFromCache', ({ requestId }) => {
    answers.delete(requestId);
    ended(requestId);
  });
  client.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const answer = answers.get(requestId);
    if (answer !== undefined) answer.bytes = encodedDataLength;
    ended(requestId);
  });
  client.on('Network.loadingFailed', ({ requestId }) => ended(requestId));
  await client.send('Network.enable');
  return {
    /** What was asked for before that time, in milliseconds since the epoch. */
    before(untilMs: number): Traffic {
      const asked = [...answers.values()].filter(({ askedAtMs }) => askedAtMs < untilMs);
      return {
        requests: asked.length,
        kilobytes: asked.reduce((sum, { bytes }) => sum + bytes, 0) / 1000,
      };
    },
    /** Resolves when nothing was asked for or answered for so long. */
    async quiet(ms: number): Promise<void> {
      const deadlineMs = performance.now() + 60_000;
      while (pending.size > 0 || performance.now() - changedAtMs < ms) {
        if (performance.now() > deadlineMs) throw new Error(`Still waiting for ${pending.size} answers.`);
        await setTimeout(50);
      }
    },
  };
}
