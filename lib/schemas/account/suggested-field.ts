import type { AccountField } from './account-fields';

/** The fields whose values repeat from account to account. */
export const suggestedFields = ['manager', 'parent', 'region'] as const satisfies readonly AccountField[];

export type SuggestedField = (typeof suggestedFields)[number];

export function isSuggestedField(field: AccountField): field is SuggestedField {
  return suggestedFields.some((suggested) => suggested === field);
}
