/** Why a file of accounts, or a row of it, cannot be loaded. */
export const fileProblemTexts = {
  empty: 'Nothing was loaded. The file is empty. Choose another file.',
  workbook:
    'Nothing was loaded. This is a workbook, not a text file. Save it as “CSV UTF-8” in your spreadsheet, then choose that file.',
  notText:
    'Nothing was loaded. This is not a text file. Save the table as CSV or TSV in your spreadsheet, then choose that file.',
  noHeader: (row: number) => `Nothing was loaded. The file has no row ${row}. Choose another header row.`,
  openQuotation: (row: number) =>
    `Row ${row} has a quotation mark (") that is not closed, so we cannot tell where its cells end. Correct it, then load the file again.`,
  endlessCell: (row: number, column: number, kibibytes: number) =>
    `Row ${row}, column ${column}: the cell is too long. A row can have ${kibibytes} kB. Shorten the cell, or close its quotation mark ("), then load the file again.`,
  anotherRuns: (person: string, file: string, apiRegion: string, since: string) =>
    `Nothing was loaded. ${person} has been loading ${file} into ${apiRegion} since ${since} UTC. Wait until that is done, then load your file.`,
  brokenOff: 'Nothing was loaded. The connection broke before we had the whole file. Choose it again.',
  notKept:
    'Nothing was loaded: Account Desk could not keep the file on its disk while reading it. Tell an administrator that the data directory is full or cannot be written.',
  tooLarge: (mebibytes: number) =>
    `Nothing was loaded. A file can be at most ${mebibytes} MiB. Split it, then load the parts.`,
  unknownColumns: 'Nothing was loaded. Choose the columns again.',
  unknownColumn: (field: string, columns: number) => `${field}: the file has ${columns} columns.`,
  tooManyRows: (limit: number) =>
    `A file can have at most ${limit.toLocaleString('en')} rows. Put the other rows into a second file, then load that.`,
  ledgerUnavailable:
    'Account Desk cannot read or write its ledger at the moment. Load the same file again in a minute. If it still fails, tell an administrator.',
  internal: 'Account Desk failed. Load the same file again. If it fails again, tell an administrator.',
  row: {
    tooManyCells: (cells: number, width: number) => `It has ${cells} cells, but the header has ${width}.`,
    fewCells: (cells: number, width: number) =>
      cells === 1
        ? `It has only 1 cell, and the header has ${width}. The others count as empty.`
        : `It has only ${cells} cells, and the header has ${width}. The others count as empty.`,
    shortened: (field: string, value: string) =>
      `${field}: a spreadsheet has shortened this number to ${value}. Check it in the original.`,
    unreadable: (field: string) =>
      `${field}: one character cannot be read. Correct it, or choose another encoding.`,
    nameComesTwice: (earlierRow: number) => `Row ${earlierRow} has this account name already.`,
    field: (field: string, error: string) => `${field}: ${error}`,
  },
  /** The columns that a file of refused rows has before its own. */
  refusedRows: { row: 'Row', refusedBecause: 'Refused because' },
};
