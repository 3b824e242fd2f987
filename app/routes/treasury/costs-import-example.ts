/** A small file of one kind of books that really imports, in the reader's language. */
import { data } from 'react-router';
import { requireActor } from '#app/identity/signed-in.server.ts';
import { kindOfFileName } from '#app/intake/file-kinds.ts';
import { exampleFile } from '#app/intake/format-text.ts';
import { isBookKind } from '#app/intake/policy.ts';
import type { Route } from './+types/costs-import-example.ts';

export async function loader(args: Route.LoaderArgs) {
  const { locale } = await requireActor(args, ['treasurer', 'office']);
  const kind = kindOfFileName(args.params.file);
  if (!kind || !isBookKind(kind)) throw data(null, { status: 404 });
  const { name, text } = exampleFile(kind, locale);
  return new Response(text, {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="${name}"`,
      'Cache-Control': 'private, no-cache',
    },
  });
}
