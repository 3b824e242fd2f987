/** Everything that is wrong with one upload, as a spreadsheet: a row for every line. */
import { data } from 'react-router';
import { booksScope } from '#app/identity/mint-scope.server.ts';
import { requireActor } from '#app/identity/signed-in.server.ts';
import { problemSheet } from '#app/intake/report-view-text.ts';
import { findUpload } from '#app/intake/upload-queries.server.ts';
import { uploadWording } from '#app/intake/upload-wording.ts';
import { parseId } from '#app/kernel/ids.ts';
import { wordsFor } from '#app/ui/i18n/words.ts';
import type { Route } from './+types/costs-import-problems-csv.ts';

export async function loader(args: Route.LoaderArgs) {
  const { actor, ctx, locale } = await requireActor(args, ['treasurer', 'office']);
  const uploadId = parseId(args.params.upload);
  const found = uploadId && (await findUpload(booksScope(actor), uploadId, ctx.now));
  if (!found) throw data(null, { status: 404 });
  const name = wordsFor(locale, uploadWording)('problems-file');
  return new Response(problemSheet(found.report, locale), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="${name}.csv"`,
      'Cache-Control': 'no-store',
    },
  });
}
