/** What search engines should know of: what a guest may read, and nothing else. */
import { publicScope } from '#app/identity/mint-scope.server.ts';
import { visitorOf } from '#app/identity/visitor.server.ts';
import { shownOrganisations } from '#app/outreach/public-queries.server.ts';
import { siteMap } from '#app/outreach/site-map.ts';
import { coursesOnOffer } from '#app/scheduling/open-runs-queries.server.ts';
import type { Route } from './+types/sitemap.ts';

export async function loader(args: Route.LoaderArgs) {
  const { now, origin } = visitorOf(args);
  const scope = publicScope();
  const [courses, organisations] = await Promise.all([
    coursesOnOffer(scope, now, {}),
    shownOrganisations(scope),
  ]);
  const paths = [
    '/',
    '/courses',
    '/agenda',
    '/members',
    '/join',
    '/tours',
    ...courses.map(({ code }) => `/courses/${encodeURIComponent(code)}`),
    ...organisations.map(({ code }) => `/members/${encodeURIComponent(code)}`),
  ];
  return new Response(siteMap(origin, paths), {
    headers: { 'Content-Type': 'application/xml; charset=utf-8', 'Cache-Control': 'public, max-age=3600' },
  });
}
