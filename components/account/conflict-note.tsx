'use client';

import { useEffect, useRef } from 'react';
import { Moment } from '@/components/ui/moment';
import { Note } from '@/components/ui/note';
import { type AccountFormValues, toFormValues } from '@/lib/schemas/account-fields';
import type { AccountItem } from '@/lib/schemas/account-item';
import type { ApiRegion } from '@/lib/schemas/api-region';
import { MergeChoice } from './merge-choice';
import { NamesakeChoice } from './namesake-choice';
import type { Conflict } from './use-account-save';

interface ConflictNoteProps {
  apiRegion: ApiRegion;
  conflict: Conflict;
  base: AccountFormValues;
  mine: AccountFormValues;
  onAnother: () => void;
  onBack: () => void;
  onMerged: (current: AccountItem, values: AccountFormValues) => void;
}

/** The question that a save turns into when the ledger knows better; nothing was sent so far. */
export function ConflictNote({ conflict, ...rest }: ConflictNoteProps) {
  const note = useRef<HTMLDivElement>(null);
  useEffect(() => note.current?.focus(), []);
  const { kind, current } = conflict;
  const exists = kind === 'account-exists';
  return (
    <Note
      ref={note}
      tabIndex={-1}
      kind="warn"
      role="alert"
      heading={
        exists
          ? 'Nothing was sent: an account of this name is already here'
          : 'Nothing was sent: the account was saved again since you opened it'
      }
    >
      {current === null ? (
        <p>The version that you opened is not here any more. Open the account again.</p>
      ) : (
        <>
          <p className="text-sm text-ink-2">
            <LastChange current={current} />
          </p>
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

function LastChange({ current }: { current: AccountItem }) {
  const loaded = current.lastSentAt === null;
  const who = loaded ? current.loadedBy : current.lastSentBy;
  return (
    <>
      {loaded ? 'Loaded from a file' : 'Last sent from here'}
      {who === null ? '' : ` by ${who.name}`}, <Moment at={current.changedAt} />.
    </>
  );
}
