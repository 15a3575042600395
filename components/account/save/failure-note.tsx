import { commonTexts } from '#messages/common';
import { Note } from '@/components/ui/note';
import type { Failure } from '@/lib/client/api/failures';

/** A failure in its own words. */
export function FailureNote({ failure: { title, detail, requestId } }: { failure: Failure }) {
  return (
    <Note kind="bad" role="alert" heading={title}>
      <p>{detail}</p>
      {requestId === null ? null : <p className="text-sm text-ink-2">{commonTexts.request(requestId)}</p>}
    </Note>
  );
}
