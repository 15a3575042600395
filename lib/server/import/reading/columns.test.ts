import { describe, expect, test } from 'vitest';
import { columnsOf } from '@/lib/schemas/import';
import { guessColumns } from './columns';

const none = columnsOf({});

describe('guessColumns', () => {
  test.each([
    ['the names of the API', 'reference,number,manager,parent,region', [0, 1, 2, 3, 4]],
    [
      'the names on screen',
      'Account name,Number,Account manager,Parent account,Reporting region',
      [0, 1, 2, 3, 4],
    ],
    ['another order', 'Region,Owner,Account ID,Parent,Company', [4, 2, 1, 3, 0]],
    [
      'identifiers of programs',
      'account_name,accountNumber,ACCOUNT-OWNER,parentAccount,reporting.region',
      [0, 1, 2, 3, 4],
    ],
    [
      'longer titles',
      'Name of customer,Customer no. (ERP),Sales manager name,Name of parent,Sales region',
      [0, 1, 2, 3, 4],
    ],
    ['diacritics and spaces', ' Námé , Numbér ', [0, 1, null, null, null]],
  ])('knows %s', (_what, header, [reference, number, manager, parent, region]) => {
    expect(guessColumns(header.split(','))).toEqual({ ...none, reference, number, manager, parent, region });
  });

  test('takes no id, mail or phone of somebody for their name, nor another account for this one', () => {
    expect(guessColumns(['Parent ID', 'Owner e-mail', 'Manager phone', 'Parent name', 'Account'])).toEqual({
      ...none,
      parent: 3,
      reference: 4,
    });
  });

  test('gives no column to two fields', () => {
    expect(guessColumns(['Name'])).toEqual({ ...none, reference: 0 });
  });

  test('leaves out what it does not know', () => {
    expect(guessColumns(['Colour', '', 'Size'])).toEqual(none);
  });
});
