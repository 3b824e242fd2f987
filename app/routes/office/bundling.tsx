/** What bundling brought in the last twelve months, in totals: for the office and the board. */

import { bundleResults } from '#app/booking/bundle-queries.server.ts';
import { BundleResultsView } from '#app/booking/components/bundle/bundle-results-view.tsx';
import { centreZone } from '#app/identity/hats.ts';
import { requireActor } from '#app/identity/signed-in.server.ts';
import { addYears } from '#app/kernel/calendar-date.ts';
import { dateAt } from '#app/kernel/wall-time.ts';
import type { Route } from './+types/bundling.ts';

export async function loader(args: Route.LoaderArgs) {
  const { ctx, hat } = await requireActor(args, ['office', 'board']);
  const since = addYears(dateAt(ctx.now.epochMilliseconds, centreZone), -1);
  return { results: await bundleResults(since), mayPlan: hat.role === 'office' };
}

export default function Bundling({ loaderData }: Route.ComponentProps) {
  return <BundleResultsView {...loaderData} />;
}
