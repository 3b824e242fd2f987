/** How everybody stands on invoices, with what is missing. */
import { booksScope } from '#app/identity/mint-scope.server.ts';
import { requireActor } from '#app/identity/signed-in.server.ts';
import { listBuyers } from '#app/invoicing/buyer-queries.server.ts';
import { BuyersView } from '#app/invoicing/components/buyers-view.tsx';
import { mayKeepBooks } from '#app/settlement/policy.ts';
import type { Route } from './+types/buyers.ts';

export async function loader(args: Route.LoaderArgs) {
  const { actor } = await requireActor(args, ['treasurer', 'board', 'office']);
  return { buyers: await listBuyers(booksScope(actor)), keepsBooks: mayKeepBooks(actor) };
}

export default function Buyers({ loaderData }: Route.ComponentProps) {
  return <BuyersView {...loaderData} />;
}
