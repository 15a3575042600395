import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { putAccount } from './accounts-endpoint';
import { createSandbox, type SandboxSettings } from './sandbox';
import { issueToken } from './token-endpoint';

const routes = [
  { path: /^\/sandbox\/([^/]+)\/oauth2\/token$/, handle: issueToken },
  { path: /^\/sandbox\/([^/]+)\/accounts$/, handle: putAccount },
];

export interface TestServer {
  origin: string;
  port: number;
  close: () => Promise<void>;
}

/** For tests: the sandbox's handlers behind a real HTTP server on a free port of the loopback host. */
export async function startTestServer(
  dataDir: string,
  settings?: Partial<SandboxSettings>,
): Promise<TestServer> {
  const sandbox = createSandbox(dataDir, settings);
  const server = createServer((incoming, outgoing) => {
    const route = routes.find(({ path }) => path.test(incoming.url ?? ''));
    const apiRegion = route?.path.exec(incoming.url ?? '')?.[1];
    if (route === undefined || apiRegion === undefined) {
      outgoing.writeHead(404).end();
      return;
    }
    route
      .handle(toRequest(incoming, outgoing), { apiRegion, sandbox })
      .then((response) => send(response, outgoing))
      .catch(() => outgoing.writeHead(500).end());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** An access token for one API region, asked for as any client asks. */
export async function newAccessToken({ origin }: TestServer, apiRegion: string): Promise<string> {
  const response = await fetch(`${origin}/sandbox/${apiRegion}/oauth2/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: 'sandbox',
      client_secret: 'sandbox',
    }),
  });
  return ((await response.json()) as { access_token: string }).access_token;
}

function toRequest(incoming: IncomingMessage, outgoing: ServerResponse): Request {
  const gone = new AbortController();
  outgoing.once('close', () => gone.abort());
  const method = incoming.method ?? 'GET';
  const withBody = method !== 'GET' && method !== 'HEAD';
  return new Request(`http://${incoming.headers.host}${incoming.url}`, {
    method,
    headers: incoming.headers as Record<string, string>,
    signal: gone.signal,
    ...(withBody ? { body: Readable.toWeb(incoming) as ReadableStream, duplex: 'half' } : {}),
  } as RequestInit);
}

/** As Next does it: no byte leaves before the first chunk, and a body that breaks ends the connection. */
async function send(response: Response, outgoing: ServerResponse): Promise<void> {
  try {
    const body = Buffer.from(await response.arrayBuffer());
    outgoing.writeHead(response.status, Object.fromEntries(response.headers)).end(body);
  } catch {
    outgoing.destroy();
  }
}
