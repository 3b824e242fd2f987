/** An invoice or credit note as a PDF. */
import { renderPdf } from '#app/platform/pdf.server.ts';
import type { DocumentView } from './document-queries.server.ts';
import { documentLayout } from './render-document-layout.server.ts';

/** Renders a document as it was issued; the same bytes of meaning whenever it is opened. */
export function renderDocument(document: DocumentView): Promise<Buffer> {
  return renderPdf(documentLayout(document));
}
