/** What a save changes of an account, a phrase each. */
export const changeTexts = {
  set: (field: string, after: string) => `${field}: ${after}`,
  replaced: (field: string, before: string, after: string) => `${field}: ${before} → ${after}`,
  cleared: (field: string) => `${field} cleared`,
  none: 'Same values as before',
  /** Of an account that was not known before: how many fields it has. */
  fields: (count: number) => (count === 1 ? 'Name only' : `${count} fields`),
};
