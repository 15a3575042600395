/** @type {import('next').NextConfig} */
const nextConfig = {
  agentRules: false,
  poweredByHeader: false,
  reactStrictMode: true,
  typedRoutes: false,
  // No page has a picture to scale, and the optimizer would be open to everybody.
  images: { unoptimized: true },
  // Loaded where metrics or traces are configured, and nowhere bundled.
  serverExternalPackages: [
    'prom-client',
    '@opentelemetry/api',
    '@opentelemetry/exporter-trace-otlp-http',
    '@opentelemetry/resources',
    '@opentelemetry/sdk-trace-node',
  ],
  experimental: {
    // Reading every page and route first would make a start a fifth longer. Each is read when it is first asked for.
    preloadEntriesOnStart: false,
    // A page opens with few, large scripts: together they compress better, and each request costs time. In return,
    // another kind of page loads some of the code again.
    turbopackChunking: {
      minChunkSize: 2_000_000,
      maxMergeChunkSize: 4_000_000,
    },
  },
  // `npm run types` checks every file, including tests, and `npm start` need not wait for it.
  typescript: { ignoreBuildErrors: true },
};

export default nextConfig;
