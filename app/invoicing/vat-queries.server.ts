/** VAT decisions as they were recorded, and what follows them. */
import type { CalendarDate } from '#app/kernel/calendar-date.ts';
import { withScope } from '#app/platform/database.server.ts';
import type { BooksScope } from '#app/platform/scope.server.ts';
import type { Content } from '#app/ui/i18n/content.ts';

export type VatDecisionRow = {
  readonly vatTreatmentId: string;
  readonly code: string;
  readonly category: string;
  readonly rateBasisPoints: number;
  readonly text: Content;
  readonly vatexCode: string | null;
  readonly validFrom: CalendarDate;
  readonly validUntil: CalendarDate | null;
  readonly decidedBy: string;
  readonly decidedOn: CalendarDate;
  /** Outside VAT: who pays the bills, and the percentage that it bears itself. */
  readonly paying: { readonly party: string; readonly share: number } | null;
  /** Courses that follow this code. */
  readonly courses: number;
};

/** By code, the latest version first. */
export function listVatDecisions(scope: BooksScope): Promise<VatDecisionRow[]> {
  return withScope(
    scope,
    (tx) => tx.$queryRaw<VatDecisionRow[]>`
      SELECT v.id::text AS "vatTreatmentId", v.code, v.category, v.rate_basis_points AS "rateBasisPoints",
        jsonb_build_object('nl', v.text_nl, 'en', v.text_en) AS text, v.vatex_code AS "vatexCode", v.valid_from::text AS "validFrom",
        v.valid_until::text AS "validUntil", v.decided_by AS "decidedBy", v.decided_on::text AS "decidedOn",
        CASE WHEN o.id IS NULL THEN NULL ELSE jsonb_build_object('party', o.name, 'share', v.paying_share::float8) END AS paying,
        (SELECT count(*)::int FROM course c JOIN vat_treatment w ON w.id = c.vat_treatment_id WHERE w.code = v.code) AS courses
      FROM vat_treatment v LEFT JOIN organisation o ON o.id = v.paying_party_id ORDER BY v.code, v.valid_from DESC`,
  );
}

export type PoolVat = {
  readonly poolId: string;
  readonly name: Content;
  /** Code of the decision it follows; null for the standard rate. */
  readonly decision: string | null;
};

/** Pools in use, in their order. */
export function poolVat(scope: BooksScope): Promise<PoolVat[]> {
  return withScope(
    scope,
    (tx) => tx.$queryRaw<PoolVat[]>`
      SELECT p.id::text AS "poolId", jsonb_build_object('nl', p.name_nl, 'en', p.name_en) AS name, v.code AS decision
      FROM cost_pool p LEFT JOIN vat_treatment v ON v.id = p.vat_treatment_id WHERE p.active ORDER BY p.sort_order, p.code`,
  );
}

/** Parties that may pay the bills of what lies outside VAT: who shares in the costs. */
export function payingParties(scope: BooksScope): Promise<{ organisationId: string; name: string }[]> {
  return withScope(
    scope,
    (tx) => tx.$queryRaw<{ organisationId: string; name: string }[]>`
      SELECT o.id::text AS "organisationId", o.name FROM organisation o
      WHERE o.active AND EXISTS (SELECT FROM agreement a WHERE a.organisation_id = o.id AND a.cost_share > 0) ORDER BY o.name`,
  );
}
