import { reactRouter } from '@react-router/dev/vite';
import { defineConfig } from 'vite';

export default defineConfig({
  plugins: [reactRouter()],
  // The server bundle begins at our own HTTP server instead of React Router's bare list of routes: one bundle, so one
  // database pool (docs/decisions/0020).
  environments: { ssr: { build: { rollupOptions: { input: './app/server/app.ts' } } } },
});
