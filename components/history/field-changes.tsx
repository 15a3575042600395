import { historyTexts } from '#messages/lists/history';
import { sentence } from '@/components/ui/sentence';
import { describeChange } from '@/lib/client/words/describe-change';
import { changesBetween, type FieldChange } from '@/lib/client/words/field-changes';
import type { AttemptItem } from '@/lib/schemas/attempt-item';

/** Field by field, what an attempt set out to change of the account as last sent before it. */
export function FieldChanges({ attempt }: { attempt: Pick<AttemptItem, 'before' | 'account'> }) {
  const { before, account } = attempt;
  const changes = before === null ? [] : changesBetween(before, account);
  if (changes.length === 0) return <p className="text-sm">{describeChange(attempt)[0]}</p>;
  return (
    <ul className="text-sm wrap-anywhere">
      {changes.map((change) => (
        <li key={change.field}>
          <Change change={change} />
        </li>
      ))}
    </ul>
  );
}

function Change({ change: { label, before, after } }: { change: FieldChange }) {
  const old = <del className="text-ink-2">{before}</del>;
  if (after === '') return sentence(historyTexts.cleared(label, old));
  const now = <ins className="font-medium no-underline">{after}</ins>;
  return sentence(before === '' ? historyTexts.set(label, now) : historyTexts.replaced(label, old, now));
}
