/** What companies need together, per course, in totals; and what is being asked. */

import { askedBundles } from '#app/booking/bundle-queries.server.ts';
import { BundleOverview } from '#app/booking/components/bundle/bundle-overview.tsx';
import { courseDemands } from '#app/booking/demand-queries.server.ts';
import { centreScope } from '#app/identity/mint-scope.server.ts';
import { requireActor } from '#app/identity/signed-in.server.ts';
import type { Route } from './+types/demand.ts';

export async function loader(args: Route.LoaderArgs) {
  const { actor, ctx } = await requireActor(args, ['office']);
  const scope = centreScope(actor);
  return { demands: await courseDemands(scope, ctx.now), asked: await askedBundles(scope) };
}

export default function Demand({ loaderData }: Route.ComponentProps) {
  return <BundleOverview {...loaderData} />;
}
