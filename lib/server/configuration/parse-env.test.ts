import { describe, expect, test } from 'vitest';
import {
  euCredential,
  euOnLoopback,
  faultOf,
  machine,
  madeSecret,
  parse,
  publicApp,
  sandboxAt,
} from '@/e2e/fixtures/app/example-configurations';
import { parseEnv } from './parse-env';

describe('without any variable', () => {
  test('the app listens on loopback, with the sandbox and the demo sign-in', () => {
    expect(parse({})).toEqual({
      port: 3000,
      hostname: '127.0.0.1',
      publicOrigin: 'http://localhost:3000',
      ownOrigins: ['http://localhost:3000', 'http://127.0.0.1:3000', 'http://[::1]:3000'],
      sessionIdleMs: 30 * 60_000,
      sessionSecret: madeSecret,
      oidc: null,
      accessPolicy: {},
      accountsApi: {
        eu: sandboxAt('http://127.0.0.1:3000', 'eu'),
        us: sandboxAt('http://127.0.0.1:3000', 'us'),
        au: sandboxAt('http://127.0.0.1:3000', 'au'),
      },
      sandbox: true,
      demoSignIn: true,
      databaseUrl: 'file:/srv/account-desk/data/ledger.db',
      dataDir: '/srv/account-desk/data',
      ledgerRetentionMs: null,
      stopGraceSeconds: 0,
      metricsToken: null,
      tracesEndpoint: null,
      logLevel: 'info',
    });
  });

  test('empty and blank variables count as unset', () => {
    const blank = Object.fromEntries(
      Object.keys({ ...publicApp, ...euOnLoopback }).map((name) => [name, ' ']),
    );
    expect(parse({ ...blank, PORT: '', HOSTNAME: '', DATA_DIR: '', LOG_LEVEL: '' })).toEqual(parse({}));
  });

  test('the secret is made in the data directory that is configured', () => {
    const asked: string[] = [];
    const keepSessionSecret = (dataDir: string) => {
      asked.push(dataDir);
      return madeSecret;
    };
    parseEnv({ DATA_DIR: '/var/lib/desk' }, { ...machine, keepSessionSecret });
    expect(asked).toEqual(['/var/lib/desk']);
  });
});

describe('listen address', () => {
  test.each(['0', '65536', '-1', '3000.5', '0x10', 'http', '1e3'])('PORT %s is refused', (PORT) => {
    expect(faultOf({ PORT }).message).toMatch(/^PORT must be a port number/);
  });

  test('a HOSTNAME that is the name of the machine was set by the system and counts as unset', () => {
    expect(parse({ HOSTNAME: machine.hostname }).hostname).toBe('127.0.0.1');
  });

  test.each([
    ['0.0.0.0', 'http://127.0.0.1:4000'],
    ['::', 'http://127.0.0.1:4000'],
    ['192.0.2.7', 'http://192.0.2.7:4000'],
    ['2001:db8::7', 'http://[2001:db8::7]:4000'],
    ['::1', 'http://[::1]:4000'],
  ])('listening on %s the sandbox is called at %s', (HOSTNAME, origin) => {
    const env = parse({ ...publicApp, HOSTNAME, PORT: '4000' });
    expect(env.accountsApi.us).toEqual(sandboxAt(origin, 'us'));
  });

  test.each(['[::1]', 'a host', 'http://127.0.0.1'])('HOSTNAME %s is refused', (HOSTNAME) => {
    expect(faultOf({ HOSTNAME }).variable).toBe('HOSTNAME');
  });
});

describe('the rest', () => {
  test('DATA_DIR is made absolute, and a file: ledger stands in it', () => {
    const env = parse({ DATA_DIR: '../desk-data' });
    expect(env.dataDir).toBe('/srv/desk-data');
    expect(env.databaseUrl).toBe('file:/srv/desk-data/ledger.db');
  });

  test.each(['file:/var/lib/desk.db', 'postgres://desk@db.example.com/desk', 'postgresql://localhost/desk'])(
    'DATABASE_URL %s is taken',
    (DATABASE_URL) => {
      expect(parse({ DATABASE_URL }).databaseUrl).toBe(DATABASE_URL);
    },
  );

  test.each([
    'mysql://localhost/desk',
    'file:',
    'ledger.db',
    'postgres:desk',
    'postgres://desk:pass#word@localhost/desk',
    'postgres://desk@db.example.com/desk?sslmode=no-verify',
  ])('DATABASE_URL %s is refused', (DATABASE_URL) => {
    expect(faultOf({ DATABASE_URL }).variable).toBe('DATABASE_URL');
  });

  test.each([
    ['5', 5],
    ['480', 480],
  ])('SESSION_IDLE_MINUTES %s is taken', (SESSION_IDLE_MINUTES, minutes) => {
    expect(parse({ SESSION_IDLE_MINUTES }).sessionIdleMs).toBe(minutes * 60_000);
  });

  test.each(['0', '4', '481', '-30', '7.5', 'half an hour'])(
    'SESSION_IDLE_MINUTES %s is refused',
    (SESSION_IDLE_MINUTES) => {
      expect(faultOf({ SESSION_IDLE_MINUTES }).message).toBe(
        'SESSION_IDLE_MINUTES must be a number of minutes from 5 to 480',
      );
    },
  );

  test.each([
    ['1', 1],
    ['36500', 36_500],
  ])('LEDGER_RETENTION_DAYS %s is taken', (LEDGER_RETENTION_DAYS, days) => {
    expect(parse({ LEDGER_RETENTION_DAYS }).ledgerRetentionMs).toBe(days * 86_400_000);
  });

  test.each(['0', '36501', '-30', '0.5', 'a year'])(
    'LEDGER_RETENTION_DAYS %s is refused',
    (LEDGER_RETENTION_DAYS) => {
      expect(faultOf({ LEDGER_RETENTION_DAYS }).message).toBe(
        'LEDGER_RETENTION_DAYS must be a whole number of days from 1 to 36500',
      );
    },
  );

  test('LOG_LEVEL is one of the levels of the log', () => {
    expect(parse({ LOG_LEVEL: 'debug' }).logLevel).toBe('debug');
    expect(faultOf({ LOG_LEVEL: 'loud' }).variable).toBe('LOG_LEVEL');
  });

  test.each([
    { NEXTAUTH_SECRET: 'short-hidden-value' },
    { ACCOUNTS_API_EU_CLIENT_SECRET: 'hidden-value' },
    { OIDC_CLIENT_SECRET: 'hidden-value' },
    { DATABASE_URL: 'mysql://desk:hidden-value@db.example.com/desk' },
    { NEXTAUTH_URL: 'https://desk:hidden-value@desk.example.com' },
    { ...euCredential, ACCOUNTS_API_EU_CLIENT_SECRET: 'hidden-value', ACCOUNTS_API_EU_URL: 'nonsense' },
  ])('the line about a fault is one line and shows no secret', (source) => {
    const { message } = faultOf(source);
    expect(message).not.toContain('hidden-value');
    expect(message).not.toContain('\n');
  });
});
