/** An invoice or credit note as a PDF: for its payer, and for who reads the books. */
import { data } from 'react-router';
import { pdfAnswer } from '#app/booking/render-pdf-answer.server.ts';
import { booksScope, partnerScope } from '#app/identity/mint-scope.server.ts';
import { requireActor } from '#app/identity/signed-in.server.ts';
import { findDocument } from '#app/invoicing/document-queries.server.ts';
import { renderDocument } from '#app/invoicing/render-document.server.ts';
import { parseId } from '#app/kernel/ids.ts';
import type { Route } from './+types/invoice-pdf.ts';

export async function loader(args: Route.LoaderArgs) {
  const { actor } = await requireActor(args, ['coordinator', 'teacher', 'treasurer', 'board', 'office']);
  const isPartner = actor.hat.role === 'coordinator' || actor.hat.role === 'teacher';
  const documentId = parseId(args.params.document);
  const document =
    documentId && (await findDocument(isPartner ? partnerScope(actor) : booksScope(actor), documentId));
  if (!document) throw data(null, { status: 404 });
  return pdfAnswer(await renderDocument(document), `${document.code}.pdf`);
}
