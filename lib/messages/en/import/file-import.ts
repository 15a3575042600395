const numbers = new Intl.NumberFormat('en');
const sizes = new Intl.NumberFormat('en', { maximumFractionDigits: 1 });

function rows(count: number): string {
  return count === 1 ? '1 row' : `${numbers.format(count)} rows`;
}

const afterRefusal = 'After the load you can download what was refused, correct it and load it again.';

/** The page on which an administrator loads known accounts from a file. */
export const fileImportTexts = {
  heading: 'Load accounts from a file',
  purpose: (apiRegion: string) =>
    `For accounts that CustomerGauge has in ${apiRegion} already: they are then found, suggested and edited here. Nothing is sent to the API.`,
  count: (count: number) => numbers.format(count),
  size: {
    bytes: (count: number) => (count === 1 ? '1 byte' : `${numbers.format(count)} bytes`),
    kilobytes: (count: number) => `${numbers.format(count)} kB`,
    megabytes: (count: number) => `${sizes.format(count)} MB`,
  },
  choose: {
    label: 'File with accounts',
    hint: (size: string, count: number) =>
      `CSV or TSV, as CustomerGauge or a spreadsheet exports it: one account a row, the names of the columns in the first. At most ${size} and ${rows(count)}.`,
    whatHappens:
      'Before anything is loaded you see what would happen. An account that was sent from here stays as it was sent; one that was loaded before takes the values of the newer file.',
    reading: (file: string) => `Reading ${file}…`,
  },
  check: {
    encodings: {
      'utf-8': 'UTF-8',
      'utf-16le': 'UTF-16',
      'utf-16be': 'UTF-16',
      'windows-1252': 'Windows-1252',
    },
    delimiters: { ',': 'commas', ';': 'semicolons', '\t': 'tabs', '|': 'vertical bars' },
    /** Where all rows were counted. */
    exactly: {
      facts: (size: string, count: number, encoding: string, delimiter: string) =>
        `${size}, ${rows(count)}, ${encoding}, cells parted by ${delimiter}`,
      load: (count: number) => `Load ${rows(count)}`,
      refused: (count: number) => `${rows(count)} will be refused. ${afterRefusal}`,
    },
    about: {
      facts: (size: string, count: number, encoding: string, delimiter: string) =>
        `${size}, about ${rows(count)}, ${encoding}, cells parted by ${delimiter}`,
      load: (count: number) => `Load about ${rows(count)}`,
      refused: (count: number) => `About ${rows(count)} will be refused. ${afterRefusal}`,
    },
    needsName: 'Choose the column in which the account name stands. Nothing is loaded before that.',
    nothing: 'No row to load',
    chooseAnother: 'Choose another file',
    columns: 'Columns',
    notInFile: 'Not in the file',
    column: (number: number) => `Column ${number}`,
    withoutColumn: 'What the file has no column for stays as it is for accounts that are known here.',
  },
  firstRows: {
    label: 'First rows',
    caption: 'The first rows as they stand in the file',
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
      'Keep this page open until it is done. Others can save meanwhile, and nothing is sent to the API.',
    stop: 'Stop',
  },
  result: {
    whole: (file: string) => `${file} was loaded`,
    part: (file: string) => `${file} was loaded in part`,
    known: (count: number, apiRegion: string) =>
      count === 1
        ? `1 row is new or changed in ${apiRegion}. Nothing was sent to the API.`
        : `${rows(count)} are new or changed in ${apiRegion}. Nothing was sent to the API.`,
    refused: (count: number) =>
      `${rows(count)} could not be loaded: download them, mend them, then load that file.`,
    stopped: 'You stopped the load.',
    afterStop: 'A few rows more may have been loaded before it stopped; loading the same file again goes on.',
    endedEarly: 'The load ended early',
    afterFailure: 'What was loaded until then stays. Loading the same file again goes on and does no harm.',
    download: 'Download refused rows',
    loadAnother: 'Load another file',
    goToAccounts: 'Go to the accounts',
  },
  tooLarge: {
    title: 'The file is too large',
    detail: (file: string, size: string, limit: string) =>
      `Nothing was loaded. ${file} has ${size}, and ${limit} fit. Split it, then load the parts.`,
  },
};
