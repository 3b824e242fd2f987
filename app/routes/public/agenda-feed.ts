/** The public agenda for calendars to subscribe to. */
import { publicScope } from '#app/identity/mint-scope.server.ts';
import { visitorOf } from '#app/identity/visitor.server.ts';
import { publicAgenda } from '#app/outreach/agenda-queries.server.ts';
import { centreFace } from '#app/outreach/public-queries.server.ts';
import { renderAgenda } from '#app/outreach/render-agenda.server.ts';
import type { Route } from './+types/agenda-feed.ts';

export async function loader(args: Route.LoaderArgs) {
  const { now, origin, locale } = visitorOf(args);
  const scope = publicScope();
  const [events, centre] = await Promise.all([publicAgenda(scope, now), centreFace(scope)]);
  return new Response(renderAgenda(events, { centre: centre?.name ?? 'Leerbank', origin, locale, now }), {
    headers: {
      'Content-Type': 'text/calendar; charset=utf-8; method=PUBLISH',
      'Cache-Control': 'public, max-age=900',
      Vary: 'Accept-Language, Cookie',
    },
  });
}
