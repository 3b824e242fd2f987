/** Certificates that people hold, with what they are worth on a day. Days are 'YYYY-MM-DD'. */
import type { CalendarDate } from '#app/kernel/calendar-date.ts';
import { type Tx, withScope } from '#app/platform/database.server.ts';
import type { CentreScope, PartnerScope, SelfScope } from '#app/platform/scope.server.ts';
import type { Content } from '#app/ui/i18n/content.ts';
import {
  type CertificateStatus,
  expiringDays,
  type HeldCertificate,
  statusOn,
  type ValidityKind,
} from './validity.ts';

export type ShownCertificate = HeldCertificate & {
  readonly personId: string;
  readonly typeCode: string;
  readonly name: Content;
  readonly kind: ValidityKind;
  readonly number: string | null;
  readonly issuer: string | null;
  readonly source: 'import' | 'course' | 'outside';
  readonly enrolmentId: string | null;
  /** The organisation that put it in, where it was obtained elsewhere. */
  readonly givenBy: string | null;
  /** A scan that this reader may open. */
  readonly hasScan: boolean;
  readonly status: CertificateStatus;
};

/**
 * The person's own certificates on a day: what expires first on top, then what doesn't expire, then what has expired. Of
 * one type the older ones that a newer one made superfluous are left out, unless `withHistory` asks for them.
 */
export async function ownCertificates(
  scope: SelfScope,
  day: CalendarDate,
  options: { readonly within?: number; readonly withHistory?: boolean } = {},
): Promise<ShownCertificate[]> {
  const rows = await withScope(scope, (tx) => certificateRows(tx, [scope.personId], null));
  const shown = rows.map((row) => ({ ...row, status: statusOn(row, day, options.within ?? expiringDays) }));
  const kept = options.withHistory ? shown : latestPerType(shown.filter(({ revoked }) => !revoked));
  const rank = (one: ShownCertificate) => ({ expiring: 0, valid: 1, expired: 2, missing: 3 })[one.status];
  return kept.sort(
    (a, b) =>
      rank(a) - rank(b) ||
      (a.validUntil ?? '9999').localeCompare(b.validUntil ?? '9999') ||
      a.typeCode.localeCompare(b.typeCode),
  );
}

/**
 * What people hold on a day, as far as the scope may see it: by person and type, the best of each. For the grid of a team,
 * and for the office.
 */
export async function certificatesOn(
  scope: PartnerScope | CentreScope,
  personIds: readonly string[],
  day: CalendarDate,
  within: number = expiringDays,
): Promise<Map<string, ShownCertificate[]>> {
  const rows = await withScope(scope, (tx) => certificateRows(tx, personIds, null));
  const byPerson = Map.groupBy(
    rows.filter(({ revoked }) => !revoked).map((row) => ({ ...row, status: statusOn(row, day, within) })),
    ({ personId }) => personId,
  );
  return new Map([...byPerson].map(([personId, held]) => [personId, latestPerType(held)]));
}

/** For each of a set of days, which of these types the person holds. */
export async function heldOnDays(
  scope: SelfScope | PartnerScope | CentreScope,
  personId: string,
  certificateTypeIds: readonly string[],
  days: readonly CalendarDate[],
): Promise<Map<CalendarDate, ReadonlySet<string>>> {
  const rows = await withScope(scope, (tx) => certificateRows(tx, [personId], certificateTypeIds));
  return new Map(
    days.map((day) => [
      day,
      new Set(
        rows
          .filter((row) => ['valid', 'expiring'].includes(statusOn(row, day)))
          .map(({ certificateTypeId }) => certificateTypeId),
      ),
    ]),
  );
}

/** Of each type the one that ends last; issued last where several do. */
function latestPerType(certificates: readonly ShownCertificate[]): ShownCertificate[] {
  const latest = new Map<string, ShownCertificate>();
  for (const one of certificates) {
    const known = latest.get(one.certificateTypeId);
    const end = (certificate: ShownCertificate) => certificate.validUntil ?? '9999';
    if (!known || end(one) > end(known) || (end(one) === end(known) && one.issuedOn > known.issuedOn)) {
      latest.set(one.certificateTypeId, one);
    }
  }
  return [...latest.values()];
}

function certificateRows(
  tx: Tx,
  personIds: readonly string[],
  certificateTypeIds: readonly string[] | null,
): Promise<Omit<ShownCertificate, 'status'>[]> {
  const types = certificateTypeIds === null ? null : [...certificateTypeIds];
  return tx.$queryRaw<Omit<ShownCertificate, 'status'>[]>`
    SELECT c.id::text AS "certificateId", c.person_id::text AS "personId", t.id::text AS "certificateTypeId",
      t.code AS "typeCode", jsonb_build_object('nl', t.name_nl, 'en', t.name_en) AS name, t.validity_kind::text AS kind,
      c.number, c.issuer, c.issued_on::text AS "issuedOn", c.valid_until::text AS "validUntil",
      c.confirmed_on::text AS "confirmedOn", c.renew_by::text AS "renewBy", c.revoked_at IS NOT NULL AS revoked,
      c.source::text AS source, c.enrolment_id::text AS "enrolmentId", giver.name AS "givenBy",
      EXISTS (SELECT FROM certificate_scan s WHERE s.certificate_id = c.id) AS "hasScan"
    FROM certificate c JOIN certificate_type t ON t.id = c.certificate_type_id
    LEFT JOIN organisation giver ON giver.id = c.given_by_id
    WHERE c.person_id = ANY(${[...personIds]}::uuid[])
      AND (${types}::uuid[] IS NULL OR c.certificate_type_id = ANY(${types}::uuid[]))
    ORDER BY c.issued_on, c.id`;
}
