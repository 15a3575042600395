import { expect, test } from 'vitest';
import { everyAccount, isEveryAccount, readAccountsQuery, withAccountsQuery } from './accounts-query';

const read = (parameters: string) => readAccountsQuery(new URLSearchParams(parameters));

test('a query survives its way through an address', () => {
  const query = { q: '50% & "more" \\ 😀', managedBy: 'Jane Roe', sort: 'name' } as const;
  expect(read(withAccountsQuery('', query))).toEqual(query);
});

test('the usual list leaves no trace in an address', () => {
  expect(withAccountsQuery('?q=acme&managedBy=x&sort=name', everyAccount)).toBe('');
  expect(isEveryAccount(everyAccount)).toBe(true);
  expect(isEveryAccount({ ...everyAccount, q: 'a' })).toBe(false);
});

test('parameters of others stay', () => {
  expect(withAccountsQuery('?reference=ACME&manager=Jane', { ...everyAccount, q: 'x' })).toBe(
    '?reference=ACME&manager=Jane&q=x',
  );
});

test('an order that the list does not offer is the usual one', () => {
  expect(read('sort=size').sort).toBe('-changed');
});

test('a search is cut at the length beyond which nothing can be found', () => {
  expect(read(`q=${'a'.repeat(10_000)}`).q).toHaveLength(512);
});
