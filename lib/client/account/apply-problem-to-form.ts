import type { FieldValues, Path, UseFormReturn } from 'react-hook-form';
import { fromPointer } from '@/lib/problem/json-pointer';
import type { ProblemErrorItem } from '@/lib/problem/problem';

/**
 * Puts a problem's errors at the form's fields, in the order of `fields`, and focuses the first. Returns the
 * errors that belong to no field of the form: they are shown elsewhere, never dropped.
 */
export function applyProblemToForm<Values extends FieldValues>(
  form: Pick<UseFormReturn<Values>, 'setError'>,
  fields: readonly Path<Values>[],
  errors: readonly ProblemErrorItem[],
): ProblemErrorItem[] {
  let focused = false;
  for (const field of fields) {
    const details = errors.filter((error) => fieldOf(error, fields) === field).map((error) => error.detail);
    if (details.length === 0) continue;
    form.setError(field, { type: 'api', message: details.join(' ') }, { shouldFocus: !focused });
    focused = true;
  }
  return errorsWithoutField(fields, errors);
}

/** The errors that belong to none of `fields`. */
export function errorsWithoutField(
  fields: readonly string[],
  errors: readonly ProblemErrorItem[],
): ProblemErrorItem[] {
  return errors.filter((error) => fieldOf(error, fields) === null);
}

function fieldOf<Name extends string>(error: ProblemErrorItem, fields: readonly Name[]): Name | null {
  const [name, ...rest] = fromPointer(error.pointer);
  if (rest.length > 0) return null;
  return fields.find((field) => field === name) ?? null;
}
