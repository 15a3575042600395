import 'server-only';
import type { AccountField } from '@/lib/schemas/account/account-fields';
import type { ImportColumns } from '@/lib/schemas/import';

/** Headers that name a field outright, the likeliest first. Lower case, without punctuation. */
const names: Readonly<Record<AccountField, readonly string[]>> = {
  reference: [
    ...['reference', 'account reference', 'account name', 'account', 'name', 'company name', 'company'],
    ...['customer name', 'customer', 'client name', 'client', 'organisation', 'organization'],
  ],
  number: [
    ...[
      'number',
      'account number',
      'account no',
      'account nr',
      'account id',
      'account code',
      'customer number',
    ],
    ...['customer no', 'customer id', 'external id', 'id', 'no', 'nr', 'code'],
  ],
  manager: [
    ...[
      'account manager',
      'manager',
      'account owner',
      'owner',
      'responsible',
      'csm',
      'customer success manager',
    ],
    ...['account executive', 'sales rep', 'sales representative'],
  ],
  parent: [
    ...[
      'parent account',
      'parent',
      'parent account name',
      'parent name',
      'parent company',
      'ultimate parent',
    ],
    ...['group', 'holding'],
  ],
  region: ['reporting region', 'region', 'account region', 'territory', 'area'],
};

/** Words by which a longer header is taken for a field, in this order: "Parent account name" is no name. */
const words: readonly (readonly [AccountField, RegExp])[] = [
  ['parent', /\bparent\b/],
  ['manager', /\b(manager|owner)\b/],
  ['region', /\bregion\b/],
  ['number', /\b(number|no|nr|id|code)\b/],
  ['reference', /\b(reference|name)\b/],
];

/** Columns about a person or another account that hold something else than their name. */
const aboutAnother = /\b(parent|manager|owner|region)\b/;
const noName = /\b(number|no|nr|id|code|e ?mail|mail|phone|date)\b/;

/** Guesses which column holds which field by the words of the header. */
export function guessColumns(header: readonly string[]): ImportColumns {
  const titles = header.map(normalise);
  const columns: ImportColumns = { reference: null, number: null, manager: null, parent: null, region: null };
  const isFree = (index: number) => index >= 0 && !Object.values(columns).includes(index);
  for (const [field, known] of Object.entries(names) as [AccountField, readonly string[]][]) {
    const index = known.map((name) => titles.indexOf(name)).find(isFree);
    if (index !== undefined) columns[field] = index;
  }
  for (const [field, pattern] of words) {
    if (columns[field] !== null) continue;
    const index = titles.findIndex((title, at) => isFree(at) && pattern.test(title) && fits(field, title));
    if (index >= 0) columns[field] = index;
  }
  return columns;
}

function fits(field: AccountField, title: string): boolean {
  if (field === 'number') return !aboutAnother.test(title);
  return !noName.test(title) && (field !== 'reference' || !aboutAnother.test(title));
}

function normalise(header: string): string {
  return header
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
