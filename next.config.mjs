/** @type {import('next').NextConfig} */
const nextConfig = {
  agentRules: false,
  poweredByHeader: false,
  reactStrictMode: true,
  typedRoutes: false,
  // No page has a picture to scale, and the optimizer is open to everybody.
  images: { unoptimized: true },
  // `npm run types` checks every file, tests too: `npm start` need not wait for that.
  typescript: { ignoreBuildErrors: true },
};

export default nextConfig;
