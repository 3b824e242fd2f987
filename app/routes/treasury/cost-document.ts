/** The bill behind a cost: for who reads the books. */
import { data } from 'react-router';
import { booksScope } from '#app/identity/mint-scope.server.ts';
import { requireActor } from '#app/identity/signed-in.server.ts';
import { parseId } from '#app/kernel/ids.ts';
import { findDocument } from '#app/settlement/entry-queries.server.ts';
import type { Route } from './+types/cost-document.ts';

export async function loader(args: Route.LoaderArgs) {
  const { actor } = await requireActor(args, ['treasurer', 'board', 'office']);
  const entryId = parseId(args.params.entry);
  const found = entryId && (await findDocument(booksScope(actor), entryId));
  if (!found) throw data(null, { status: 404 });
  return new Response(new Uint8Array(found.bytes), {
    headers: {
      'Content-Type': found.mediaType,
      // Handed in by people: nothing in it may run, or be taken for something else.
      'Content-Disposition': `inline; filename="bill.${found.mediaType.split('/')[1]}"`,
      'Content-Security-Policy': "sandbox; default-src 'none'",
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'private, no-store',
    },
  });
}
