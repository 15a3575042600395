'use client';

import { useState } from 'react';
import { conflictNoteTexts } from '#messages/account/conflict-note';
import { nameTexts } from '#messages/names';
import { Button } from '@/components/ui/button';
import { sentence } from '@/components/ui/sentence';
import {
  type AccountField,
  type AccountFormValues,
  accountFields,
} from '@/lib/schemas/account/account-fields';

const { merge: texts } = conflictNoteTexts;

type Side = 'mine' | 'theirs';

interface MergeChoiceProps {
  /** The values that the form was opened with. */
  base: AccountFormValues;
  theirs: AccountFormValues;
  mine: AccountFormValues;
  onChosen: (values: AccountFormValues) => void;
}

/** Both versions side by side with their base, and a choice for each field where they differ. */
export function MergeChoice({ base, theirs, mine, onChosen }: MergeChoiceProps) {
  const differing = accountFields.filter((field) => mine[field] !== theirs[field]);
  const [sides, setSides] = useState<Partial<Record<AccountField, Side>>>({});
  // A field not touched here keeps what the other person sent, unless the person chooses otherwise.
  const sideOf = (field: AccountField): Side =>
    sides[field] ?? (mine[field] === base[field] ? 'theirs' : 'mine');

  function choose() {
    const chosen = accountFields.map((field) => [field, (sideOf(field) === 'mine' ? mine : theirs)[field]]);
    onChosen(Object.fromEntries(chosen) as AccountFormValues);
  }

  return (
    <div className="grid gap-3">
      {differing.length === 0 ? <p>{texts.same}</p> : null}
      {differing.map((field) => (
        <fieldset key={field} className="grid gap-1 sm:grid-cols-2 sm:gap-x-4">
          <legend className="font-medium">
            {sentence(texts.field(nameTexts.fields[field], weak, shown(base[field])))}
          </legend>
          {(['theirs', 'mine'] as const).map((side) => (
            <label key={side} className="flex min-h-6 min-w-0 items-baseline gap-2">
              <input
                type="radio"
                name={`merge-${field}`}
                checked={sideOf(field) === side}
                onChange={() => setSides({ ...sides, [field]: side })}
                className="accent-accent"
              />
              <span className="min-w-0 wrap-anywhere">
                {sentence(texts[side](<b>{shown((side === 'theirs' ? theirs : mine)[field])}</b>))}
              </span>
            </label>
          ))}
        </fieldset>
      ))}
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <Button size="small" onClick={choose}>
          {texts.use}
        </Button>
        <span className="text-sm text-ink-2">{texts.notSentYet}</span>
      </div>
    </div>
  );
}

function shown(value: string): string {
  return value === '' ? texts.empty : texts.quoted(value);
}

function weak(text: string) {
  return <span className="font-normal text-ink-2">{text}</span>;
}
