/** Where values come from that nobody has typed just now. */
export const draftNoteTexts = {
  restored: <Part>(age: Part) => ['Restored what you typed ', age, '.'],
  kept: <Part>(age: Part) => ['What you typed ', age, ' is kept as a draft.'],
  outdated: 'The account has changed since then. Check each field before you save.',
  restore: 'Restore',
  discard: 'Discard',
};
