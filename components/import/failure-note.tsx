import { commonTexts } from '#messages/common';
import { Note } from '@/components/ui/note';
import type { Failure } from '@/lib/client/api/failures';

/** Why a file was not read. */
export type ImportFailure = Pick<Failure, 'title' | 'detail' | 'requestId'>;

export function FailureNote({ failure }: { failure: ImportFailure }) {
  const { title, detail, requestId } = failure;
  return (
    <Note kind="bad" role="alert" heading={title}>
      <p className="wrap-anywhere">{detail}</p>
      {requestId === null ? null : <p className="text-sm text-ink-2">{commonTexts.request(requestId)}</p>}
    </Note>
  );
}
