import 'server-only';

/** What bytes 0x80 to 0x9F mean; the five that Windows-1252 leaves free are the C1 controls (WHATWG Encoding). */
const upperControls =
  '\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F' +
  '\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178';

const c1Controls = /[\u{80}-\u{9F}]/gu;

/** Decodes Windows-1252. Node's own TextDecoder takes it for ISO-8859-1 in several versions: no euro, no quotes. */
export function decodeWindows1252(bytes: Uint8Array): string {
  const latin1 = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  return latin1.replace(c1Controls, (control) => upperControls[control.charCodeAt(0) - 0x80] ?? control);
}
