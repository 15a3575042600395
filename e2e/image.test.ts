import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { fileLimitBytes } from '@/lib/schemas/import';
import { databaseUrlFault } from '@/lib/server/configuration/database-url';
import { variableNames } from '@/lib/server/configuration/variables';
import { readDockerfile } from './fixtures/image/dockerfile';

const root = fileURLToPath(new URL('..', import.meta.url));
const read = (path: string) => readFileSync(join(root, path), 'utf8');

/** A service of compose.yaml, as far as it is looked into. */
interface Service {
  image: string;
  build?: string;
  env_file?: string;
  environment?: Record<string, string | number>;
  read_only?: boolean;
  tmpfs?: string;
  stop_grace_period?: string;
  depends_on?: Record<string, { condition: string }>;
  networks: string[];
  volumes: string[];
  ports?: string[];
}

interface Compose {
  services: Record<'app-1' | 'app-2' | 'postgres' | 'proxy', Service>;
  configs: Record<string, { content: string }>;
  networks: Record<string, { internal?: boolean } | null>;
  volumes: Record<string, null>;
}

describe('Dockerfile', () => {
  const { stages, last } = readDockerfile(read('Dockerfile'));

  test('copies only what is there, or what an earlier stage has made', () => {
    const made = ['/app/node_modules', '/app/.next', '/data'];
    for (const { source, from } of stages.flatMap(({ copies }) => copies)) {
      if (from !== null) expect(stages.map(({ name }) => name)).toContain(from);
      if (from !== null && made.includes(source)) continue;
      expect(existsSync(join(root, source.replace(/^\/app\//, ''))), source).toBe(true);
    }
  });

  test('every stage has the Node.js of .nvmrc', () => {
    const major = read('.nvmrc').trim();
    for (const { image } of stages) expect(image).toMatch(new RegExp(`^node:${major}-`));
  });

  test('starts our own server, which installs and builds nothing, as a user without rights', () => {
    expect(last.command).toEqual(['node', 'lib/commands/start.mjs', '--prepared']);
    expect(read('lib/commands/start.mjs')).toContain("'--prepared'");
    expect(last.user).toBe('node');
  });

  test('sets only variables that the app or Node.js reads', () => {
    const ours = Object.keys(last.env).filter((name) => name !== 'NODE_ENV');
    expect(variableNames).toEqual(expect.arrayContaining(ours));
    expect(last.env).toMatchObject({ NODE_ENV: 'production', HOSTNAME: '0.0.0.0' });
    expect(last.exposed).toBe(last.env['PORT']);
    expect(last.volume).toBe(last.env['DATA_DIR']);
  });

  test('asks an address for its health that the app has', () => {
    const path = /\/api\/health\/\w+/.exec(last.healthCheck)?.[0] ?? '';
    expect(existsSync(join(root, `app${path}/route.ts`)), path).toBe(true);
  });
});

describe('.dockerignore', () => {
  const ignored = read('.dockerignore').split('\n');

  test('keeps secrets, tests and what this machine has made out of the build', () => {
    const unwanted = [
      '.env*',
      '.git',
      'e2e',
      'node_modules',
      '.next',
      'data',
      '**/*.test.ts',
      '**/*.test.tsx',
    ];
    expect(ignored).toEqual(expect.arrayContaining(unwanted));
  });
});

describe('compose.yaml', () => {
  const text = read('compose.yaml');
  const { services, configs, networks, volumes } = parse(text, { merge: true }) as Compose;
  const apps = [services['app-1'], services['app-2']];
  const caddyfile = configs['caddyfile']?.content ?? '';
  const port = String(apps[0]?.environment?.['PORT']);

  test('has two processes that differ in their data directory alone', () => {
    const [one, other] = apps.map(({ volumes: _, ...rest }) => rest);
    expect(one).toEqual(other);
    expect(apps[0]?.volumes).not.toEqual(apps[1]?.volumes);
    for (const app of apps) expect(app.volumes[0]).toMatch(/:\/data$/);
  });

  test('builds the image from the Dockerfile here, with a read-only root and secrets from a file', () => {
    for (const app of apps) {
      expect(app).toMatchObject({ build: '.', env_file: '.env.local', read_only: true, tmpfs: '/tmp' });
    }
    expect(read('.gitignore')).toContain('.env.*');
  });

  test('sets only variables that the app reads, to values that it takes', () => {
    for (const { environment = {} } of apps) {
      expect(variableNames).toEqual(expect.arrayContaining(Object.keys(environment)));
      const url = String(environment['DATABASE_URL']).replace(/\$\{[^}]+\}/, 'secret');
      expect(databaseUrlFault(url)).toBeNull();
      expect(new URL(url).hostname).toBe('postgres');
    }
    const { POSTGRES_USER: user, POSTGRES_DB: database } = services.postgres.environment ?? {};
    expect(apps[0]?.environment?.['DATABASE_URL']).toMatch(
      new RegExp(`^postgres://${user}:.*/${database}\\?`),
    );
  });

  test('gives the app more time to stop than it takes, and its grace more than two health checks', () => {
    for (const app of apps) expect(Number.parseInt(app.stop_grace_period ?? '', 10)).toBeGreaterThan(25);
    const [interval = '', timeout = ''] = ['interval', 'timeout'].map(
      (name) => new RegExp(`health_${name} (\\d+)s`).exec(caddyfile)?.[1],
    );
    const grace = Number(apps[0]?.environment?.['STOP_GRACE_SECONDS']);
    expect(grace).toBeGreaterThanOrEqual(Number(interval) + Number(timeout));
  });

  test('proxies to both processes at their port, while they are ready', () => {
    // And again where neither is ready.
    expect(caddyfile.split(`app-1:${port} app-2:${port}`)).toHaveLength(3);
    const path = /health_uri (\S+)/.exec(caddyfile)?.[1] ?? '';
    expect(existsSync(join(root, `app${path}/route.ts`)), path).toBe(true);
  });

  test('lets a file of accounts through the proxy, and nothing larger', () => {
    const [, mebibytes] = /max_size (\d+)MiB/.exec(caddyfile) ?? [];
    expect(Number(mebibytes) * 1024 * 1024).toBe(fileLimitBytes);
  });

  test('opens the proxy alone to the world, and PostgreSQL to the app alone', () => {
    const open = Object.entries(services).filter(([, service]) => service.ports !== undefined);
    expect(open.map(([name]) => name)).toEqual(['proxy']);
    expect(networks['inside']).toEqual({ internal: true });
    expect(services.postgres.networks).toEqual(['inside']);
  });

  test('names only services, networks and volumes that it has', () => {
    for (const { depends_on = {}, networks: used, volumes: mounted } of Object.values(services)) {
      expect(Object.keys(services)).toEqual(expect.arrayContaining(Object.keys(depends_on)));
      expect(Object.keys(networks)).toEqual(expect.arrayContaining(used));
      for (const mount of mounted) expect(volumes).toHaveProperty([mount.split(':')[0] ?? '']);
    }
  });
});
