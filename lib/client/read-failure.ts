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
  title: 'You are offline',
  detail: 'Nothing could be read, and nothing was sent. Connect, then try again.',
};

const notLoaded: ReadFailure = {
  ...unanswered,
  title: 'A part of this page could not be loaded',
  detail: 'Nothing was sent. Check your connection, then try again.',
};

const noAnswer: ReadFailure = {
  ...unanswered,
  title: 'No answer came from Account Desk',
  detail: 'Nothing could be read, and nothing was sent. Try again in a moment.',
};
