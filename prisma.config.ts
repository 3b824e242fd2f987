// The Prisma CLI looks for a native schema engine and downloads one where it finds none. Generating the client
// needs no engine at all, so any executable satisfies the look-up; migrations run through the WASM engine.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath;

import { defineConfig } from 'prisma/config';

export default defineConfig({
  schema: 'prisma/schema',
  migrations: { path: 'prisma/migrations' },
});
