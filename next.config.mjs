/** The headers that never change; the Content-Security-Policy, which does, is proxy.ts's. */
async function headers() {
  const everywhere = [
    { key: 'X-Content-Type-Options', value: 'nosniff' },
    { key: 'Referrer-Policy', value: 'same-origin' },
    { key: 'Permissions-Policy', value: 'camera=(), microphone=(), geolocation=(), payment=(), usb=()' },
    { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
  ];
  const httpsAlone = [{ key: 'Strict-Transport-Security', value: 'max-age=31536000' }];
  return [
    { source: '/:path*', headers: everywhere },
    // Written at build time, when the origin is not known: the proxy in front says whether this is https.
    {
      source: '/:path*',
      /** @type {import('next/dist/lib/load-custom-routes').RouteHas[]} */
      has: [{ type: 'header', key: 'x-forwarded-proto', value: 'https' }],
      headers: httpsAlone,
    },
  ];
}

/** @type {import('next').NextConfig} */
const nextConfig = {
  agentRules: false,
  poweredByHeader: false,
  reactStrictMode: true,
  typedRoutes: false,
  // `npm run types` checks every file, tests too: `npm start` need not wait for that.
  typescript: { ignoreBuildErrors: true },
  headers,
};

export default nextConfig;
