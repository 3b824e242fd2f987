/** The scan of a certificate: for its holder, the coordinator whose company put it in, and the office. */
import { data } from 'react-router';
import { findScan } from '#app/credentials/outside-queries.server.ts';
import { scanFileName } from '#app/credentials/scan-kind.ts';
import { centreScope, partnerScope, selfScope } from '#app/identity/mint-scope.server.ts';
import { noteOpenedFile } from '#app/identity/note-opened-file.server.ts';
import { requireActor } from '#app/identity/signed-in.server.ts';
import { parseId } from '#app/kernel/ids.ts';
import type { Route } from './+types/certificate-scan.ts';

export async function loader(args: Route.LoaderArgs) {
  const { actor, ctx } = await requireActor(args);
  const { role } = actor.hat;
  const scope =
    role === 'office' ? centreScope(actor) : role === 'coordinator' ? partnerScope(actor) : selfScope(actor);
  const certificateId = parseId(args.params.certificate);
  const scan = certificateId && (await findScan(scope, certificateId));
  if (!scan) throw data(null, { status: 404 });
  await noteOpenedFile(ctx, { personId: scan.personId, part: 'scan' });
  return new Response(new Uint8Array(scan.bytes), {
    headers: {
      'Content-Type': scan.mediaType,
      // Handed in by people: nothing in it may run, or be taken for something else.
      'Content-Disposition': `inline; filename="${scanFileName(scan.mediaType)}"`,
      'Content-Security-Policy': "sandbox; default-src 'none'",
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'private, no-store',
    },
  });
}
