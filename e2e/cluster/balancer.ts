import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fetchWithin } from '../fixtures/network/fetch-within';

/** A balancer on loopback, for development: each request goes to the next process that is ready. */
export interface Balancer {
  readonly port: number;
  close(): Promise<void>;
}

interface Target {
  readonly port: number;
  isReady: boolean;
}

export interface BalancerOptions {
  /** Default: a free one. */
  port?: number;
  checkEveryMs?: number;
}

/** Of the connection, not of the request: RFC 9110, section 7.6.1. */
const hopHeaders = ['connection', 'keep-alive', 'proxy-connection'];

/** Balances over the processes that listen at those ports of 127.0.0.1. */
export async function startBalancer(
  ports: readonly number[],
  { port = 0, checkEveryMs = 500 }: BalancerOptions = {},
): Promise<Balancer> {
  const targets: Target[] = ports.map((each) => ({ port: each, isReady: true }));
  let turn = 0;
  const server = createServer((incoming, outgoing) => {
    turn += 1;
    const inTurn = targets.map((_, index) => targets[(turn + index) % targets.length] as Target);
    // Where none is ready, their own words are better than ours.
    const byReadiness = inTurn.sort((one, other) => Number(other.isReady) - Number(one.isReady));
    forward(incoming, outgoing, byReadiness);
  });
  const timer = setInterval(() => {
    for (const target of targets) void check(target, checkEveryMs);
  }, checkEveryMs);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, '127.0.0.1', resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    close() {
      clearInterval(timer);
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      return closed;
    },
  };
}

async function check(target: Target, withinMs: number): Promise<void> {
  const url = `http://127.0.0.1:${target.port}/api/health/ready`;
  const answer = await fetchWithin(withinMs * 3, url).catch(() => null);
  target.isReady = answer?.status === 200;
}

/** A process that takes no connection has not seen the request, so the next one may have it. */
function forward(incoming: IncomingMessage, outgoing: ServerResponse, [target, ...others]: Target[]): void {
  if (target === undefined) {
    outgoing.writeHead(503, { 'Retry-After': '1', Connection: 'close' }).end();
    return;
  }
  const { method, url: path } = incoming;
  const options = { host: '127.0.0.1', port: target.port, method, path, agent: false } as const;
  const upstream = request({ ...options, headers: withoutHopHeaders(incoming.headers) });
  let isTaken = false;
  upstream.once('socket', (socket) =>
    socket.once('connect', () => {
      isTaken = true;
      incoming.pipe(upstream);
    }),
  );
  upstream.once('response', (answer) => {
    outgoing.writeHead(answer.statusCode ?? 502, withoutHopHeaders(answer.headers));
    answer.pipe(outgoing);
    answer.once('error', () => outgoing.destroy());
  });
  upstream.on('error', () => {
    if (!isTaken) {
      target.isReady = false;
      forward(incoming, outgoing, others);
    } else if (outgoing.headersSent) outgoing.destroy();
    else outgoing.writeHead(502, { Connection: 'close' }).end();
  });
  outgoing.once('close', () => upstream.destroy());
}

function withoutHopHeaders<Headers extends object>(headers: Headers): Headers {
  const kept = Object.entries(headers).filter(([name]) => !hopHeaders.includes(name));
  return Object.fromEntries(kept) as Headers;
}
