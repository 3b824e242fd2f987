/** What the practice centre invoiced to the own organisation. */
import { centreZone } from '#app/identity/hats.ts';
import { partnerScope } from '#app/identity/mint-scope.server.ts';
import { requireActor } from '#app/identity/signed-in.server.ts';
import { OwnInvoicesView } from '#app/invoicing/components/own-invoices-view.tsx';
import { listDocuments } from '#app/invoicing/document-queries.server.ts';
import { dateAt } from '#app/kernel/wall-time.ts';
import type { Route } from './+types/invoices.ts';

export async function loader(args: Route.LoaderArgs) {
  const { actor, ctx } = await requireActor(args, ['coordinator', 'teacher']);
  const today = dateAt(ctx.now.epochMilliseconds, centreZone);
  return {
    documents: await listDocuments(partnerScope(actor), { state: 'all', payerId: null, today }),
    today,
    changesDetails: actor.hat.role === 'coordinator',
  };
}

export default function Invoices({ loaderData }: Route.ComponentProps) {
  return <OwnInvoicesView {...loaderData} />;
}
