const numbers = new Intl.NumberFormat('en');
const sizes = new Intl.NumberFormat('en', { maximumFractionDigits: 1 });

function rows(count: number): string {
  return count === 1 ? '1 row' : `${numbers.format(count)} rows`;
}

const afterRefusal = 'After the load you can download the refused rows, correct them and load them again.';

/** The page on which an administrator loads known accounts from a file. */
export const fileImportTexts = {
  heading: 'Load accounts from a file',
  purpose: (apiRegion: string) =>
    `Load the accounts that CustomerGauge already has in ${apiRegion}, so that people can find, suggest and edit them here. Nothing is sent to the API.`,
  count: (count: number) => numbers.format(count),
  size: {
    bytes: (count: number) => (count === 1 ? '1 byte' : `${numbers.format(count)} bytes`),
    kilobytes: (count: number) => `${numbers.format(count)} kB`,
    megabytes: (count: number) => `${sizes.format(count)} MB`,
  },
  choose: {
    label: 'File with accounts',
    hint: (size: string, count: number) =>
      `A CSV or TSV file from CustomerGauge or a spreadsheet, with one account in each row. It can have up to ${size} and ${rows(count)}.`,
    whatHappens:
      'You see what would happen before anything is loaded. Accounts sent from here keep their values. Accounts loaded before take the values of the new file.',
    reading: (file: string) => `Reading ${file}…`,
  },
  check: {
    reading: 'How the file is read',
    encoding: 'Encoding',
    encodings: {
      'utf-8': 'UTF-8',
      'utf-16le': 'UTF-16',
      'utf-16be': 'UTF-16, big-endian',
      'windows-1252': 'Western European (Windows-1252)',
      'windows-1250': 'Central European (Windows-1250)',
      'windows-1251': 'Cyrillic (Windows-1251)',
      'windows-1253': 'Greek (Windows-1253)',
      'windows-1254': 'Turkish (Windows-1254)',
      'windows-1257': 'Baltic (Windows-1257)',
      'iso-8859-2': 'Central European (ISO-8859-2)',
      'iso-8859-15': 'Western European (ISO-8859-15)',
      macintosh: 'Western European (Mac)',
    },
    doubt: {
      title: 'Check the letters with accents',
      detail: (encoding: string) =>
        `The file does not say which encoding it has. It is read as ${encoding}. If these words look wrong, choose another encoding:`,
      word: (word: string) => `“${word}”`,
    },
    headerRow: 'Header row',
    headerRowChoice: (row: number, cells: string) => `Row ${row}: ${cells}`,
    delimiters: { ',': 'commas', ';': 'semicolons', '\t': 'tabs', '|': 'vertical bars' },
    /** Where all rows were counted. */
    exactly: {
      facts: (size: string, count: number, delimiter: string) =>
        `${size}, ${rows(count)}, cells separated by ${delimiter}`,
      load: (count: number) => `Load ${rows(count)}`,
      refused: (count: number) => `${rows(count)} will be refused. ${afterRefusal}`,
    },
    about: {
      facts: (size: string, count: number, delimiter: string) =>
        `${size}, about ${rows(count)}, cells separated by ${delimiter}`,
      load: (count: number) => `Load about ${rows(count)}`,
      refused: (count: number) => `About ${rows(count)} will be refused. ${afterRefusal}`,
    },
    noted: (count: number, row: number, note: string) =>
      count === 1 ? `Check row ${row}. ${note}` : `Check ${rows(count)}. The first is row ${row}. ${note}`,
    needsName: 'Choose the column with the account names. Nothing is loaded before that.',
    nothing: 'No row to load',
    chooseAnother: 'Choose another file',
    columns: 'Columns',
    notInFile: 'Not in the file',
    column: (number: number) => `Column ${number}`,
    withoutColumn: 'Accounts that are already here keep their values in fields that are not in the file.',
  },
  firstRows: {
    label: 'First rows',
    caption: 'The first rows as they are in the file',
  },
  preview: {
    label: 'Preview',
    caption: 'What would happen to the first rows of the file',
    row: 'Row',
    verdict: 'What would happen',
  },
  verdicts: {
    added: 'New',
    changed: 'Changed',
    unchanged: 'Unchanged',
    kept: 'Kept: sent from here',
    refused: 'Refused',
  },
  loading: {
    sending: (file: string) => `Sending ${file} to Account Desk`,
    loading: (file: string) => `Loading ${file}`,
    sendingLabel: 'Sending the file',
    loadingLabel: 'Loading accounts',
    sent: (done: string, whole: string) => `${done} of ${whole}`,
    loaded: (done: string, whole: string, count: number) => `${done} of ${whole}, ${rows(count)}`,
    keepOpen:
      'Keep this page open until the load is done. Others can save in the meantime. Nothing is sent to the API.',
    stop: 'Stop',
  },
  result: {
    whole: (file: string) => `${file} was loaded`,
    nothing: (file: string) => `${file} was not loaded`,
    part: (file: string) => `${file} was loaded in part`,
    known: (count: number, apiRegion: string) =>
      count === 1
        ? `1 row is new or changed in ${apiRegion}. Nothing was sent to the API.`
        : `${rows(count)} are new or changed in ${apiRegion}. Nothing was sent to the API.`,
    refused: (count: number) =>
      `${rows(count)} could not be loaded. Download them, correct them, then load that file.`,
    stopped: 'You stopped the load.',
    afterStop: 'A few more rows may have been loaded before it stopped. To go on, load the same file again.',
    notBegun: 'The load failed',
    endedEarly: 'The load ended early',
    afterFailure:
      'The rows loaded before that stay loaded. To go on, load the same file again. It does no harm.',
    download: 'Download refused rows',
    loadAnother: 'Load another file',
    goToAccounts: 'Go to the accounts',
  },
  tooLarge: {
    title: 'The file is too large',
    detail: (file: string, size: string, limit: string) =>
      `Nothing was loaded. ${file} has ${size}. The limit is ${limit}. Split the file, then load the parts.`,
  },
};
