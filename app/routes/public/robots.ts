/** Where robots may go, and where the sitemap is. */
import { visitorOf } from '#app/identity/visitor.server.ts';
import { robotsFile } from '#app/outreach/site-map.ts';
import type { Route } from './+types/robots.ts';

export function loader(args: Route.LoaderArgs) {
  return new Response(robotsFile(visitorOf(args).origin), {
    headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'public, max-age=3600' },
  });
}
