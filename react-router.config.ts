import type { Config } from '@react-router/dev/config';

export default {
  ssr: true,
  // Every page knows all addresses from the start, out of one file that is kept. Asked for bit by bit, the first tap on
  // an attendance sheet without a connection failed before it could be kept.
  routeDiscovery: { mode: 'initial' },
  // `npm run build` gives each version of the sources its own folder, so that a server that is running keeps its files.
  buildDirectory: process.env.LEERBANK_BUILD ?? 'build/latest',
} satisfies Config;
