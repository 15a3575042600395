import type { FieldErrors, Resolver } from 'react-hook-form';
import { accountSchema } from '@/lib/schemas/account/account';
import type { Account, AccountFormValues } from '@/lib/schemas/account/account-fields';

/**
 * Checks the form by the schema of an account: of each field the first sentence. A resolver of our own, because
 * the form is flat: what others do for nested ones weighs more than all the checks.
 */
export const checkAccount: Resolver<AccountFormValues, unknown, Account> = (values) => {
  const result = accountSchema.safeParse(values);
  if (result.success) return { values: result.data, errors: {} };
  const errors: FieldErrors<AccountFormValues> = {};
  for (const { path, code, message } of result.error.issues) {
    const field = path[0] as keyof AccountFormValues;
    errors[field] ??= { type: code, message };
  }
  return { values: {}, errors };
};
