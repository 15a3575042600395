import 'server-only';

/**
 * The three forms of an HTTP date that recipients must accept (RFC 9110, section 5.6.7). Checked before parsing,
 * because Date.parse accepts nearly anything.
 */
const month = '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)';
const time = String.raw`\d{2}:\d{2}:\d{2}`;
const gmtDate = new RegExp(String.raw`^[A-Z][a-z]{2}, \d{2} ${month} \d{4} ${time} GMT$`);
const rfc850Date = new RegExp(String.raw`^[A-Z][a-z]{5,8}, \d{2}-${month}-\d{2} ${time} GMT$`);
const asctimeDate = new RegExp(String.raw`^[A-Z][a-z]{2} ${month} [ \d]\d ${time} \d{4}$`);

/** A longer wait is no use to a waiting person. */
const maxSeconds = 30 * 86_400;

/**
 * The seconds that a `Retry-After` asks for (RFC 9110, section 10.2.3): a number or an HTTP date.
 *
 * Fractions, which some servers send, are rounded up. Negative numbers and past dates are 0. Undefined if the
 * header is missing, is neither, or asks for more than thirty days.
 */
export function parseRetryAfter(value: string | undefined, nowMs: number): number | undefined {
  const text = value?.trim() ?? '';
  const isNumber = /^-?\d{1,12}(?:\.\d{1,12})?$/.test(text);
  const seconds = Math.ceil(isNumber ? Number(text) : (parseHttpDate(text) - nowMs) / 1000);
  if (Number.isNaN(seconds) || seconds > maxSeconds) return undefined;
  return Math.max(0, seconds);
}

/** Milliseconds since the epoch; NaN for anything that is not an HTTP date. */
function parseHttpDate(text: string): number {
  if (gmtDate.test(text) || rfc850Date.test(text)) return Date.parse(text);
  return asctimeDate.test(text) ? Date.parse(`${text} GMT`) : Number.NaN;
}
