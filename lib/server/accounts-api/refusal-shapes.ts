import 'server-only';
import { fromPointer } from '@/lib/problem/json-pointer';
import { accountFields } from '@/lib/schemas/account/account-fields';

/** Receives one statement of a refusal: its text and the keys that lead to it. Returns what can be shown of it. */
export type Take<Reason> = (keys: readonly string[], text: string) => Reason[];

/** Members that contain a list of errors, or a dictionary of them by field. */
const listKeys = ['errors', 'invalid-params', 'violations', 'fieldErrors', 'field_errors', 'details'];

/** Members that say what is wrong, the clearest first. */
const textKeys = [
  ...['detail', 'message', 'messages', 'msg', 'defaultMessage', 'error_description', 'errorMessage'],
  ...['description', 'reason', 'text', 'title'],
];

/** Members that name the field of one error in a list. */
const fieldKeys = [
  ...['field', 'fieldName', 'property', 'propertyPath', 'attribute', 'parameter', 'param'],
  ...['pointer', 'path', 'loc', 'name', 'source'],
];

const maxDepth = 8;

/** How much of a refusal is looked at: a value counts as one, and as one more for every 256 characters of text. */
const maxWork = 5000;

/** One search. A body can be built so that it never ends, and nobody else is served meanwhile. */
interface Search<Reason> {
  take: Take<Reason>;
  workLeft: number;
}

/**
 * Everything that a refusal says about itself, in whichever common shape: the vendor's, RFC 9457 and 7807,
 * JSON:API, lists of errors or texts, dictionaries by field, a bare text, or one of these inside `error`.
 */
export function findReasons<Reason>(body: unknown, take: Take<Reason>): Reason[] {
  return findWithin(body, { take, workLeft: maxWork });
}

function findWithin<Reason>(body: unknown, search: Search<Reason>, depth = 0): Reason[] {
  if (!isObject(body) || depth > maxDepth) return collect(body, [], search);
  const fields = Object.entries(body).filter(([key]) => knownField(key) !== undefined);
  return firstFound([
    ...listKeys.map((key) => () => collect(body[key], [], search)),
    () => collect(Object.fromEntries(fields), [], search),
    () => (isObject(body['error']) ? findWithin(body['error'], search, depth + 1) : []),
    ...[...textKeys, 'error'].map((key) => () => collect(body[key], [], search)),
  ]);
}

/** The account field that `path` names, however it is wrapped or spelled; otherwise the path. */
export function fieldPath(keys: readonly string[]): readonly string[] {
  const path = keys.flatMap((key) =>
    /^#?\//.test(key) ? fromPointer(key.replace('#', '')) : key.split('.'),
  );
  const field = knownField(path.at(-1) ?? '');
  return field === undefined || path.some((key) => /^\d+$/.test(key)) ? path : [field];
}

function knownField(key: string): string | undefined {
  return accountFields.find((field) => field === key.toLowerCase());
}

function collect<Reason>(
  value: unknown,
  keys: readonly string[],
  search: Search<Reason>,
  depth = 0,
): Reason[] {
  if (value === undefined || search.workLeft <= 0) return [];
  search.workLeft -= 1 + (typeof value === 'string' ? value.length / 256 : 0);
  if (typeof value === 'string') return search.take(keys, value);
  if (depth > maxDepth) return [];
  if (Array.isArray(value)) return value.flatMap((each) => collect(each, keys, search, depth + 1));
  if (!isObject(value)) return [];
  const path = [...keys, ...fieldOf(value)];
  const own = firstFound(textKeys.map((key) => () => collect(value[key], path, search, depth + 1)));
  if (own.length > 0) return own;
  // Where the words of an error cannot be shown, the name of its field is no reason either.
  const isError = textKeys.some((key) => typeof value[key] === 'string');
  const searched = isError ? [...textKeys, ...fieldKeys] : textKeys;
  const others = Object.entries(value).filter(([key]) => !searched.includes(key));
  return others.flatMap(([key, each]) => collect(each, [...keys, key], search, depth + 1));
}

function fieldOf(error: Readonly<Record<string, unknown>>): string[] {
  const named = fieldKeys.map((key) => error[key]).find((value) => value !== undefined && value !== null);
  if (isObject(named)) return fieldOf(named);
  return [named]
    .flat()
    .filter((key) => typeof key === 'string' || typeof key === 'number')
    .map(String);
}

function firstFound<Reason>(attempts: readonly (() => Reason[])[]): Reason[] {
  for (const attempt of attempts) {
    const found = attempt();
    if (found.length > 0) return found;
  }
  return [];
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
