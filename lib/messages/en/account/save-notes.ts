/** What stands above the fields after a save that did not go through. */
export const saveNoteTexts = {
  refused: {
    heading: (fields: number) =>
      fields === 1
        ? 'Nothing was sent: 1 field needs a change'
        : `Nothing was sent: ${fields} fields need a change`,
    field: (field: string, error: string) => `${field}: ${error}`,
    other: <Part>(pointer: Part, error: string) => [pointer, `: ${error}`],
  },
  unknown: {
    heading: 'It may have been saved',
    explanation: <Part>(sentAt: Part, apiRegion: string) => [
      'Sent at ',
      sentAt,
      `; no answer came that tells what became of it. Look in CustomerGauge’s request history of ${apiRegion}, under Data > Rest APIs, or send it again: sending the same values twice does no harm.`,
    ],
    sendAgain: 'Send again',
  },
};
