import { expect, test } from 'vitest';
import { intentOf, preconditionHeaders } from './save-intent';

const known = { reference: 'ACME', version: 7 };

test('a new name is added, and refused where it is known here', () => {
  const intent = intentOf({ reference: 'ACME' }, null, null);
  expect(preconditionHeaders(intent)).toEqual({ 'If-None-Match': '*' });
});

test('the known account is edited in the version that the form is based on', () => {
  const intent = intentOf({ reference: 'ACME', number: '1' }, known, 'ACME');
  expect(preconditionHeaders(intent)).toEqual({ 'If-Match': '"7"' });
});

test('a name that was declared another account’s goes without a precondition, and no other name does', () => {
  expect(preconditionHeaders(intentOf({ reference: 'ACME' }, null, 'ACME'))).toEqual({});
  expect(preconditionHeaders(intentOf({ reference: 'acme' }, known, 'acme'))).toEqual({});
  expect(intentOf({ reference: 'acme' }, known, 'ACME')).toEqual({ kind: 'add' });
});
