import 'server-only';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import NextAuth, { type NextAuthOptions } from 'next-auth';
import { CookieBrowser } from '@/e2e/fixtures/cookie-browser';
import { type Env, parseEnv } from '@/lib/server/configuration/parse-env';
import { authOptions, sessionReaderOptions } from './options';
import { readSessionToken } from './session-token';
import { type Staff, staffOf } from './staff';

/** The session secret of the trial; LOG_LEVEL keeps its deliberate faults out of the test's output. */
export const trialVariables = {
  NEXTAUTH_SECRET: 'a-session-secret-for-the-sign-in-tests',
  LOG_LEVEL: 'silent',
};

/** next-auth with our options on a real HTTP server, and a browser and a clock to try the sign-in with. */
export class SignInTrial {
  readonly origin: string;
  readonly #server: Server;
  #options: NextAuthOptions = { providers: [] };
  browser = new CookieBrowser();
  nowMs = Date.UTC(2026, 0, 5, 8);

  private constructor(server: Server) {
    this.#server = server;
    this.origin = `http://localhost:${(server.address() as AddressInfo).port}`;
    server.on('request', (request, response) => {
      callNextAuth(request, response, this.#options).catch((error: unknown) => {
        response.writeHead(500).end(String(error));
      });
    });
  }

  static async start(): Promise<SignInTrial> {
    const server = createServer();
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return new SignInTrial(server);
  }

  async close(): Promise<void> {
    this.#server.close();
    this.#server.closeAllConnections();
    await once(this.#server, 'close');
  }

  /** Starts over with that configuration: sessions stay valid as far as it lets them. */
  configure(source: Record<string, string> = {}): Env {
    const env = parseEnv(
      { NEXTAUTH_URL: this.origin, ...trialVariables, ...source },
      { hostname: 'desk', workingDirectory: '/srv', keepSessionSecret: () => trialVariables.NEXTAUTH_SECRET },
    );
    this.#options = authOptions(env, () => this.nowMs);
    return env;
  }

  async post(path: string, form: Record<string, string>): Promise<Response> {
    const { csrfToken } = await (await this.browser.fetch(`${this.origin}/api/auth/csrf`)).json();
    const body = new URLSearchParams({ csrfToken, ...form });
    return this.browser.fetch(`${this.origin}/api/auth/${path}`, { method: 'POST', body });
  }

  /** What the browser is told of its session. */
  async session(headers: Record<string, string> = {}): Promise<Record<string, unknown>> {
    return (await this.browser.fetch(`${this.origin}/api/auth/session`, { headers })).json();
  }

  /** Who the app itself takes the browser for. */
  async staff(env: Env): Promise<Staff | null> {
    const options = this.#options;
    this.#options = sessionReaderOptions(env, () => this.nowMs);
    const token = readSessionToken((await this.session())['sessionToken'], this.nowMs);
    this.#options = options;
    return token === null ? null : staffOf(token, env);
  }
}

/** next-auth takes the request and response of an API route as well as those of a route handler. */
async function callNextAuth(
  request: IncomingMessage,
  response: ServerResponse,
  options: NextAuthOptions,
): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
  const apiRequest = Object.assign(request, {
    query: { ...Object.fromEntries(searchParams), nextauth: pathname.split('/').slice(3) },
    cookies: parseCookies(request.headers.cookie ?? ''),
    body: Object.fromEntries(new URLSearchParams(Buffer.concat(chunks).toString())),
  });
  const apiResponse = Object.assign(response, {
    status(code: number) {
      response.statusCode = code;
      return apiResponse;
    },
    json: (body: unknown) => response.end(JSON.stringify(body)),
    send: (body: unknown) => response.end(typeof body === 'string' ? body : JSON.stringify(body)),
  });
  await (NextAuth(options) as (request: unknown, response: unknown) => Promise<unknown>)(
    apiRequest,
    apiResponse,
  );
}

function parseCookies(header: string): Record<string, string> {
  const pairs = header.split('; ').filter((pair) => pair !== '');
  return Object.fromEntries(
    pairs.map((pair) => [
      pair.slice(0, pair.indexOf('=')),
      decodeURIComponent(pair.slice(pair.indexOf('=') + 1)),
    ]),
  );
}
