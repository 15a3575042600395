'use client';

import { useFormState } from 'react-hook-form';
import { saveNoteTexts } from '#messages/account/save-notes';
import { commonTexts } from '#messages/common';
import { nameTexts } from '#messages/names';
import type { AccountFormState } from '@/components/account/use-account-form';
import { Note } from '@/components/ui/note';
import { sentence } from '@/components/ui/sentence';
import type { ProblemErrorItem } from '@/lib/problem/problem';
import { accountFields } from '@/lib/schemas/account/account-fields';

const { refused: texts } = saveNoteTexts;

/** Why the last Save did not go through, as far as fields or the API's own errors can tell. */
export interface Refusal {
  /** The heading where the form's own check is not the one that speaks. */
  title: string | null;
  detail: string | null;
  requestId: string | null;
  /** The API's errors that belong to no field of the form. */
  others: readonly ProblemErrorItem[];
}

/** Lists every error above the form, each a link to its field; what has no field is said in full. */
export function ErrorSummary({ form, refusal }: { form: AccountFormState; refusal: Refusal }) {
  const { errors } = useFormState({ control: form.control });
  const fields = accountFields.filter((field) => errors[field] !== undefined);
  if (fields.length === 0 && refusal.others.length === 0) return null;
  return (
    <Note kind="bad" role="alert" heading={refusal.title ?? texts.heading(fields.length)}>
      {refusal.detail === null ? null : <p>{refusal.detail}</p>}
      <ul className="list-disc pl-4.5">
        {fields.map((field) => (
          <li key={field}>
            <a
              href={`#account-${field}`}
              className="lone-link align-top"
              onClick={(event) => {
                event.preventDefault();
                form.setFocus(field);
              }}
            >
              {texts.field(nameTexts.fields[field], errors[field]?.message ?? '')}
            </a>
          </li>
        ))}
        {refusal.others.map((error) => (
          <li key={`${error.pointer} ${error.detail}`}>
            {error.pointer === ''
              ? error.detail
              : sentence(
                  texts.other(<code className="font-mono">{error.pointer.slice(1)}</code>, error.detail),
                )}
          </li>
        ))}
      </ul>
      {refusal.requestId === null ? null : (
        <p className="text-sm text-ink-2">{commonTexts.request(refusal.requestId)}</p>
      )}
    </Note>
  );
}
