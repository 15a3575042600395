import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import { apiRegionVariables } from '../../fixtures/accounts-api/api-region-variables';
import { type App, startApp } from '../../fixtures/app/app-server';
import { useScriptedApi } from '../../fixtures/app/scripted-app';
import { listening } from '../../fixtures/listening';
import { uniqueName } from '../../fixtures/pages/account-page';
import { signInByHttp } from '../../fixtures/sign-in/staff-client';
import { expect, test } from '../../fixtures/test';

/** A span as OTLP has it in JSON, as far as tests read it. */
interface Span {
  traceId: string;
  spanId: string;
  parentSpanId?: string;
  name: string;
  attributes: { key: string; value: Record<string, unknown> }[];
}

interface Collector {
  readonly origin: string;
  /** Everything that was sent, as it came. */
  readonly bodies: string[];
  spans(): Span[];
  /** From now on it takes requests and answers none. */
  fallSilent(): void;
  close(): void;
}

async function startCollector(): Promise<Collector> {
  const bodies: string[] = [];
  let isSilent = false;
  const server = createServer(async (request, response) => {
    if (request.url === '/v1/traces') bodies.push(await text(request));
    if (!isSilent) response.writeHead(200, { 'Content-Type': 'application/json' }).end('{}');
  });
  const origin = `http://127.0.0.1:${await listening(server)}`;
  return {
    origin,
    bodies,
    spans: () =>
      bodies
        .flatMap((body) => JSON.parse(body).resourceSpans)
        .flatMap(({ scopeSpans }) => scopeSpans)
        .flatMap(({ spans }) => spans),
    fallSilent() {
      isSilent = true;
    },
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

const ofSaves = ({ name }: Span) => name.startsWith('account-desk.');

async function withApp(env: Record<string, string>, work: (app: App) => Promise<void>): Promise<void> {
  const app = await startApp({ env });
  await work(app);
  await app.stop();
}

test('a save is one span, with a child for the token, each call and each step of the ledger', async () => {
  const collector = await startCollector();
  const traces = { OTEL_EXPORTER_OTLP_ENDPOINT: collector.origin, OTEL_BSP_SCHEDULE_DELAY: '100' };
  const name = uniqueName('Traced');
  await useScriptedApi(async (api) => {
    api.accounts.next({ status: 503 }, { status: 200 });
    await withApp({ ...apiRegionVariables('EU', api), ...traces }, async (app) => {
      const editor = await signInByHttp(app.origin, 'editor');
      await editor.save('eu', { reference: name });
      await editor.send(`/api/eu/accounts?q=${encodeURIComponent(name)}`);
      await expect.poll(() => collector.spans().filter(ofSaves).length).toBe(6);
      await expect.poll(() => collector.bodies.join()).toContain('/api/eu/accounts');
    });
    const spans = collector.spans().filter(ofSaves);
    const save = spans.find((span) => span.name === 'account-desk.save');
    const parts = spans.filter((span) => span !== save);
    expect(parts.map((span) => span.name.split('.')[1]).sort()).toEqual([
      'ledger',
      'ledger',
      'token',
      'try',
      'try',
    ]);
    for (const part of parts)
      expect(part).toMatchObject({ traceId: save?.traceId, parentSpanId: save?.spanId });
    expect(save?.attributes).toContainEqual({ key: 'account_desk.outcome', value: { stringValue: 'saved' } });

    const told = api.accounts.calls.map(({ headers }) => headers['traceparent']);
    const calls = parts.filter((span) => span.name === 'account-desk.try');
    expect(told.sort()).toEqual(calls.map(({ traceId, spanId }) => `00-${traceId}-${spanId}-01`).sort());
    expect(collector.bodies.join()).not.toContain('Traced');
  });
  collector.close();
});

test('the spans of the last saves are sent before the process ends, and a collector that is silent does not hold it up', async () => {
  const collector = await startCollector();
  // The processor would send by itself after a minute.
  const traces = { OTEL_EXPORTER_OTLP_ENDPOINT: collector.origin, OTEL_BSP_SCHEDULE_DELAY: '60000' };
  const app = await startApp({ env: traces });
  const save = async () => {
    const editor = await signInByHttp(app.origin, 'editor');
    await editor.save('eu', { reference: uniqueName('Last') });
  };
  await save();
  expect(collector.bodies).toEqual([]);
  await app.restart();
  expect(collector.spans().map(({ name }) => name)).toContain('account-desk.save');

  collector.fallSilent();
  await save();
  const stoppedAtMs = performance.now();
  expect(await app.stop()).toEqual({ code: 0, signal: null });
  expect(performance.now() - stoppedAtMs).toBeLessThan(8_000);
  collector.close();
});

test('without a collector no call says anything of a trace', async () => {
  await useScriptedApi(async (api) => {
    await withApp(apiRegionVariables('EU', api), async (app) => {
      await (await signInByHttp(app.origin, 'editor')).save('eu', { reference: uniqueName('Untraced') });
    });
    expect(api.accounts.calls).toHaveLength(1);
    expect(api.accounts.calls[0]?.headers).not.toHaveProperty('traceparent');
  });
});
