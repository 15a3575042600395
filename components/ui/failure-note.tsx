import { commonTexts } from '#messages/common';
import { Note } from './note';

export interface FailureText {
  title: string;
  /** What happened, whether anything was sent, what to do next. */
  detail: string;
  requestId: string | null;
}

/** A failure in its own words. */
export function FailureNote({ failure: { title, detail, requestId } }: { failure: FailureText }) {
  return (
    <Note kind="bad" role="alert" heading={title}>
      <p className="wrap-anywhere">{detail}</p>
      {requestId === null ? null : <p className="text-sm text-ink-2">{commonTexts.request(requestId)}</p>}
    </Note>
  );
}
