import { describe, expect, test } from 'vitest';
import { databaseUrlFault, verifiedDatabaseUrl } from './database-url';

const remote = 'postgres://desk:secret@db.example.com/desk';

describe('a password with a character that has to be escaped', () => {
  test.each([
    'postgres://desk:hid#den@localhost/desk',
    'postgres://desk:12#34@localhost/desk',
    'postgres://desk:hid/den@localhost/desk',
    'postgres://desk:12/34@localhost/desk',
    'postgres://desk:hid?den@localhost/desk',
    'postgres://desk:12?34@localhost/desk',
    'postgres://desk:hidden%@localhost/desk',
  ])('%s is told as that, without the password', (value) => {
    const fault = databaseUrlFault(value);
    expect(fault).toContain('%23');
    expect(fault).not.toMatch(/hid|den|12|34/);
  });

  test.each([
    'postgres://desk:pass%23word@localhost/desk',
    'postgres://desk:100%25@localhost/desk',
    'postgres://desk:p@ss@localhost/desk',
    'postgres:///desk?host=/var/run/postgresql',
  ])('%s is taken', (value) => {
    expect(databaseUrlFault(value)).toBeNull();
  });
});

describe('PostgreSQL on another host', () => {
  test.each(['', '?sslmode=verify-full', '?sslmode=require', '?sslmode=prefer', '?sslmode=verify-ca'])(
    'is verified with %j',
    (query) => {
      expect(databaseUrlFault(remote + query)).toBeNull();
      expect(verifiedDatabaseUrl(remote + query)).toBe(`${remote}?sslmode=verify-full`);
    },
  );

  test('is spoken to without TLS only where sslmode=disable says so', () => {
    const value = `${remote}?sslmode=disable`;
    expect(databaseUrlFault(value)).toBeNull();
    expect(verifiedDatabaseUrl(value)).toBe(value);
  });

  test.each([
    '?sslmode=no-verify',
    '?sslmode=allow',
    '?sslmode=',
    '?ssl=0',
    '?ssl=false',
    '?sslmode=require&uselibpqcompat=true',
    '?uselibpqcompat=true',
  ])('is refused with %j', (query) => {
    expect(databaseUrlFault(remote + query)).toContain('sslmode=disable');
  });

  test('is told by the parameter host too', () => {
    const value = 'postgres://localhost/desk?host=db.example.com';
    expect(new URL(verifiedDatabaseUrl(value)).searchParams.get('sslmode')).toBe('verify-full');
    expect(databaseUrlFault(`${value}&sslmode=no-verify`)).not.toBeNull();
  });

  test('keeps what else the URL says', () => {
    const value = 'postgres://desk:p%23w@db.example.com:6432/desk?sslrootcert=%2Fetc%2Fca.pem';
    expect(verifiedDatabaseUrl(value)).toBe(`${value}&sslmode=verify-full`);
    const compatible = `${remote}?uselibpqcompat=true&sslmode=verify-ca`;
    expect([databaseUrlFault(compatible), verifiedDatabaseUrl(compatible)]).toEqual([null, compatible]);
  });
});

test.each([
  'postgres://desk:secret@localhost/desk',
  'postgres://desk@127.0.0.1:5433/desk?sslmode=no-verify',
  'postgres://desk@[::1]/desk',
  'postgres:///desk?host=/var/run/postgresql',
  'postgres://%2Fvar%2Frun%2Fpostgresql/desk',
])('%s on this machine may be without TLS', (value) => {
  expect(databaseUrlFault(value)).toBeNull();
  expect(verifiedDatabaseUrl(value)).toBe(value);
});
