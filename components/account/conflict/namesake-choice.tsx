'use client';

import { useRouter } from 'next/navigation';
import { conflictNoteTexts } from '#messages/account/conflict-note';
import { nameTexts } from '#messages/names';
import { Button } from '@/components/ui/button';
import { carryOver } from '@/lib/client/leaving/open-form';
import { type AccountFormValues, accountFields, toFormValues } from '@/lib/schemas/account/account-fields';
import type { AccountItem } from '@/lib/schemas/account/account-item';
import { normaliseWhiteSpace } from '@/lib/schemas/account/account-text';
import type { ApiRegion } from '@/lib/schemas/api-region';

const { conflict: texts } = conflictNoteTexts;

interface NamesakeChoiceProps {
  apiRegion: ApiRegion;
  current: AccountItem;
  mine: AccountFormValues;
  onDifferent: () => void;
  onBack: () => void;
}

/** The account that already has the name, beside what was typed, and what can be done next. */
export function NamesakeChoice({ apiRegion, current, mine, onDifferent, onBack }: NamesakeChoiceProps) {
  const router = useRouter();
  const theirs = toFormValues(current);
  // With exactly the same name it cannot be a different account: the API knows accounts by name.
  const canBeDifferent = normaliseWhiteSpace(mine.reference) !== current.reference;

  function editExisting() {
    // A field left empty in a new account was never meant to clear anything in the existing one.
    const merged = accountFields.map((field) => [field, mine[field] || theirs[field]]);
    carryOver({ ...toFormValues(Object.fromEntries(merged)), reference: current.reference });
    router.push(`/${apiRegion}/accounts/${current.id}`);
  }

  return (
    <>
      <SideBySide theirs={theirs} mine={mine} />
      <p>{texts.emptyKeeps}</p>
      {canBeDifferent ? <p>{texts.duplicate}</p> : null}
      <div className="mt-1 flex flex-wrap gap-2">
        <Button size="small" onClick={editExisting}>
          {texts.editExisting}
        </Button>
        {canBeDifferent ? (
          <Button size="small" onClick={onDifferent}>
            {texts.another}
          </Button>
        ) : null}
        <Button size="small" variant="quiet" onClick={onBack}>
          {texts.back}
        </Button>
      </div>
    </>
  );
}

function SideBySide({ theirs, mine }: { theirs: AccountFormValues; mine: AccountFormValues }) {
  return (
    <table className="w-full table-fixed text-left text-sm">
      <thead className="text-ink-2">
        <tr>
          <td className="w-1/3" />
          <th scope="col" className="py-0.5 pr-3 font-normal">
            {texts.existing}
          </th>
          <th scope="col" className="py-0.5 font-normal">
            {texts.yours}
          </th>
        </tr>
      </thead>
      <tbody>
        {accountFields.map((field) =>
          theirs[field] === '' && mine[field] === '' ? null : (
            <tr key={field} className="align-top">
              <th scope="row" className="py-0.5 pr-3 font-normal text-ink-2">
                {nameTexts.fields[field]}
              </th>
              <td className="py-0.5 pr-3 wrap-anywhere">{theirs[field] || texts.empty}</td>
              <td
                className={`py-0.5 wrap-anywhere ${mine[field] === '' || mine[field] === theirs[field] ? '' : 'font-semibold'}`}
              >
                {mine[field] || texts.empty}
              </td>
            </tr>
          ),
        )}
      </tbody>
    </table>
  );
}
