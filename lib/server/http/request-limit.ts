import 'server-only';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { refusalTexts } from '#messages/api/refusals';
import { ProblemResponseError } from './problem-response';

/** How many unsafe requests one person may make in `windowSeconds`: far above fast typing, below a script. */
const requestsPerWindow = 300;
const windowSeconds = 60;

const limiter = new RateLimiterMemory({ points: requestsPerWindow, duration: windowSeconds });

/** Counts one request by the person. Over the limit it throws `too-many-requests` with the wait in seconds. */
export async function countRequest(personKey: string): Promise<void> {
  try {
    await limiter.consume(personKey);
  } catch (error) {
    if (!(error instanceof RateLimiterRes)) throw error;
    throw new ProblemResponseError('too-many-requests', {
      detail: refusalTexts.tooManyRequests,
      retryAfterSeconds: Math.ceil(error.msBeforeNext / 1000),
    });
  }
}
