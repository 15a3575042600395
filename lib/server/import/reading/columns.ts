import 'server-only';
import {
  type AccountField,
  accountFields,
  eachField,
  fieldDefinitions,
} from '@/lib/schemas/account/account-fields';
import type { ImportColumns } from '@/lib/schemas/import';

/** Most headers have words of these two fields: they get what no other field takes. */
const commonWords: readonly AccountField[] = ['number', 'reference'];
const tellingWords = accountFields.filter((field) => !commonWords.includes(field));

/** Columns about a person or another account that hold something else than their name. */
const noName = /\b(number|no|nr|id|code|e ?mail|mail|phone|date)\b/;

/** Guesses which column holds which field by the words of the header. */
export function guessColumns(header: readonly string[]): ImportColumns {
  const titles = header.map(normaliseTitle);
  const columns: ImportColumns = eachField(() => null);
  const isFree = (index: number) => index >= 0 && !Object.values(columns).includes(index);
  for (const field of accountFields) {
    const known: readonly string[] = fieldDefinitions[field].columns.titles;
    const index = known.map((title) => titles.indexOf(title)).find(isFree);
    if (index !== undefined) columns[field] = index;
  }
  for (const field of [...tellingWords, ...commonWords]) {
    if (columns[field] !== null) continue;
    const index = titles.findIndex((title, at) => isFree(at) && fits(field, title));
    if (index >= 0) columns[field] = index;
  }
  return columns;
}

function fits(field: AccountField, title: string): boolean {
  if (!hasWord(field, title)) return false;
  if (commonWords.includes(field) && tellingWords.some((other) => hasWord(other, title))) return false;
  return field === 'number' || !noName.test(title);
}

function hasWord(field: AccountField, title: string): boolean {
  return fieldDefinitions[field].columns.word.test(title);
}

/** A title without its case, accents and punctuation, as the known ones are written. */
export function normaliseTitle(header: string): string {
  return header
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
