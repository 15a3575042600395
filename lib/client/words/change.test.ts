import { expect, test } from 'vitest';
import { emptyAccount } from '@/lib/schemas/account/account-fields';
import { describeChange } from './change';

const acme = { ...emptyAccount, reference: 'ACME', number: '119', manager: 'Jane Roe', parent: 'Holding' };

test('each changed field is a phrase, in the order of the form', () => {
  const account = { ...acme, number: '123', parent: '', region: 'EMEA' };
  expect(describeChange({ before: acme, account })).toEqual([
    'Number: 119 → 123',
    'Parent account cleared',
    'Reporting region: EMEA',
  ]);
});

test('unchanged values are described as the same', () => {
  expect(describeChange({ before: acme, account: acme })).toEqual(['Same values as before']);
});

test.each([
  [{ ...emptyAccount, reference: 'ACME' }, 'Name only'],
  [acme, '4 fields'],
  [{ ...acme, region: 'EMEA' }, '5 fields'],
])('of a name that was not known, the fields are counted: %j', (account, said) => {
  expect(describeChange({ before: null, account })).toEqual([said]);
});
