import { centreZone } from '#app/identity/hats.ts';
import type { Ctx } from '#app/kernel/actor.ts';
import { type CalendarDate, calendarDate } from '#app/kernel/calendar-date.ts';
import { type Outcome, ok, refuse } from '#app/kernel/outcome.ts';
import { dateAt } from '#app/kernel/wall-time.ts';
import { audit } from '#app/platform/audit.server.ts';
import { type Tx, transact } from '#app/platform/database.server.ts';
import { dayToColumn } from '#app/platform/day-column.server.ts';
import { newId } from '#app/platform/new-id.server.ts';
import { validityRules } from './certificate-facts-queries.server.ts';
import type { HandedIn, OutsideCertificateInput, OutsideRefusal } from './outside-certificate.ts';
import { certificatesKeptFor } from './policy.ts';
import { MAX_SCAN_BYTES, scanKindOf } from './scan-kind.ts';
import { type Validity, type ValidityRule, validityFrom, visibleTo } from './validity.ts';

/**
 * Puts in a certificate that one of the own people obtained elsewhere, with a scan of it where there is one. How long it
 * is valid follows from its kind unless the paper says so; a kind whose end the employer sets needs one. The organisation
 * that puts it in sees it, and so does the holder.
 *
 * Refuses `person-unknown` (also where it isn't the asker's to know), `certificate-type-unknown`, `issued-in-future`,
 * `ends-before-issue`, `end-missing`, `certificate-known`, `scan-too-large`, `scan-unreadable`.
 */
export async function addCertificate(
  ctx: Ctx,
  personId: string,
  input: OutsideCertificateInput,
  scan: HandedIn | null,
): Promise<Outcome<{ certificateId: string }, OutsideRefusal>> {
  const organisationId = certificatesKeptFor(ctx.actor);
  if (organisationId === null) return refuse({ code: 'person-unknown' });
  const mediaType = scan && scanKindOf(scan.bytes);
  if (scan && scan.bytes.length > MAX_SCAN_BYTES) return refuse({ code: 'scan-too-large' });
  if (scan && !mediaType) return refuse({ code: 'scan-unreadable' });
  const today = dateAt(ctx.now.epochMilliseconds, centreZone);
  const issuedOn = calendarDate(input.issuedOn);
  const { certificateTypeId } = input;
  return transact<{ certificateId: string }, OutsideRefusal>(
    ctx,
    { locks: [`person:${personId}`] },
    async (tx) => {
      if (!(await worksFor(tx, personId, organisationId, today))) return refuse({ code: 'person-unknown' });
      const rule = (await validityRules(tx, [certificateTypeId])).get(certificateTypeId);
      if (!rule) return refuse({ code: 'certificate-type-unknown' });
      if (issuedOn > today) return refuse({ code: 'issued-in-future' });
      const validity = validityOnPaper(rule, issuedOn, input.validUntil ?? null);
      if (validity === null) return refuse({ code: 'end-missing' });
      if (validity.validUntil !== null && validity.validUntil < issuedOn) {
        return refuse({ code: 'ends-before-issue' });
      }
      // Only among what the organisation may see: of what another one put in, nothing is told.
      const known = await tx.certificate.findFirst({
        where: {
          personId,
          certificateTypeId,
          issuedOn: dayToColumn(issuedOn),
          revokedAt: null,
          visibleToIds: { has: organisationId },
        },
        select: { id: true },
      });
      if (known) return refuse({ code: 'certificate-known' });

      const certificateId = newId();
      const column = (day: CalendarDate | null) => day && dayToColumn(day);
      await tx.certificate.create({
        data: {
          id: certificateId,
          personId,
          certificateTypeId,
          number: input.number ?? null,
          issuer: input.issuer,
          issuedOn: dayToColumn(issuedOn),
          validUntil: column(validity.validUntil),
          confirmedOn: column(validity.confirmedOn),
          renewBy: column(validity.renewBy),
          source: 'outside',
          givenById: organisationId,
          visibleToIds: visibleTo(organisationId, []),
          createdAt: new Date(ctx.now.epochMilliseconds),
        },
      });
      if (scan && mediaType) {
        const { name, bytes } = scan;
        await tx.certificateScan.create({
          data: {
            certificateId,
            personId,
            givenById: organisationId,
            name,
            mediaType,
            bytes: new Uint8Array(bytes),
          },
        });
      }
      await audit(tx, ctx, {
        action: 'certificate-added',
        subjectType: 'certificate',
        subjectId: certificateId,
        after: {
          personId,
          certificateTypeId,
          issuedOn,
          validUntil: validity.validUntil,
          scan: mediaType ?? null,
        },
      });
      return ok({ certificateId });
    },
  );
}

/** What the paper says goes before what its kind says; null where only the paper could say it and doesn't. */
function validityOnPaper(
  rule: ValidityRule,
  issuedOn: CalendarDate,
  givenUntil: string | null,
): Validity | null {
  if (givenUntil === null) return rule.kind === 'employer' ? null : validityFrom(rule, issuedOn);
  return { ...validityFrom(rule, issuedOn), validUntil: calendarDate(givenUntil) };
}

async function worksFor(
  tx: Tx,
  personId: string,
  organisationId: string,
  today: CalendarDate,
): Promise<boolean> {
  const job = await tx.employment.findFirst({
    where: {
      personId,
      organisationId,
      OR: [{ validUntil: null }, { validUntil: { gte: dayToColumn(today) } }],
    },
    select: { id: true },
  });
  return job !== null;
}
