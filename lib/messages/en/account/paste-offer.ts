/** A row of a spreadsheet that was pasted into the name. */
export const pasteOfferTexts = {
  heading: 'Paste as fields?',
  cell: (field: string, value: string) => `${field}: ${value}`,
  fill: 'Fill the fields',
  leave: 'Leave it in the name',
};
