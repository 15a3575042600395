import { randomBytes } from 'node:crypto';
import { type App, startApp } from '../fixtures/app/app-server';
import { freePort } from '../fixtures/app/free-port';
import { startPostgres, type TestPostgres } from '../fixtures/ledger/postgres';
import { results } from '../fixtures/results/results';
import { recordSecret } from '../fixtures/results/secrets';
import { type Balancer, startBalancer } from './balancer';

/** Two processes as an image starts them, on one PostgreSQL, behind a balancer. */
export interface Cluster {
  /** The balancer's: `http://localhost:PORT` */
  readonly origin: string;
  readonly apps: readonly [App, App];
  readonly postgres: TestPostgres;
  readonly databaseUrl: string;
  readonly sessionSecret: string;
  close(): Promise<void>;
}

export interface ClusterOptions {
  /** Configuration added to that of the topology. */
  env?: Readonly<Record<string, string>>;
  /** The balancer's. Default: a free one. */
  port?: number;
}

/** More than the time between two health checks, so that no request meets a closed door. */
const stopGraceSeconds = 2;

/** Starts all of it, and resolves once both processes are ready. */
export async function startCluster({ env = {}, port }: ClusterOptions = {}): Promise<Cluster> {
  const publicPort = port ?? (await freePort());
  const postgres = await startPostgres();
  const started: App[] = [];
  let balancer: Balancer | undefined;
  const close = async () => {
    await balancer?.close();
    await Promise.all(started.map((app) => app.stop()));
    await postgres.close();
  };
  try {
    const databaseUrl = await postgres.createDatabase('ledger');
    const sessionSecret = randomBytes(32).toString('base64url');
    recordSecret(sessionSecret);
    const origin = `http://localhost:${publicPort}`;
    const shared = {
      DATABASE_URL: databaseUrl,
      NEXTAUTH_SECRET: sessionSecret,
      NEXTAUTH_URL: origin,
      STOP_GRACE_SECONDS: String(stopGraceSeconds),
      ...env,
    };
    const start = async () => {
      const app = await startApp({ env: shared, preparedFolder: results.root });
      started.push(app);
      return app;
    };
    const apps = await Promise.all([start(), start()]);
    balancer = await startBalancer(
      apps.map((app) => app.port),
      { port: publicPort },
    );
    return { origin, apps, postgres, databaseUrl, sessionSecret, close };
  } catch (error) {
    await close();
    throw error;
  }
}
