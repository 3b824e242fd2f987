/** The site map. */
import { index, layout, type RouteConfig, route } from '@react-router/dev/routes';

export default [
  layout('routes/frame.tsx', [
    layout('routes/page-errors.tsx', [
      index('routes/home.tsx'),

      route('demo', 'routes/account/demo.tsx'),
      route('account/sign-in', 'routes/account/sign-in.tsx'),
      route('account/magic-link', 'routes/account/magic-link.tsx'),
      route('account/hats', 'routes/account/hats.tsx'),
      route('account/sessions', 'routes/account/sessions.tsx'),
      route('account/password', 'routes/account/password.tsx'),
      route('account/outbox', 'routes/account/outbox.tsx'),
      route('account/outbox/:mailId', 'routes/account/outbox-mail.tsx'),

      route('*', 'routes/not-found.tsx'),
    ]),
  ]),
  route('account/sign-out', 'routes/account/sign-out.ts'),
  route('account/outbox/:mailId/invitation.ics', 'routes/account/outbox-invitation.ts'),
  route('preferences', 'routes/preferences.ts'),
  route('ui/*', 'routes/ui/examples.tsx'),
  route('favicon.ico', 'routes/favicon.ts'),
] satisfies RouteConfig;
