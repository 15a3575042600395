/** The limits from the accounts API's page, in Unicode code points. */
export const fieldLimits = {
  reference: 128,
  number: 255,
  manager: 128,
  parent: 128,
  region: 128,
} as const;

export type FieldName = keyof typeof fieldLimits;

export const fieldNames = Object.keys(fieldLimits) as FieldName[];

/** An account as the sandbox stores it. `null` is a field that was cleared or never sent. */
export type SandboxAccount = { reference: string } & Record<Exclude<FieldName, 'reference'>, string | null>;

/** What one PUT says: an absent field keeps its value, `null` clears it. */
export type AccountChange = Pick<SandboxAccount, 'reference'> & Partial<Omit<SandboxAccount, 'reference'>>;

/** Sentences by field, as in the failure body on the API's page. */
export type FieldErrors = Partial<Record<FieldName, string[]>>;

export type ReadChange = { change: AccountChange } | { errors: FieldErrors };

/** The white space that PHP's `trim` removes. Unicode kinds stay part of the name. */
const asciiWhiteSpaceAtEnds = /^[ \t\n\r\0\v]+|[ \t\n\r\0\v]+$/g;
const loneSurrogate = /\p{Cs}/u;

/**
 * Reads the fields from a JSON body by the rules on the API's page, with the habits of the framework behind its
 * failure shape: ends trimmed, `""` read as `null`, unknown keys ignored. A body that is not an object counts as
 * one without fields.
 */
export function readChange(body: unknown): ReadChange {
  const values: Partial<Record<FieldName, string | null>> = {};
  const errors: FieldErrors = {};
  for (const field of fieldNames) {
    const value = readField(body, field);
    const error = errorOf(field, value);
    if (error !== undefined) errors[field] = [error];
    else if (value !== undefined) values[field] = value as string | null;
  }
  if (Object.keys(errors).length > 0) return { errors };
  return { change: values as AccountChange };
}

/** The account after a PUT: what was sent replaces, what was left out stays. */
export function applyChange(known: SandboxAccount | undefined, change: AccountChange): SandboxAccount {
  const empty = Object.fromEntries(fieldNames.map((field) => [field, null])) as Record<FieldName, null>;
  return { ...empty, ...known, ...change };
}

function readField(body: unknown, field: FieldName): unknown {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return undefined;
  if (!Object.hasOwn(body, field)) return undefined;
  const value = (body as Record<string, unknown>)[field];
  if (typeof value !== 'string') return value;
  const trimmed = value.replace(asciiWhiteSpaceAtEnds, '');
  return trimmed === '' ? null : trimmed;
}

function errorOf(field: FieldName, value: unknown): string | undefined {
  if (value === undefined || value === null) {
    return field === 'reference' ? 'reference is required.' : undefined;
  }
  if (typeof value !== 'string' || loneSurrogate.test(value)) return `${field} must be a string.`;
  const limit = fieldLimits[field];
  if ([...value].length > limit) return `${field} may not be greater than ${limit} characters.`;
  return undefined;
}
