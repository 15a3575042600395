import { accountFormTexts } from '#messages/account/account-form';
import { applyProblemToForm } from '@/lib/client/account/apply-problem-to-form';
import type { Failure } from '@/lib/client/api/failures';
import type { ProblemErrorItem } from '@/lib/problem/problem';
import { accountFields } from '@/lib/schemas/account/account-fields';
import type { AccountFormState } from '../use-account-form';

/** Puts the API's errors at their fields and focuses the first. */
export function showErrors(form: AccountFormState, { errors }: Failure): void {
  applyProblemToForm(form, accountFields, saidByApi(errors));
}

/** The same errors, in sentences that say they are the API's. */
export function saidByApi(errors: readonly ProblemErrorItem[]): ProblemErrorItem[] {
  return errors.map(({ pointer, detail }) => ({ pointer, detail: accountFormTexts.failed.apiSays(detail) }));
}
