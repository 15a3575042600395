import 'server-only';
import { context, propagation, type Span, SpanStatusCode, trace } from '@opentelemetry/api';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { defaultResource, resourceFromAttributes } from '@opentelemetry/resources';
import { BatchSpanProcessor, NodeTracerProvider, type SpanProcessor } from '@opentelemetry/sdk-trace-node';
import { addLastWork } from '@/lib/server/stopping';
import { type Attributes, addObserver, type Measurement } from './measure';

const serviceName = 'account-desk';

/**
 * Sends traces to the collector of OTEL_EXPORTER_OTLP_ENDPOINT: the framework's span of each request, in it one of
 * each save, in that one of each part. The SDK reads its other variables (OTEL_*) by itself.
 */
export function startTraces(): void {
  const provider = new NodeTracerProvider({
    // OTEL_SERVICE_NAME is in the default resource, and counts more.
    resource: resourceFromAttributes({ 'service.name': serviceName }).merge(defaultResource()),
    spanProcessors: [withoutQueries, new BatchSpanProcessor(new OTLPTraceExporter())],
  });
  provider.register();
  // The processor keeps spans for some seconds, and those of the last saves would be lost.
  addLastWork(() => provider.shutdown());
  const tracer = trace.getTracer(serviceName);
  addObserver({
    observe: (measurement, work) =>
      tracer.startActiveSpan(nameOf(measurement), (span) => end(span, measurement, work)),
    headers() {
      const headers: Record<string, string> = {};
      propagation.inject(context.active(), headers);
      return headers;
    },
  });
}

async function end<T>(span: Span, measurement: Measurement, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    span.setStatus({ code: SpanStatusCode.ERROR });
    throw error;
  } finally {
    span.setAttributes(attributesOf(measurement));
    span.end();
  }
}

function nameOf({ part }: Measurement): string {
  return `account-desk.${part}`;
}

function attributesOf({ apiRegion, attributes }: Measurement): Record<string, string | number> {
  const known = Object.entries(attributes as Attributes).filter(([, value]) => value !== null);
  return {
    'account_desk.api_region': apiRegion,
    ...Object.fromEntries(known.map(([name, value]) => [`account_desk.${name}`, value ?? ''])),
  };
}

/** A query may hold names of accounts, which have no place in a trace. The framework notes the whole address. */
const withoutQueries: SpanProcessor = {
  onStart(span) {
    const target = span.attributes['http.target'];
    if (typeof target === 'string') span.setAttribute('http.target', target.split('?', 1)[0] ?? '');
  },
  onEnd: () => undefined,
  forceFlush: () => Promise.resolve(),
  shutdown: () => Promise.resolve(),
};
