import type { Instrumentation } from 'next';

/** Runs once before the first request. An unusable configuration or ledger stops the start here. */
export async function register(): Promise<void> {
  if (!isNodeRuntime()) return;
  const { checkEnvAtStart, env } = await import('@/lib/server/env');
  checkEnvAtStart();
  const { setStopGrace } = await import('@/lib/server/stopping');
  setStopGrace(env().stopGraceSeconds);
  if (!isDevelopment()) {
    const { sendConsoleToLog } = await import('@/lib/server/console-log');
    const { logger } = await import('@/lib/server/logger');
    sendConsoleToLog(logger());
  }
  const { startTelemetry } = await import('@/lib/server/telemetry/start-telemetry');
  await startTelemetry();
  const { ledger, openLedgerAtStart } = await import('@/lib/server/ledger/process-ledger');
  await openLedgerAtStart();
  const { keepApiRegionStates } = await import('@/lib/server/status/keep-states');
  keepApiRegionStates(ledger());
}

/** Logs every error that a page or route did not catch, by its path without the query, which may contain names. */
export const onRequestError: Instrumentation.onRequestError = async (error, request, context) => {
  if (!isNodeRuntime()) return;
  const { logger } = await import('@/lib/server/logger');
  const [path] = request.path.split('?');
  logger().error({ err: error, method: request.method, path, route: context.routePath }, 'a request failed');
};

/** In development the console stays as the framework prints it. */
function isDevelopment(): boolean {
  // biome-ignore lint/style/noProcessEnv: not configuration: the bundler puts the mode of the build in its place.
  return process.env.NODE_ENV === 'development';
}

/** Keeps server code out of the bundle that the framework builds from this file for its edge runtime. */
function isNodeRuntime(): boolean {
  // biome-ignore lint/style/noProcessEnv: not configuration: the bundler puts the runtime in its place.
  return process.env['NEXT_RUNTIME'] === 'nodejs';
}
