import { standardSchemaResolver } from '@hookform/resolvers/standard-schema';
import type { Resolver } from 'react-hook-form';
import { accountSchema } from '@/lib/schemas/account';
import type { Account, AccountFormValues } from '@/lib/schemas/account-fields';

/** The form's values are a narrower input than the schema's, whose optional fields may be absent. */
export const checkAccount = standardSchemaResolver(accountSchema) as unknown as Resolver<
  AccountFormValues,
  unknown,
  Account
>;
