import { reactRouter } from '@react-router/dev/vite';
import { defineConfig } from 'vite';

export default defineConfig({
  plugins: [reactRouter()],
  // The browsers since which light-dark() is everywhere (2024): colour roles stay as they are written, instead of being
  // spelled out for older ones.
  build: { cssTarget: ['chrome123', 'edge123', 'firefox120', 'safari17.5'] },
  environments: {
    ssr: {
      build: {
        rollupOptions: {
          // The server bundle begins at our own HTTP server instead of React Router's bare list of routes: one bundle,
          // so one database pool (docs/decisions/0020).
          input: './app/server/app.ts',
          // Nothing is left out of it. The bundler takes calls such as `decodeURIComponent(text)` or `new URL(text)` for
          // harmless and drops them where only their exception matters, `try` or not.
          treeshake: false,
          output: { minify: false },
        },
      },
    },
  },
});
