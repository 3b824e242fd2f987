/** The site map. */
import { index, layout, type RouteConfig, route } from '@react-router/dev/routes';

export default [
  layout('routes/frame.tsx', [
    layout('routes/page-errors.tsx', [
      index('routes/home.tsx'),

      route('*', 'routes/not-found.tsx'),
    ]),
  ]),
  route('preferences', 'routes/preferences.ts'),
  route('ui/*', 'routes/ui/examples.tsx'),
  route('favicon.ico', 'routes/favicon.ts'),
] satisfies RouteConfig;
