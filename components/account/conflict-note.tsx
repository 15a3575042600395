'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useRef } from 'react';
import { Button } from '@/components/ui/button';
import { Moment } from '@/components/ui/moment';
import { Note } from '@/components/ui/note';
import { carryOver } from '@/lib/client/unsaved-form';
import {
  type AccountFormValues,
  accountFieldLabels,
  accountFields,
  toFormValues,
} from '@/lib/schemas/account-fields';
import type { AccountItem } from '@/lib/schemas/account-item';
import type { ApiRegion } from '@/lib/schemas/api-region';
import { MergeChoice } from './merge-choice';
import type { Conflict } from './use-account-save';

interface ConflictNoteProps {
  apiRegion: ApiRegion;
  conflict: Conflict;
  base: AccountFormValues;
  mine: AccountFormValues;
  onAnother: () => void;
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
          {exists ? <Namesake current={current} {...rest} /> : <Changed current={current} {...rest} />}
        </>
      )}
    </Note>
  );
}

type AnswerProps = Omit<ConflictNoteProps, 'conflict'> & { current: AccountItem };

function Namesake({ apiRegion, current, mine, onAnother }: AnswerProps) {
  const router = useRouter();
  const theirs = toFormValues(current);
  const merged = Object.fromEntries(accountFields.map((field) => [field, mine[field] || theirs[field]]));

  function editExisting() {
    carryOver({ ...toFormValues(merged), reference: current.reference });
    router.push(`/${apiRegion}/accounts/${current.id}`);
  }

  return (
    <>
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 text-sm">
        {accountFields.map((field) =>
          theirs[field] === '' && mine[field] === '' ? null : (
            <div key={field} className="contents">
              <dt className="text-ink-2">{accountFieldLabels[field]}</dt>
              <dd className="wrap-anywhere">
                {theirs[field] || 'empty'}
                {mine[field] === theirs[field] || mine[field] === '' ? '' : ` (yours: ${mine[field]})`}
              </dd>
            </div>
          ),
        )}
      </dl>
      <p>A duplicate can only be merged by a global administrator, for good.</p>
      <div className="mt-1 flex flex-wrap gap-2">
        <Button
          size="small"
          onClick={editExisting}
          className="h-auto min-h-7 whitespace-normal wrap-anywhere"
        >
          Edit {current.reference}
        </Button>
        <Button size="small" onClick={onAnother}>
          It is another account
        </Button>
      </div>
    </>
  );
}

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
