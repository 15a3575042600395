import { afterEach, beforeEach, expect, test } from 'vitest';
import { LibsqlDatabase } from './libsql-database';

let database: LibsqlDatabase;

beforeEach(() => {
  database = new LibsqlDatabase(':memory:');
});
afterEach(() => database.close());

test.each([true, undefined, Number.NaN, 'a\0b', {}, new Date(), Symbol('x'), 1n])(
  'refuses the parameter %s, which the native code would end the process on, cut or misread',
  (value) => {
    expect(() => database.prepare('select ? as value').all([value])).toThrow(TypeError);
  },
);

test.each([null, 0, 1.5, 2 ** 53 - 1, '', "'; drop table x; --", '😀'])(
  'gives back %s as it was given',
  (value) => {
    expect(database.prepare('select ? as value').all([value])).toMatchObject([{ value }]);
  },
);

test('a statement that is used again sees a changed schema', () => {
  database.exec('create table t (a)');
  const read = () => database.prepare('select * from t').all([]);
  database.exec("insert into t values ('x')");
  expect(read()).toMatchObject([{ a: 'x' }]);
  database.exec("alter table t add column b default 'y'");
  expect(read()).toMatchObject([{ a: 'x', b: 'y' }]);
});

test('a closed connection refuses work, and may be closed again', () => {
  database.close();
  expect(() => database.prepare('select 1')).toThrow('not open');
  expect(() => database.exec('select 1')).toThrow('not open');
  expect(database.inTransaction).toBe(false);
  expect(() => database.close()).not.toThrow();
});
