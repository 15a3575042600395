import { failureTexts } from '#messages/api/failures';
import { NotLoadedError, OfflineError, ProblemError } from './problem-error';

/** A list that could not be read, as the person meets it. */
export interface ReadFailure {
  title: string;
  detail: string;
  requestId: string | null;
  /** The session is over: reading again needs a sign-in first. */
  signedOut: boolean;
}

/** Turns whatever reading a list threw into one failure for the page. */
export function toReadFailure(error: unknown): ReadFailure {
  if (error instanceof ProblemError) {
    const { title, detail, requestId, code } = error.problem;
    return { title, detail, requestId, signedOut: code === 'unauthenticated' };
  }
  if (error instanceof OfflineError) return offline;
  return error instanceof NotLoadedError ? notLoaded : noAnswer;
}

const unanswered = { requestId: null, signedOut: false } as const satisfies Partial<ReadFailure>;

const offline: ReadFailure = {
  ...unanswered,
  title: failureTexts.offline,
  detail: failureTexts.read.offline,
};

const notLoaded: ReadFailure = {
  ...unanswered,
  title: failureTexts.notLoaded,
  detail: failureTexts.read.notLoaded,
};

const noAnswer: ReadFailure = {
  ...unanswered,
  title: failureTexts.noAnswer,
  detail: failureTexts.read.noAnswer,
};
