import type { Ctx } from '#app/kernel/actor.ts';
import type { CalendarDate } from '#app/kernel/calendar-date.ts';
import { audit, auditEach } from '#app/platform/audit.server.ts';
import type { Tx } from '#app/platform/database.server.ts';
import { dayFromColumn, dayFromColumnOrNull } from '#app/platform/day-column.server.ts';
import type { Prisma } from '#app/platform/generated/prisma/client.ts';
import { newId } from '#app/platform/new-id.server.ts';
import { insertRows } from '#app/platform/save-rows.server.ts';
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
  const [granted] = await grantCertificates(tx, [{ ctx, grant }]);
  return granted as GrantedCertificate;
}

/** The same for many people at once, each by who recorded it and when; answers in the order given. */
export async function grantCertificates(
  tx: Tx,
  grants: readonly { readonly ctx: Ctx; readonly grant: CertificateGrant }[],
): Promise<GrantedCertificate[]> {
  const typeIds = [...new Set(grants.map(({ grant }) => grant.certificateTypeId))];
  const rules = await validityRules(tx, typeIds);
  const employers = await employersOf(
    tx,
    grants.map(({ grant }) => grant.personId),
  );
  const granted = grants.map(({ ctx, grant }) => {
    const rule = rules.get(grant.certificateTypeId);
    if (!rule) throw new Error(`no certificate type ${grant.certificateTypeId}`);
    const { validUntil, confirmedOn, renewBy } = validityFrom(rule, grant.issuedOn);
    const certificateId = newId();
    const row = {
      id: certificateId,
      personId: grant.personId,
      certificateTypeId: grant.certificateTypeId,
      number: grant.number,
      issuer: grant.issuer,
      issuedOn: grant.issuedOn,
      validUntil,
      confirmedOn,
      renewBy,
      source: 'course',
      enrolmentId: grant.enrolmentId,
      visibleToIds: visibleTo(grant.organisationId, employers(grant.personId, grant.issuedOn)),
      createdAt: ctx.now.toString(),
    };
    const { personId, certificateTypeId, issuedOn, enrolmentId } = grant;
    const line = {
      action: 'certificate-granted',
      subjectType: 'certificate',
      subjectId: certificateId,
      after: { personId, certificateTypeId, issuedOn, validUntil, enrolmentId },
    };
    return { row, change: { ctx, line }, answer: { certificateId, validUntil } };
  });
  await insertRows<Prisma.CertificateUncheckedCreateInput>(
    tx,
    'certificate',
    granted.map(({ row }) => row),
  );
  await auditEach(
    tx,
    granted.map(({ change }) => change),
  );
  return granted.map(({ answer }) => answer);
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

/** Where these people work, by person and day. */
async function employersOf(
  tx: Tx,
  personIds: readonly string[],
): Promise<(personId: string, day: CalendarDate) => string[]> {
  const rows = await tx.employment.findMany({
    where: { personId: { in: [...new Set(personIds)] } },
    select: { personId: true, organisationId: true, validFrom: true, validUntil: true },
  });
  const byPerson = Map.groupBy(rows, ({ personId }) => personId);
  return (personId, day) =>
    (byPerson.get(personId) ?? [])
      .filter(({ validFrom, validUntil }) => {
        const last = dayFromColumnOrNull(validUntil);
        return dayFromColumn(validFrom) <= day && (last === null || day <= last);
      })
      .map(({ organisationId }) => organisationId);
}
