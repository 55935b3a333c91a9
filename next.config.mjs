/** @type {import('next').NextConfig} */
export default {
  poweredByHeader: false,
  // The door answers for the outside address; Next must not rewrite paths on its own.
  trailingSlash: false,
  reactStrictMode: true,
  // `npm test` type-checks once, with the compiler itself; the build need not do it again.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: ['@node-rs/argon2', '@vonage/jwt', '@vonage/server-sdk', 'postgres', 'pino'],
  experimental: {
    // See app/global-not-found.tsx.
    globalNotFound: true,
    // The door says how large a body may be, for each page; this is above all of it.
    serverActions: { bodySizeLimit: '2mb' },
  },
};
