import 'server-only';

/** Most bytes of one row. A cell whose quotation mark is never closed would take in the rest of the file. */
export const longestRowBytes = 256 * 1024;

/** How spreadsheets write CSV (RFC 4180 and its neighbours): the options that all reading shares. */
export const csvDialect = {
  // A file that two programs wrote can have two kinds of line end.
  record_delimiter: ['\r\n', '\n', '\r'],
  // Rows of another length are judged one by one, each with its reason.
  relax_column_count: true,
  // A quotation mark inside a cell without quotes is an inch mark.
  relax_quotes: true,
  skip_empty_lines: true,
  max_record_size: longestRowBytes,
};
