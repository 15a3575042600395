'use client';

import { useFormState } from 'react-hook-form';
import { saveNoteTexts } from '#messages/account/save-notes';
import { commonTexts } from '#messages/common';
import { nameTexts } from '#messages/names';
import type { AccountFormState } from '@/components/account/use-account-form';
import { Note } from '@/components/ui/note';
import { sentence } from '@/components/ui/sentence';
import { errorsWithoutField } from '@/lib/client/account/apply-problem-to-form';
import type { Failure } from '@/lib/client/api/failures';
import { accountFields } from '@/lib/schemas/account/account-fields';
import { saidByApi } from './show-errors';

const { refused: texts } = saveNoteTexts;

interface ErrorSummaryProps {
  form: AccountFormState;
  /** What the server said; null if the form's own check failed. */
  failure: Failure | null;
}

/** Lists every error above the form, each linked to its field. Errors without a field are shown in full. */
export function ErrorSummary({ form, failure }: ErrorSummaryProps) {
  const { errors } = useFormState({ control: form.control });
  const fields = accountFields.filter((field) => errors[field] !== undefined);
  const others = errorsWithoutField(accountFields, saidByApi(failure?.errors ?? []));
  if (fields.length === 0 && others.length === 0) return null;
  return (
    <Note kind="bad" role="alert" heading={failure?.title ?? texts.heading(fields.length)}>
      {failure === null ? null : <p>{failure.detail}</p>}
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
        {others.map((error) => (
          <li key={`${error.pointer} ${error.detail}`}>
            {error.pointer === ''
              ? error.detail
              : sentence(
                  texts.other(<code className="font-mono">{error.pointer.slice(1)}</code>, error.detail),
                )}
          </li>
        ))}
      </ul>
      {failure === null || failure.requestId === null ? null : (
        <p className="text-sm text-ink-2">{commonTexts.request(failure.requestId)}</p>
      )}
    </Note>
  );
}
