import type { Ctx } from '#app/kernel/actor.ts';
import type { CalendarDate } from '#app/kernel/calendar-date.ts';
import { audit } from '#app/platform/audit.server.ts';
import type { Tx } from '#app/platform/database.server.ts';
import { dayFromColumnOrNull, dayToColumn } from '#app/platform/day-column.server.ts';
import { newId } from '#app/platform/new-id.server.ts';
import { validityRules } from './certificate-facts-queries.server.ts';
import { validityFrom, visibleTo } from './validity.ts';

export type CertificateGrant = {
  readonly personId: string;
  readonly certificateTypeId: string;
  readonly issuedOn: CalendarDate;
  readonly number: string | null;
  readonly issuer: string | null;
  /** The enrolment whose result grants it, and the organisation it was booked by. */
  readonly enrolmentId: string;
  readonly organisationId: string | null;
};

export type GrantedCertificate = { readonly certificateId: string; readonly validUntil: CalendarDate | null };

/**
 * Gives a person a certificate, valid as its type says from the day of issue, seen by the organisation that booked the
 * course (or those where the person works that day). Each result makes a certificate of its own: an earlier one of the
 * same type stays what it was.
 */
export async function grantCertificate(
  tx: Tx,
  ctx: Ctx,
  grant: CertificateGrant,
): Promise<GrantedCertificate> {
  const { personId, certificateTypeId, issuedOn, enrolmentId } = grant;
  const rule = (await validityRules(tx, [certificateTypeId])).get(certificateTypeId);
  if (!rule) throw new Error(`no certificate type ${certificateTypeId}`);
  const { validUntil, confirmedOn, renewBy } = validityFrom(rule, issuedOn);
  const certificateId = newId();
  const column = (day: CalendarDate | null) => (day === null ? null : dayToColumn(day));
  await tx.certificate.create({
    data: {
      id: certificateId,
      personId,
      certificateTypeId,
      number: grant.number,
      issuer: grant.issuer,
      issuedOn: dayToColumn(issuedOn),
      validUntil: column(validUntil),
      confirmedOn: column(confirmedOn),
      renewBy: column(renewBy),
      source: 'course',
      enrolmentId,
      visibleToIds: visibleTo(grant.organisationId, await employersOn(tx, personId, issuedOn)),
      createdAt: new Date(ctx.now.epochMilliseconds),
    },
  });
  await audit(tx, ctx, {
    action: 'certificate-granted',
    subjectType: 'certificate',
    subjectId: certificateId,
    after: { personId, certificateTypeId, issuedOn, validUntil, enrolmentId },
  });
  return { certificateId, validUntil };
}

/**
 * Takes back a certificate whose result turned out to be another; it stays on record as revoked. Answers the last day it
 * would have been valid.
 */
export async function revokeCertificate(
  tx: Tx,
  ctx: Ctx,
  certificateId: string,
): Promise<CalendarDate | null> {
  const { validUntil } = await tx.certificate.update({
    where: { id: certificateId },
    data: { revokedAt: new Date(ctx.now.epochMilliseconds) },
    select: { validUntil: true },
  });
  await audit(tx, ctx, {
    action: 'certificate-revoked',
    subjectType: 'certificate',
    subjectId: certificateId,
  });
  return dayFromColumnOrNull(validUntil);
}

async function employersOn(tx: Tx, personId: string, day: CalendarDate): Promise<string[]> {
  const on = dayToColumn(day);
  const rows = await tx.employment.findMany({
    where: { personId, validFrom: { lte: on }, OR: [{ validUntil: null }, { validUntil: { gte: on } }] },
    select: { organisationId: true },
  });
  return rows.map(({ organisationId }) => organisationId);
}
