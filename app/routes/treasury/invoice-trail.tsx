/** Where each cent on an invoice comes from. */
import { data } from 'react-router';
import { isOffice } from '#app/booking/policy.ts';
import { booksScope } from '#app/identity/mint-scope.server.ts';
import { requireActor } from '#app/identity/signed-in.server.ts';
import { TrailView } from '#app/invoicing/components/trail-view.tsx';
import { findDocument } from '#app/invoicing/document-queries.server.ts';
import { trailOf } from '#app/invoicing/trail-queries.server.ts';
import { parseId } from '#app/kernel/ids.ts';
import type { Route } from './+types/invoice-trail.ts';

export async function loader(args: Route.LoaderArgs) {
  const { actor } = await requireActor(args, ['treasurer', 'board', 'office']);
  const scope = booksScope(actor);
  const documentId = parseId(args.params.document);
  const document = documentId && (await findDocument(scope, documentId));
  if (!document) throw data(null, { status: 404 });
  const { code, netCents } = document;
  return {
    documentId: document.documentId,
    code,
    netCents,
    trail: await trailOf(scope, document.documentId),
    opensVisits: isOffice(actor),
  };
}

export default function InvoiceTrail({ loaderData }: Route.ComponentProps) {
  return <TrailView {...loaderData} />;
}
