/** Live examples of every component (docs/design-language.md); a page for those who build, absent in production. */
import { env } from '#app/platform/env.server.ts';
import { requestContext } from '#app/platform/request-context.server.ts';
import { Examples } from '#app/ui/examples/examples.tsx';
import { colorSchemeFrom } from '#app/ui/theme/color-scheme.ts';
import type { Route } from './+types/examples.ts';

export function loader({ context, request }: Route.LoaderArgs) {
  if (!env().uiPage) throw new Response(null, { status: 404 });
  return {
    scheme: colorSchemeFrom(request.headers.get('cookie')),
    now: context.get(requestContext).now.epochMilliseconds,
  };
}

export default function ExamplesPage({ loaderData }: Route.ComponentProps) {
  return <Examples scheme={loaderData.scheme} now={loaderData.now} />;
}
