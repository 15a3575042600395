'use client';

import { saveNoteTexts } from '#messages/account/save-notes';
import { commonTexts } from '#messages/common';
import { nameTexts } from '#messages/names';
import { Button } from '@/components/ui/button';
import { Moment } from '@/components/ui/moment';
import { Note } from '@/components/ui/note';
import { sentence } from '@/components/ui/sentence';
import type { Failure } from '@/lib/client/api/failures';
import type { ApiRegion } from '@/lib/schemas/api-region';

const { unknown: texts } = saveNoteTexts;

interface UnknownNoteProps {
  apiRegion: ApiRegion;
  failure: Failure;
  /** Milliseconds since the epoch. */
  sentAtMs: number;
  onSendAgain: () => void;
}

/** Exactly what is known about a save without an answer. It stays until the next try. */
export function UnknownNote({ apiRegion, failure, sentAtMs, onSendAgain }: UnknownNoteProps) {
  const { detail, requestId } = failure;
  const sentAt = <Moment at={new Date(sentAtMs).toISOString()} style="time" />;
  return (
    <Note kind="warn" role="alert" heading={texts.heading}>
      <p>
        {sentence(texts.sentAt(sentAt, nameTexts.apiRegions[apiRegion]))} {detail}
      </p>
      <div className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1">
        <Button size="small" onClick={onSendAgain}>
          {texts.sendAgain}
        </Button>
        {requestId === null ? null : (
          <span className="text-sm text-ink-2 wrap-anywhere">{commonTexts.request(requestId)}</span>
        )}
      </div>
    </Note>
  );
}
