/** The team of a company against certificates: what is to be arranged, for whom. */
import { ownHoursNow } from '#app/allocation/entitlement-queries.server.ts';
import { openAsks } from '#app/booking/bundle-queries.server.ts';
import { TeamView } from '#app/booking/components/team/team-view.tsx';
import { quarterOf } from '#app/booking/hours-period.ts';
import { openOffers } from '#app/booking/offer-queries.server.ts';
import { openPlaces } from '#app/booking/places-queries.server.ts';
import { teamFilter, teamFilterNames } from '#app/booking/team-filter.ts';
import { teamGrid } from '#app/booking/team-grid-queries.server.ts';
import { openRequests } from '#app/booking/waiting-queries.server.ts';
import { centreZone } from '#app/identity/hats.ts';
import { partnerScope } from '#app/identity/mint-scope.server.ts';
import { requireActor } from '#app/identity/signed-in.server.ts';
import { dateAt } from '#app/kernel/wall-time.ts';
import { CostSoFar } from '#app/settlement/components/cost-so-far.tsx';
import { maySeeOwnCosts } from '#app/settlement/policy.ts';
import { costSoFar } from '#app/settlement/statement-queries.server.ts';
import type { Route } from './+types/team.ts';

export async function loader(args: Route.LoaderArgs) {
  const { actor, ctx, hat } = await requireActor(args, ['coordinator', 'practice-supervisor']);
  const scope = partnerScope(actor);
  const filter = teamFilter(args.url.searchParams);
  const isCoordinator = hat.role === 'coordinator';
  const today = dateAt(ctx.now.epochMilliseconds, centreZone);
  const quarter = quarterOf(today);
  const [grid, requests, offers, places, asks, hours, soFar] = await Promise.all([
    teamGrid(scope, ctx.now, filter),
    isCoordinator ? openRequests(scope) : null,
    isCoordinator ? openOffers(scope, ctx.now) : [],
    isCoordinator ? openPlaces(scope) : [],
    isCoordinator ? openAsks(scope, ctx.now) : [],
    isCoordinator ? ownHoursNow(scope, today) : [],
    maySeeOwnCosts(actor) ? costSoFar(scope, quarter) : null,
  ]);
  return {
    grid,
    filter,
    requests,
    offers,
    places,
    asks,
    hours,
    cost: soFar && { quarter: quarter.code, cents: soFar.cents },
    isFiltered: teamFilterNames.some((name) => filter[name]),
    search: args.url.search.slice(0, 500),
    organisation: hat.organisationName,
    now: ctx.now.epochMilliseconds,
  };
}

export default function Team({ loaderData: { cost, ...loaderData } }: Route.ComponentProps) {
  return <TeamView {...loaderData} further={cost && <CostSoFar {...cost} />} />;
}
