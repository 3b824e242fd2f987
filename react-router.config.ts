import type { Config } from '@react-router/dev/config';

export default {
  ssr: true,
  // `npm run build` gives each version of the sources its own folder, so that a server that is running keeps its files.
  buildDirectory: process.env.LEERBANK_BUILD ?? 'build/latest',
} satisfies Config;
