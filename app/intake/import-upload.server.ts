import type { Ctx } from '#app/kernel/actor.ts';
import { type Outcome, ok, refuse } from '#app/kernel/outcome.ts';
import { asSystem, type Tx, transact } from '#app/platform/database.server.ts';
import type { Prisma } from '#app/platform/generated/prisma/client.ts';
import { importFiles } from './import-files.server.ts';
import type { ImportReport } from './import-report.ts';
import { keepReport } from './kept-report.ts';
import { importRight } from './policy.ts';

export type ImportUploadRefusal =
  | { code: 'not-allowed' }
  /** Somebody else's, imported or thrown away, expired, or never there. */
  | { code: 'upload-gone' }
  /** What was fine when it was looked at isn't any more; the upload now says what is wrong. */
  | { code: 'not-clean' };

/**
 * Imports what the actor handed in and looked at. The files are checked again as they are saved. Once they are in, they
 * are no longer kept; a second yes to the same upload changes nothing and is answered like the first.
 */
export async function importUpload(ctx: Ctx, uploadId: string): Promise<Outcome<true, ImportUploadRefusal>> {
  const { actor, now } = ctx;
  if (actor.kind !== 'person' || importRight(actor) === null) return refuse({ code: 'not-allowed' });
  const { files, upload } = await asSystem(async (tx) => {
    // Files first: where they are gone because the upload was imported just now, the upload says so.
    const ofActor = { personId: actor.personId, expiresAt: { gt: new Date(now.epochMilliseconds) } };
    const files = await tx.importUploadFile.findMany({
      where: { uploadId, upload: ofActor },
      orderBy: { position: 'asc' },
    });
    const upload = await tx.importUpload.findFirst({ where: { id: uploadId, ...ofActor } });
    return { files, upload };
  });
  if (upload?.importedAt) return ok(true);
  if (!upload || files.length === 0) return refuse({ code: 'upload-gone' });

  const outcome = await importFiles(ctx, files, {
    afterwards: async (tx, report) => {
      // Of two at the same moment the second finds everything as it should be; what is told is what the first did.
      const { count } = await tx.importUpload.updateMany({
        where: { id: uploadId, importedAt: null },
        data: { importedAt: new Date(now.epochMilliseconds), report: asJson(report) },
      });
      if (count > 0) await forgetFiles(tx, uploadId);
    },
  });
  if (outcome.ok) return ok(true);
  const [refusal] = outcome.reasons;
  if (refusal.code === 'not-allowed') return refuse(refusal);
  await transact(ctx, { locks: [] }, async (tx) => {
    await tx.importUpload.updateMany({
      where: { id: uploadId, importedAt: null },
      data: { report: asJson(refusal.report) },
    });
    await forgetFiles(tx, uploadId);
    return ok(true);
  });
  return refuse({ code: 'not-clean' });
}

async function forgetFiles(tx: Tx, uploadId: string): Promise<void> {
  await tx.importUploadFile.deleteMany({ where: { uploadId } });
}

function asJson(report: ImportReport): Prisma.InputJsonValue {
  return keepReport(report) as unknown as Prisma.InputJsonValue;
}
