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
  // Reading every page and route first would make a start a fifth longer. Each is read when it is first asked for.
  experimental: { preloadEntriesOnStart: false },
  // `npm run types` checks every file, including tests, and `npm start` need not wait for it.
  typescript: { ignoreBuildErrors: true },
};

export default nextConfig;
