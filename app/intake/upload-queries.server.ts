import type { Temporal } from '#app/kernel/temporal.ts';
import { withScope } from '#app/platform/database.server.ts';
import type { BooksScope, CentreScope, PartnerScope } from '#app/platform/scope.server.ts';
import type { KeptReport } from './kept-report.ts';

export type FoundUpload = {
  readonly report: KeptReport;
  /** ISO 8601 instants. */
  readonly expiresAt: string;
  readonly importedAt: string | null;
  /** It may be imported: clean, something would change, and it hasn't been done. */
  readonly isReady: boolean;
};

/** An upload of the person whose scope it is; null for anybody else's, and once it has expired. */
export async function findUpload(
  scope: CentreScope | PartnerScope | BooksScope,
  uploadId: string,
  now: Temporal.Instant,
): Promise<FoundUpload | null> {
  const row = await withScope(scope, (tx) =>
    tx.importUpload.findFirst({
      where: { id: uploadId, expiresAt: { gt: new Date(now.epochMilliseconds) } },
      select: { report: true, expiresAt: true, importedAt: true },
    }),
  );
  if (!row) return null;
  const report = row.report as unknown as KeptReport;
  return {
    report,
    expiresAt: row.expiresAt.toISOString(),
    importedAt: row.importedAt?.toISOString() ?? null,
    isReady: row.importedAt === null && isReadyReport(report),
  };
}

function isReadyReport({ files }: KeptReport): boolean {
  const clean = files.every(({ problemCount }) => problemCount === 0);
  return clean && files.some(({ created, changed, removed }) => created + changed + removed > 0);
}
