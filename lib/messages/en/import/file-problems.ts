/** Why a file of accounts, or a row of it, cannot be loaded. */
export const fileProblemTexts = {
  empty: 'Nothing was loaded. The file is empty: choose another one.',
  workbook:
    'Nothing was loaded. This is a workbook, not a text file: in the spreadsheet save it as “CSV UTF-8”, then choose that file.',
  notText: 'Nothing was loaded. This is not a text file: choose a CSV or TSV file as a spreadsheet saves it.',
  openQuotation: (row: number) =>
    `Row ${row} has a quotation mark (") without its other half, so where its cells end cannot be told. Mend it, then load the file again.`,
  brokenOff: 'Nothing was loaded. The connection broke before the whole file was here.',
  notKept:
    'Nothing was loaded: Account Desk could not keep the file on its disk while reading it. Tell an administrator that the data directory is full or cannot be written.',
  tooLarge: (mebibytes: number) =>
    `Nothing was loaded. A file may have at most ${mebibytes} MiB: split it, then load the parts.`,
  unknownColumns: 'Nothing was loaded. Choose the columns again.',
  unknownColumn: (field: string, columns: number) => `${field}: the file has ${columns} columns.`,
  tooManyRows: (limit: number) =>
    `A file may have at most ${limit.toLocaleString('en')} rows. Put the rows after that into a file of their own, then load it.`,
  ledgerUnavailable:
    'Account Desk cannot read or write its ledger now. Load the same file again in a minute; if it lasts, tell an administrator.',
  internal: 'Account Desk failed. Load the same file again; if it fails again, tell an administrator.',
  row: {
    ragged: (cells: number, width: number) =>
      cells === 1
        ? `It has 1 cell, and the first row has ${width}.`
        : `It has ${cells} cells, and the first row has ${width}.`,
    unreadable: (field: string) =>
      `${field}: A character could not be read. Save the file as UTF-8, then load it again.`,
    nameComesTwice: (earlierRow: number) => `Row ${earlierRow} has this account name already.`,
    field: (field: string, error: string) => `${field}: ${error}`,
  },
  /** Head the columns that a file of refused rows has before its own. */
  refusedRows: { row: 'Row', refusedBecause: 'Refused because' },
};
