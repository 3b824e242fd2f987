/** What the practice centre invoiced to the own organisation. */
import { centreZone } from '#app/identity/hats.ts';
import { partnerScope } from '#app/identity/mint-scope.server.ts';
import { requireActor } from '#app/identity/signed-in.server.ts';
import { OwnInvoicesView } from '#app/invoicing/components/own-invoices-view.tsx';
import { listDocuments } from '#app/invoicing/document-queries.server.ts';
import { ownDueUse } from '#app/invoicing/use-queries.server.ts';
import { dateAt } from '#app/kernel/wall-time.ts';
import type { Route } from './+types/invoices.ts';

export async function loader(args: Route.LoaderArgs) {
  const { actor, ctx } = await requireActor(args, ['coordinator', 'teacher']);
  const today = dateAt(ctx.now.epochMilliseconds, centreZone);
  const scope = partnerScope(actor);
  return {
    documents: await listDocuments(scope, { state: 'all', payerId: null, today }),
    due: (await ownDueUse(scope, today)).filter(({ cents }) => cents > 0),
    today,
    changesDetails: actor.hat.role === 'coordinator',
  };
}

export default function Invoices({ loaderData }: Route.ComponentProps) {
  return <OwnInvoicesView {...loaderData} />;
}
