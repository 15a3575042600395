const dayMs = 24 * 60 * 60 * 1000;
const day = String.raw`(\d{4}-\d{2}-\d{2})`;
const clock = String.raw`([01]\d|2[0-3]):[0-5]\d`;
const dayOrTime = new RegExp(String.raw`^${day}(T${clock}:[0-5]\d(\.\d+)?(Z|[+-]${clock}))?$`);

/** Whether a text is a calendar day, or a time with its offset, in ISO 8601. */
export function isDayOrTime(text: string): boolean {
  const named = dayOrTime.exec(text)?.[1];
  if (named === undefined) return false;
  const at = Date.parse(named);
  // Some engines read 30 February as 2 March.
  return Number.isInteger(at / dayMs) && new Date(at).toISOString().startsWith(named);
}
