import type { ReactNode } from 'react';
import {
  isRouteErrorResponse,
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  useRouteLoaderData,
} from 'react-router';
import { env } from '#app/platform/env.server.ts';
import { requestContext } from '#app/platform/request-context.server.ts';
import { LocaleProvider } from '#app/ui/i18n/use-words.tsx';
import { ErrorPage } from '#app/ui/shell/error-page.tsx';
import { PageRequestMeta, usePageRequest } from '#app/ui/shell/page-request.tsx';
import { PublicShell } from '#app/ui/shell/public-shell.tsx';
import { colorSchemeFrom, htmlAttributes } from '#app/ui/theme/color-scheme.ts';
import { fontLinks } from '#app/ui/theme/font-links.ts';
import { ThemeProvider } from '#app/ui/theme/theme-provider.tsx';
import type { Route } from './+types/root.ts';
import { finishAnswer } from './server/finish-answer.ts';

export const middleware: Route.MiddlewareFunction[] = [finishAnswer];

export const links: Route.LinksFunction = () => fontLinks;

export function loader({ context, request }: Route.LoaderArgs) {
  return {
    scheme: colorSchemeFrom(request.headers.get('cookie')),
    locale: context.get(requestContext).locale,
    demo: env().demo,
    /** FullCalendar's name for the licence under which its resource views are used. */
    schedulerLicenseKey: env().fullCalendarKey,
  };
}

export function Layout({ children }: { children: ReactNode }) {
  const request = usePageRequest();
  const root = useRouteLoaderData<typeof loader>('root');
  const locale = root?.locale ?? request.locale;
  const scheme = root?.scheme ?? 'auto';
  return (
    <html {...htmlAttributes(locale, scheme)}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <PageRequestMeta />
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        <Meta />
        <Links nonce={request.nonce} />
      </head>
      <body>
        <ThemeProvider scheme={scheme} nonce={request.nonce}>
          <LocaleProvider locale={locale}>{children}</LocaleProvider>
        </ThemeProvider>
        <ScrollRestoration />
        <Scripts />
      </body>
    </html>
  );
}

export default function App() {
  return <Outlet />;
}

/** Only for what goes wrong in the frame itself; pages have a boundary inside it. */
export function ErrorBoundary({ error }: Route.ErrorBoundaryProps) {
  return (
    <PublicShell nav={[]} scheme={useRouteLoaderData<typeof loader>('root')?.scheme ?? 'auto'}>
      <ErrorPage status={isRouteErrorResponse(error) ? error.status : 500} />
    </PublicShell>
  );
}
