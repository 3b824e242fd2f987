import { grantCertificates } from '#app/credentials/grant-certificate.step.server.ts';
import type { Ctx } from '#app/kernel/actor.ts';
import type { CalendarDate } from '#app/kernel/calendar-date.ts';
import { auditEach } from '#app/platform/audit.server.ts';
import type { Tx } from '#app/platform/database.server.ts';
import type { Prisma } from '#app/platform/generated/prisma/client.ts';
import { newId } from '#app/platform/new-id.server.ts';
import { insertRows } from '#app/platform/save-rows.server.ts';
import { grants, type ResultKind } from './result-grant.ts';

export type ResultToSave = {
  readonly ctx: Ctx;
  readonly enrolmentId: string;
  readonly personId: string;
  readonly organisationId: string | null;
  readonly courseId: string;
  readonly kind: ResultKind;
  readonly achievedOn: CalendarDate;
  readonly issuer: string | null;
  readonly number: string | null;
};

/**
 * Writes the first result of many enrolments, each by who recorded it and when, and grants the certificates they are worth
 * in the same way as `saveResult`, which corrects results and tells of them; this tells nobody. The caller holds `run:` and
 * `person:` of all of them and has checked who may.
 */
export async function saveResults(tx: Tx, results: readonly ResultToSave[]): Promise<void> {
  if (results.length === 0) return;
  const certificateIds = await grantFor(tx, results);
  const saved = results.map((result) => ({
    ctx: result.ctx,
    row: {
      id: newId(),
      enrolmentId: result.enrolmentId,
      organisationId: result.organisationId,
      personId: result.personId,
      kind: result.kind,
      achievedOn: result.achievedOn,
      issuer: result.issuer,
      number: result.number,
      certificateId: certificateIds.get(result) ?? null,
      recordedAt: result.ctx.now.toString(),
      recordedById: result.ctx.actor.kind === 'person' ? result.ctx.actor.personId : null,
    },
  }));
  await insertRows<Prisma.ResultUncheckedCreateInput>(
    tx,
    'result',
    saved.map(({ row }) => row),
  );
  await auditEach(
    tx,
    saved.map(({ ctx, row: { id, enrolmentId, kind, achievedOn } }) => ({
      ctx,
      line: {
        action: 'result-recorded',
        subjectType: 'enrolment',
        subjectId: enrolmentId,
        after: { resultId: id, kind, achievedOn },
      },
    })),
  );
}

async function grantFor(tx: Tx, results: readonly ResultToSave[]): Promise<Map<ResultToSave, string>> {
  const courses = await tx.course.findMany({
    where: { id: { in: [...new Set(results.map(({ courseId }) => courseId))] } },
    select: { id: true, grantsTypeId: true, grantOn: true, externalExaminer: true },
  });
  const byId = new Map(courses.map((course) => [course.id, course]));
  const granting = results.flatMap((result) => {
    const course = byId.get(result.courseId);
    if (!course?.grantsTypeId || !grants(result.kind, course.grantOn)) return [];
    const { ctx, personId, achievedOn, number, enrolmentId, organisationId } = result;
    const grant = {
      personId,
      certificateTypeId: course.grantsTypeId,
      issuedOn: achievedOn,
      number,
      issuer: result.issuer ?? course.externalExaminer,
      enrolmentId,
      organisationId,
    };
    return [{ result, ctx, grant }];
  });
  const granted = await grantCertificates(tx, granting);
  return new Map(granting.map(({ result }, at) => [result, granted[at]?.certificateId ?? '']));
}
