import { expect, test } from 'vitest';
import { faultOf, parse, publicApp } from '@/e2e/fixtures/app/example-configurations';

test.each([
  ['OIDC_ISUER', 'OIDC_ISSUER'],
  ['OIDC_GROUP_CLAIM', 'OIDC_GROUPS_CLAIM'],
  ['ACCESS_POLICIES', 'ACCESS_POLICY'],
  ['NEXTAUTH_URI', 'NEXTAUTH_URL'],
  ['SESSION_IDLE_MINUTE', 'SESSION_IDLE_MINUTES'],
  ['LEDGER_RETENTION_DAY', 'LEDGER_RETENTION_DAYS'],
  ['SESSION_IDEL_MINUTES', 'SESSION_IDLE_MINUTES'],
  ['SESION_IDLE_MINUTES', 'SESSION_IDLE_MINUTES'],
  ['STOP_GRACE_SECS', 'STOP_GRACE_SECONDS'],
  ['STOP_GARCE_SECONDS', 'STOP_GRACE_SECONDS'],
  ['LEDGER_RETENTON_DAYS', 'LEDGER_RETENTION_DAYS'],
  ['METRIC_TOKEN', 'METRICS_TOKEN'],
  ['OTEL_EXPORTER_OLTP_ENDPOINT', 'OTEL_EXPORTER_OTLP_ENDPOINT'],
  ['DATABSE_URL', 'DATABASE_URL'],
  ['ACOUNTS_API_EU_CLIENT_ID', 'ACCOUNTS_API_EU_CLIENT_ID'],
  ['ACCOUNTS_API_EU_CLIENTID', 'ACCOUNTS_API_EU_CLIENT_ID'],
  ['ACCOUNTS_API_UK_CLIENT_ID', 'ACCOUNTS_API_US_CLIENT_ID'],
])('%s ends the start, and the line names %s', (unknown, known) => {
  const { message } = faultOf({ ...publicApp, [unknown]: 'hidden-value' });
  expect(message).toBe(`${unknown} is not known here; the nearest known name is ${known}`);
});

test('a typo in OIDC_ISSUER never opens the demo sign-in', () => {
  const { OIDC_ISSUER, OIDC_CLIENT_ID: _id, OIDC_CLIENT_SECRET: _secret, ...rest } = publicApp;
  expect(faultOf({ ...rest, OIDC_ISUER: OIDC_ISSUER }).variable).toBe('OIDC_ISUER');
  const { NEXTAUTH_URL: _origin, NEXTAUTH_SECRET: _session, ACCESS_POLICY: _policy, ...nothing } = rest;
  expect(faultOf({ ...nothing, OICD_ISSUER: OIDC_ISSUER }).variable).toBe('OICD_ISSUER');
});

test.each([
  ...[
    'PATH',
    'SESSION_MANAGER',
    'DATABASE_POOL',
    'DATABASE_USER',
    'XDG_SESSION_ID',
    'XDG_DATA_DIRS',
    'LEDGER_FILE',
  ],
  ...['HTTP_PROXY', 'http_proxy', 'FTP_PROXY', 'LOGLEVEL', 'DATADIR', 'HOSTTYPE', 'OLDPWD', 'COLUMNS'],
  ...['OTEL_EXPORTER_OTLP_TRACES_ENDPOINT', 'OTEL_EXPORTER_OTLP_HEADERS', 'OTEL_SERVICE_NAME'],
])("%s of another program's is ignored", (name) => {
  expect(parse({ [name]: 'http://localhost' }).demoSignIn).toBe(true);
});

test('a name near to one of ours that is set as well is no typo', () => {
  const DATABASE_URL = 'file:/tmp/ledger.db';
  expect(parse({ DATABASE_URL, DATABASE_URI: 'of another program' }).databaseUrl).toBe(DATABASE_URL);
});
