/** What issuing needs to know, read in its own transaction. */
import type { CalendarDate } from '#app/kernel/calendar-date.ts';
import type { Tx } from '#app/platform/database.server.ts';
import { Prisma } from '#app/platform/generated/prisma/client.ts';
import type { StatementPart } from './statement-part.ts';
import type { VatDecision } from './vat.ts';

/** The latest terms; null where none are recorded. */
export async function currentTerms(tx: Tx) {
  return tx.invoicingTerms.findFirst({ orderBy: [{ recordedAt: 'desc' }, { id: 'desc' }] });
}

const partyFields = {
  id: true,
  kind: true,
  name: true,
  legalName: true,
  street: true,
  postcode: true,
  city: true,
  country: true,
  chamberNumber: true,
  vatNumber: true,
  invoiceLocale: true,
  needsOrderNumber: true,
  orderNumber: true,
} as const;

export async function centreOf(tx: Tx) {
  return tx.organisation.findFirstOrThrow({
    where: { kind: 'centre' },
    orderBy: { createdAt: 'asc' },
    select: partyFields,
  });
}

export async function organisationFor(tx: Tx, organisationId: string) {
  return tx.organisation.findUniqueOrThrow({ where: { id: organisationId }, select: partyFields });
}
export type OrganisationFacts = Awaited<ReturnType<typeof organisationFor>>;

/** Every version of every decision, by code, the latest first. */
export async function vatDecisions(tx: Tx): Promise<Map<string, VatDecision[]>> {
  const rows = await tx.$queryRaw<VatDecision[]>`
    SELECT v.id::text AS "vatTreatmentId", v.code, v.category, v.rate_basis_points AS "rateBasisPoints", v.text_nl AS text,
      v.text_en AS "textEn", v.vatex_code AS "vatexCode", v.valid_from::text AS "validFrom", v.valid_until::text AS "validUntil",
      CASE WHEN o.id IS NULL THEN NULL ELSE
        jsonb_build_object('organisationId', o.id, 'party', o.name, 'share', v.paying_share::float8) END AS paying
    FROM vat_treatment v LEFT JOIN organisation o ON o.id = v.paying_party_id
    -- What no invoice can carry, such as an exemption with a rate, holds on no day.
    WHERE v.category IN ('S', 'Z', 'E', 'AE', 'O') AND (v.category = 'S') = (v.rate_basis_points > 0)
    ORDER BY v.code, v.valid_from DESC`;
  return Map.groupBy(rows, ({ code }) => code);
}

export type StatementFacts = {
  readonly statementId: string;
  readonly organisationId: string;
  readonly party: string;
  readonly quarter: string;
  readonly firstDay: CalendarDate;
  readonly lastDay: CalendarDate;
  readonly isFinal: boolean;
  readonly totalCents: number;
  readonly payerId: string;
  readonly orderNumber: string | null;
  /** Some of it stands on an invoice that no credit note took back. */
  readonly isInvoiced: boolean;
  /** Those that don't. */
  readonly parts: readonly StatementPart[];
};

/** Whether a line `l` of a statement stands on an invoice; one that credit notes took back as a whole doesn't. */
const isInvoicedPart = Prisma.sql`EXISTS (SELECT FROM document d JOIN document_line i ON i.document_id = d.id
  WHERE d.statement_id = l.statement_id AND d.kind = 'invoice' AND i.settled_pool_id = l.settled_pool_id
    AND document_line_stands(i.id, i.net_cents))`;

/** Holds the statement's row, so that two can't invoice it at once. Null where there is none. */
export async function statementFacts(tx: Tx, statementId: string): Promise<StatementFacts | null> {
  await tx.$queryRaw`SELECT 1 FROM statement WHERE id = ${statementId}::uuid FOR UPDATE`;
  const [head] = await tx.$queryRaw<Omit<StatementFacts, 'parts'>[]>`
    SELECT s.id::text AS "statementId", s.organisation_id::text AS "organisationId", o.name AS party, p.code AS quarter,
      p.first_day::text AS "firstDay", p.last_day::text AS "lastDay", s.is_final AS "isFinal", s.total_cents::float8 AS "totalCents",
      coalesce(a.payer_id, s.organisation_id)::text AS "payerId", a.order_number AS "orderNumber",
      EXISTS (SELECT FROM statement_line l WHERE l.statement_id = s.id AND ${isInvoicedPart}) AS "isInvoiced"
    FROM statement s JOIN organisation o ON o.id = s.organisation_id JOIN period p ON p.id = s.period_id
    LEFT JOIN LATERAL (SELECT payer_id, order_number FROM agreement WHERE organisation_id = s.organisation_id
      AND valid_from <= p.last_day AND (valid_until IS NULL OR valid_until >= p.first_day) ORDER BY valid_from DESC LIMIT 1) a ON true
    WHERE s.id = ${statementId}::uuid`;
  if (!head) return null;
  const parts = await tx.$queryRaw<StatementPart[]>`
    SELECT sp.id::text AS "settledPoolId", jsonb_build_object('nl', p.name_nl, 'en', p.name_en) AS name, sp.part::text AS part,
      sp.used_kind::text AS "usedKind", (l.weight / sp.weight_scale)::float8 AS weight,
      (sp.weight_sum / sp.weight_scale)::float8 AS "weightSum", l.cents::float8 AS cents, v.code AS decision
    FROM statement_line l JOIN settled_pool sp ON sp.id = l.settled_pool_id JOIN cost_pool p ON p.id = sp.pool_id
    LEFT JOIN vat_treatment v ON v.id = p.vat_treatment_id
    WHERE l.statement_id = ${statementId}::uuid AND l.cents <> 0 AND NOT ${isInvoicedPart}
    ORDER BY p.sort_order, p.code, sp.part`;
  return { ...head, parts };
}

/** Lines of final statements of closed quarters that stand on no invoice, by party; of statements of nothing none. */
export const partsToInvoice = Prisma.sql`
  SELECT s.id AS statement_id, p.code AS quarter, p.first_day, o.code AS party, l.cents
  FROM statement s JOIN period p ON p.id = s.period_id JOIN organisation o ON o.id = s.organisation_id
  JOIN statement_line l ON l.statement_id = s.id AND l.cents <> 0
  WHERE s.is_final AND s.total_cents <> 0 AND NOT ${isInvoicedPart}`;

/** Final statements of a closed quarter of which something stands on no invoice, by party. */
export async function statementsToInvoice(tx: Tx, quarter: string): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT statement_id::text AS id FROM (${partsToInvoice}) part WHERE quarter = ${quarter}
    GROUP BY statement_id, party ORDER BY party COLLATE "C"`;
  return rows.map(({ id }) => id);
}

/** Invoices past their due date of which something is open, the oldest first. */
export async function overdueDocuments(tx: Tx, today: CalendarDate): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT d.id::text FROM document d WHERE d.kind = 'invoice' AND d.due_on < ${today}::date
      AND d.total_cents + coalesce((SELECT sum(total_cents) FROM document WHERE credits_id = d.id), 0)
        > coalesce((SELECT sum(cents) FROM payment WHERE document_id = d.id), 0)
    ORDER BY d.due_on, d.number`;
  return rows.map(({ id }) => id);
}
