/** Certificates that people obtained elsewhere: what an organisation put in, and the scans of them. */
import { withScope } from '#app/platform/database.server.ts';
import type { CentreScope, PartnerScope, SelfScope } from '#app/platform/scope.server.ts';
import type { Content } from '#app/ui/i18n/content.ts';
import type { ScanKind } from './scan-kind.ts';
import type { ValidityKind } from './validity.ts';

export type OutsideCertificate = {
  readonly certificateId: string;
  readonly name: Content;
  /** 'YYYY-MM-DD' */
  readonly issuedOn: string;
  readonly validUntil: string | null;
  readonly issuer: string | null;
  readonly number: string | null;
  readonly hasScan: boolean;
};

/** What the own organisation put in for somebody and didn't withdraw, the newest first. */
export function outsideCertificates(scope: PartnerScope, personId: string): Promise<OutsideCertificate[]> {
  return withScope(
    scope,
    (tx) => tx.$queryRaw<OutsideCertificate[]>`
      SELECT c.id::text AS "certificateId", jsonb_build_object('nl', t.name_nl, 'en', t.name_en) AS name,
        c.issued_on::text AS "issuedOn", c.valid_until::text AS "validUntil", c.issuer, c.number,
        EXISTS (SELECT FROM certificate_scan s WHERE s.certificate_id = c.id) AS "hasScan"
      FROM certificate c JOIN certificate_type t ON t.id = c.certificate_type_id
      WHERE c.person_id = ${personId}::uuid AND c.given_by_id = ${scope.organisationId}::uuid
        AND c.source = 'outside' AND c.revoked_at IS NULL
      ORDER BY c.issued_on DESC, c.id`,
  );
}

/** A scan, as far as the scope may see it; null for everybody else. */
export async function findScan(
  scope: SelfScope | PartnerScope | CentreScope,
  certificateId: string,
): Promise<{ readonly personId: string; readonly mediaType: ScanKind; readonly bytes: Uint8Array } | null> {
  const row = await withScope(scope, (tx) =>
    tx.certificateScan.findUnique({
      where: { certificateId },
      select: { personId: true, mediaType: true, bytes: true },
    }),
  );
  return row && { ...row, mediaType: row.mediaType as ScanKind };
}

export type CertificateChoice = {
  readonly certificateTypeId: string;
  readonly name: Content;
  readonly kind: ValidityKind;
  readonly months: number | null;
};

/** Every kind of certificate, by name, to choose from. */
export function certificateChoices(scope: PartnerScope): Promise<CertificateChoice[]> {
  return withScope(
    scope,
    (tx) => tx.$queryRaw<CertificateChoice[]>`
      SELECT id::text AS "certificateTypeId", jsonb_build_object('nl', name_nl, 'en', name_en) AS name,
        validity_kind::text AS kind, validity_months AS months
      FROM certificate_type ORDER BY name_nl`,
  );
}
