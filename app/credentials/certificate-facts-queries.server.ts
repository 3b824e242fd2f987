/** Certificates as facts for a decision, read in the transaction of whoever decides, past row-level security. */
import type { Tx } from '#app/platform/database.server.ts';
import type { HeldCertificate, ValidityRule } from './validity.ts';

/** What these people hold of these types, revoked and expired ones too; by person. No types: nothing is asked. */
export async function certificatesOf(
  tx: Tx,
  personIds: readonly string[],
  certificateTypeIds: readonly string[],
): Promise<Map<string, HeldCertificate[]>> {
  const held = new Map<string, HeldCertificate[]>();
  if (personIds.length === 0 || certificateTypeIds.length === 0) return held;
  const rows = await tx.$queryRaw<(HeldCertificate & { personId: string })[]>`
    SELECT person_id::text AS "personId", id::text AS "certificateId", certificate_type_id::text AS "certificateTypeId",
      issued_on::text AS "issuedOn", valid_until::text AS "validUntil", confirmed_on::text AS "confirmedOn",
      renew_by::text AS "renewBy", revoked_at IS NOT NULL AS revoked
    FROM certificate
    WHERE person_id = ANY(${[...personIds]}::uuid[]) AND certificate_type_id = ANY(${[...certificateTypeIds]}::uuid[])
    ORDER BY issued_on`;
  for (const { personId, ...certificate } of rows) {
    held.set(personId, [...(held.get(personId) ?? []), certificate]);
  }
  return held;
}

/** The validity rules of certificate types, by id. */
export async function validityRules(
  tx: Tx,
  certificateTypeIds: readonly string[],
): Promise<Map<string, ValidityRule>> {
  const rows = await tx.$queryRaw<(ValidityRule & { id: string })[]>`
    SELECT id::text, validity_kind::text AS kind, validity_months AS months, confirm_months AS "confirmMonths"
    FROM certificate_type WHERE id = ANY(${[...certificateTypeIds]}::uuid[])`;
  return new Map(rows.map(({ id, ...rule }) => [id, rule]));
}
