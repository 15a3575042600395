'use client';

import { Button } from '@/components/ui/button';
import { Moment } from '@/components/ui/moment';
import { Note } from '@/components/ui/note';
import { type ApiRegion, apiRegionLabels } from '@/lib/schemas/api-region';
import type { UnknownSave } from './use-account-save';

interface UnknownNoteProps {
  apiRegion: ApiRegion;
  unknown: UnknownSave;
  onSendAgain: () => void;
}

/** Exactly what is known of a save without an answer. It stays until the next try; a toast has been spoken. */
export function UnknownNote({ apiRegion, unknown, onSendAgain }: UnknownNoteProps) {
  return (
    <Note kind="warn" heading="It may have been saved">
      <p>
        Sent at <Moment at={unknown.sentAt} style="time" />; no answer came that tells what became of it. Look
        in CustomerGauge’s request history of {apiRegionLabels[apiRegion]}, under Data &gt; Rest APIs, or send
        it again: sending the same values twice does no harm.
      </p>
      <div className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1">
        <Button size="small" onClick={onSendAgain}>
          Send again
        </Button>
        {unknown.requestId === null ? null : (
          <span className="text-sm text-ink-2 wrap-anywhere">Request {unknown.requestId}</span>
        )}
      </div>
    </Note>
  );
}
