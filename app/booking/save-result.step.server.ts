import { grantCertificate, revokeCertificate } from '#app/credentials/grant-certificate.step.server.ts';
import type { Ctx } from '#app/kernel/actor.ts';
import { type CalendarDate, calendarDate } from '#app/kernel/calendar-date.ts';
import { type Outcome, ok, refuse } from '#app/kernel/outcome.ts';
import { audit } from '#app/platform/audit.server.ts';
import type { Tx } from '#app/platform/database.server.ts';
import { dayFromColumn, dayFromColumnOrNull, dayToColumn } from '#app/platform/day-column.server.ts';
import { appendEvent } from '#app/platform/events.server.ts';
import { newId } from '#app/platform/new-id.server.ts';
import type { ResultRecorded } from './booking-answers.ts';
import type { BookingReason } from './booking-reasons.ts';
import type { EnrolmentRecord } from './enrolment-record-queries.server.ts';
import { grants } from './result-grant.ts';
import type { RecordResultInput } from './schema.ts';

/**
 * Writes a result and settles its certificate: grants the new one, takes back what an earlier result granted. The same
 * result again writes nothing. The caller holds `run:` and `person:` and has checked who may. Refuses `id-in-use`.
 */
export async function saveResult(
  tx: Tx,
  ctx: Ctx,
  enrolment: EnrolmentRecord,
  input: RecordResultInput,
): Promise<Outcome<ResultRecorded, BookingReason>> {
  const { enrolmentId } = enrolment;
  const earlier = await tx.result.findMany({
    where: { enrolmentId },
    orderBy: [{ recordedAt: 'desc' }, { id: 'desc' }],
  });
  if (input.id && !earlier.some(({ id }) => id === input.id)) {
    const taken = await tx.result.findUnique({ where: { id: input.id }, select: { id: true } });
    if (taken) return refuse({ code: 'id-in-use', id: input.id });
  }
  const [last] = earlier;
  const same = earlier.find((row) => row.id === input.id) ?? (last && isSame(last, input) ? last : undefined);
  if (same) return ok(await savedBefore(tx, same));

  const revokedCertificateId = last?.certificateId ?? null;
  if (revokedCertificateId) await revokeCertificate(tx, ctx, revokedCertificateId);
  const granted = await grantFor(tx, ctx, enrolment, input);
  const resultId = input.id ?? newId();
  await tx.result.create({
    data: {
      id: resultId,
      enrolmentId,
      organisationId: enrolment.organisationId,
      personId: enrolment.personId,
      kind: input.kind,
      achievedOn: dayToColumn(calendarDate(input.achievedOn)),
      issuer: input.issuer ?? null,
      number: input.number ?? null,
      certificateId: granted?.certificateId ?? null,
      recordedAt: new Date(ctx.now.epochMilliseconds),
      recordedById: ctx.actor.kind === 'person' ? ctx.actor.personId : null,
    },
  });
  await audit(tx, ctx, {
    action: last ? 'result-corrected' : 'result-recorded',
    subjectType: 'enrolment',
    subjectId: enrolmentId,
    ...(last && { before: { resultId: last.id, kind: last.kind } }),
    after: { resultId, kind: input.kind, achievedOn: input.achievedOn },
  });
  await appendEvent(tx, 'result-recorded', { resultId, enrolmentId });
  return ok({
    resultId,
    certificateId: granted?.certificateId ?? null,
    validUntil: granted?.validUntil ?? null,
    revokedCertificateId,
    already: false,
  });
}

type ResultRow = {
  id: string;
  kind: string;
  achievedOn: Date;
  issuer: string | null;
  number: string | null;
  certificateId: string | null;
};

function isSame(row: ResultRow, input: RecordResultInput): boolean {
  return (
    row.kind === input.kind &&
    dayFromColumn(row.achievedOn) === input.achievedOn &&
    row.issuer === (input.issuer ?? null) &&
    row.number === (input.number ?? null)
  );
}

async function grantFor(
  tx: Tx,
  ctx: Ctx,
  enrolment: EnrolmentRecord,
  input: RecordResultInput,
): Promise<{ certificateId: string; validUntil: CalendarDate | null } | null> {
  const { courseId, personId, organisationId, enrolmentId } = enrolment;
  const course = await tx.course.findUniqueOrThrow({
    where: { id: courseId },
    select: { grantsTypeId: true, grantOn: true, externalExaminer: true },
  });
  if (personId === null || course.grantsTypeId === null || !grants(input.kind, course.grantOn)) return null;
  return grantCertificate(tx, ctx, {
    personId,
    certificateTypeId: course.grantsTypeId,
    issuedOn: calendarDate(input.achievedOn),
    number: input.number ?? null,
    issuer: input.issuer ?? course.externalExaminer,
    enrolmentId,
    organisationId,
  });
}

async function savedBefore(tx: Tx, row: ResultRow): Promise<ResultRecorded> {
  const certificate = row.certificateId
    ? await tx.certificate.findUnique({ where: { id: row.certificateId }, select: { validUntil: true } })
    : null;
  return {
    resultId: row.id,
    certificateId: row.certificateId,
    validUntil: certificate && dayFromColumnOrNull(certificate.validUntil),
    revokedCertificateId: null,
    already: true,
  };
}
