import type { Ctx } from '#app/kernel/actor.ts';
import { type Outcome, ok, refuse } from '#app/kernel/outcome.ts';
import { transact } from '#app/platform/database.server.ts';
import type { Prisma } from '#app/platform/generated/prisma/client.ts';
import { newId } from '#app/platform/new-id.server.ts';
import { importFiles } from './import-files.server.ts';
import { changesAnything, type ImportReport, problemsOf } from './import-report.ts';
import { type KeptReport, keepReport } from './kept-report.ts';
import type { UploadedFile } from './read-file.ts';
import { MAX_FILES, UPLOAD_HOURS } from './schema.ts';

export type CheckUploadRefusal =
  | { code: 'not-allowed' }
  | { code: 'no-files' }
  | { code: 'too-many-files'; max: number };

export type CheckedUpload = {
  readonly uploadId: string;
  readonly isClean: boolean;
  readonly report: KeptReport;
};

/** Uploads that one person has open at most: more than one tab, and not a store of files. */
const mostPerPerson = 3;

/**
 * Looks at files without importing them, and keeps what it found for the person who handed them in. Files that could be
 * imported as they are stay along, so that a yes imports these very bytes; of others only the findings are kept.
 */
export async function checkUpload(
  ctx: Ctx,
  files: readonly UploadedFile[],
): Promise<Outcome<CheckedUpload, CheckUploadRefusal>> {
  const { actor, now } = ctx;
  if (actor.kind !== 'person') return refuse({ code: 'not-allowed' });
  if (files.length === 0) return refuse({ code: 'no-files' });
  if (files.length > MAX_FILES) return refuse({ code: 'too-many-files', max: MAX_FILES });

  const preview = await importFiles(ctx, files, { preview: true });
  let found: ImportReport;
  if (preview.ok) found = preview.value;
  else {
    const [refusal] = preview.reasons;
    if (refusal.code === 'not-allowed') return refuse(refusal);
    found = refusal.report;
  }
  const isClean = problemsOf(found).length === 0;
  const report = keepReport(found);
  const kept = isClean && changesAnything(found) ? files : [];
  const uploadId = newId();
  return transact(ctx, { locks: [`person:${actor.personId}`] }, async (tx) => {
    const before = await tx.importUpload.findMany({
      where: { personId: actor.personId },
      orderBy: { uploadedAt: 'desc' },
      skip: mostPerPerson - 1,
      select: { id: true },
    });
    await tx.importUpload.deleteMany({ where: { id: { in: before.map(({ id }) => id) } } });
    await tx.importUpload.create({
      data: {
        id: uploadId,
        personId: actor.personId,
        uploadedAt: new Date(now.epochMilliseconds),
        expiresAt: new Date(now.epochMilliseconds + UPLOAD_HOURS * 3_600_000),
        report: report as unknown as Prisma.InputJsonValue,
      },
    });
    await tx.importUploadFile.createMany({
      data: kept.map(({ name, bytes }, position) => ({
        uploadId,
        position,
        name,
        bytes: new Uint8Array(bytes),
      })),
    });
    return ok({ uploadId, isClean, report });
  });
}
