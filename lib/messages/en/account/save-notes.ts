/** What stands above the fields after a save that did not go through. */
export const saveNoteTexts = {
  refused: {
    heading: (fields: number) =>
      fields === 1
        ? 'Nothing was sent: 1 field needs changing'
        : `Nothing was sent: ${fields} fields need changing`,
    field: (field: string, error: string) => `${field}: ${error}`,
    other: <Part>(pointer: Part, error: string) => [pointer, `: ${error}`],
  },
  unknown: {
    heading: 'It may have been saved',
    sentAt: <Part>(sentAt: Part, apiRegion: string) => ['Sent at ', sentAt, ` to ${apiRegion}.`],
    sendAgain: 'Send again',
  },
};
