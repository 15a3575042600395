import 'server-only';

/** How spreadsheets write CSV (RFC 4180 and its neighbours): the options that every reading shares. */
export const csvDialect = {
  // Any of them, because a file that two programs wrote has two of them.
  record_delimiter: ['\r\n', '\n', '\r'],
  // Rows of another length are refused one by one, with a reason.
  relax_column_count: true,
  // A quote inside a cell without quotes is an inch mark.
  relax_quotes: true,
  skip_empty_lines: true,
  // A cell that never ends would take in the rest of the file.
  max_record_size: 256 * 1024,
};
