'use client';

import { saveNoteTexts } from '#messages/account/save-notes';
import { commonTexts } from '#messages/common';
import { nameTexts } from '#messages/names';
import { Button } from '@/components/ui/button';
import { Moment } from '@/components/ui/moment';
import { Note } from '@/components/ui/note';
import { sentence } from '@/components/ui/sentence';
import type { ApiRegion } from '@/lib/schemas/api-region';
import type { UnknownSave } from './use-save-notes';

const { unknown: texts } = saveNoteTexts;

interface UnknownNoteProps {
  apiRegion: ApiRegion;
  unknown: UnknownSave;
  onSendAgain: () => void;
}

/** Exactly what is known of a save without an answer. It stays until the next try; a toast has been spoken. */
export function UnknownNote({ apiRegion, unknown, onSendAgain }: UnknownNoteProps) {
  return (
    <Note kind="warn" heading={texts.heading}>
      <p>
        {sentence(
          texts.explanation(<Moment at={unknown.sentAt} style="time" />, nameTexts.apiRegions[apiRegion]),
        )}
      </p>
      <div className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1">
        <Button size="small" onClick={onSendAgain}>
          {texts.sendAgain}
        </Button>
        {unknown.requestId === null ? null : (
          <span className="text-sm text-ink-2 wrap-anywhere">{commonTexts.request(unknown.requestId)}</span>
        )}
      </div>
    </Note>
  );
}
