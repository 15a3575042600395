'use client';

import { useEffect, useRef } from 'react';
import { conflictNoteTexts } from '#messages/account/conflict-note';
import { Moment } from '@/components/ui/moment';
import { Note } from '@/components/ui/note';
import { sentence } from '@/components/ui/sentence';
import type { Conflict } from '@/lib/client/api/failures';
import { type AccountFormValues, toFormValues } from '@/lib/schemas/account/account-fields';
import type { AccountItem } from '@/lib/schemas/account/account-item';
import type { ApiRegion } from '@/lib/schemas/api-region';
import { MergeChoice } from './merge-choice';
import { NamesakeChoice } from './namesake-choice';

const { conflict: texts } = conflictNoteTexts;

interface ConflictNoteProps {
  apiRegion: ApiRegion;
  conflict: Conflict;
  base: AccountFormValues;
  mine: AccountFormValues;
  onDifferent: () => void;
  onBack: () => void;
  onMerged: (current: AccountItem, values: AccountFormValues) => void;
}

/** The question asked when the ledger knows better than the form. Nothing has been sent at this point. */
export function ConflictNote({ conflict, ...rest }: ConflictNoteProps) {
  const note = useRef<HTMLDivElement>(null);
  useEffect(() => note.current?.focus(), []);
  const { kind, current } = conflict;
  const exists = kind === 'account-exists';
  return (
    <Note ref={note} tabIndex={-1} kind="warn" role="alert" heading={exists ? texts.exists : texts.changed}>
      {current === null ? (
        <p>{texts.gone}</p>
      ) : (
        <>
          <p className="text-sm text-ink-2">{describeLastChange(current)}</p>
          {exists ? <NamesakeChoice current={current} {...rest} /> : <Changed current={current} {...rest} />}
        </>
      )}
    </Note>
  );
}

type AnswerProps = Omit<ConflictNoteProps, 'conflict'> & { current: AccountItem };

function Changed({ current, base, mine, onMerged }: AnswerProps) {
  return (
    <MergeChoice
      base={base}
      theirs={toFormValues(current)}
      mine={mine}
      onChosen={(values) => onMerged(current, values)}
    />
  );
}

function describeLastChange({ lastSentAt, lastSentBy, loadedBy, changedAt }: AccountItem) {
  const { withTime, withBoth } = lastSentAt === null ? texts.loaded : texts.sent;
  const person = lastSentAt === null ? loadedBy : lastSentBy;
  const moment = <Moment at={changedAt} />;
  return sentence(person === null ? withTime(moment) : withBoth(person.name, moment));
}
