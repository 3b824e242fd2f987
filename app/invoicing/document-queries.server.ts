/** Invoices and credit notes as they are read: of the books all, of a payer its own. */
import type { CalendarDate } from '#app/kernel/calendar-date.ts';
import { asSystem, type Tx, withScope } from '#app/platform/database.server.ts';
import type { BooksScope, CentreScope, PartnerScope } from '#app/platform/scope.server.ts';
import type { Locale } from '#app/ui/i18n/locale.ts';
import type { DocumentKind, DocumentParty, Seller } from './document.ts';
import { partsToInvoice } from './document-facts-queries.server.ts';
import {
  type FeesOfMonth,
  type FeeWithoutPayer,
  feesByMonth,
  feesWithoutPayer,
} from './fee-facts-queries.server.ts';
import type { VatCategory } from './vat.ts';

export type DocumentRow = {
  readonly documentId: string;
  readonly kind: DocumentKind;
  readonly code: string;
  readonly payer: string;
  readonly subject: string;
  readonly issuedOn: CalendarDate;
  readonly dueOn: CalendarDate;
  readonly netCents: number;
  readonly totalCents: number;
  /** Of an invoice, what is still to be paid; below zero is to be paid back. Null on a credit note. */
  readonly openCents: number | null;
  readonly reminders: number;
  /** What credit notes took back: below zero, or zero. */
  readonly creditedCents: number;
};

export type DocumentState = 'open' | 'overdue' | 'all';
export type DocumentFilter = {
  readonly state: DocumentState;
  readonly payerId: string | null;
  readonly today: CalendarDate;
};

const rowsOf = (tx: Tx) => tx.$queryRaw<DocumentRow[]>`
  SELECT d.id::text AS "documentId", d.kind::text AS kind, d.code, d.buyer ->> 'name' AS payer, d.subject,
    d.issued_on::text AS "issuedOn", d.due_on::text AS "dueOn", d.net_cents::float8 AS "netCents", d.total_cents::float8 AS "totalCents",
    CASE d.kind WHEN 'invoice' THEN (d.total_cents + c.cents
      - coalesce((SELECT sum(cents) FROM payment WHERE document_id = d.id), 0))::float8 END AS "openCents",
    (SELECT count(*)::int FROM reminder WHERE document_id = d.id) AS reminders, c.cents::float8 AS "creditedCents"
  FROM document d
  CROSS JOIN LATERAL (SELECT coalesce(sum(total_cents), 0) AS cents FROM document WHERE credits_id = d.id) c
  ORDER BY d.issued_on DESC, d.series DESC, d.number DESC`;

/** Newest first. */
export async function listDocuments(
  scope: BooksScope | PartnerScope,
  { state, payerId, today }: DocumentFilter,
): Promise<DocumentRow[]> {
  const rows = await withScope(scope, async (tx) => {
    const all = await rowsOf(tx);
    if (payerId === null) return all;
    const own = await tx.document.findMany({ where: { payerId }, select: { id: true } });
    const ids = new Set(own.map(({ id }) => id));
    return all.filter(({ documentId }) => ids.has(documentId));
  });
  const isOpen = ({ openCents }: DocumentRow) => openCents !== null && openCents !== 0;
  if (state === 'all') return rows;
  return rows.filter(
    (row) => isOpen(row) && (state === 'open' || ((row.openCents ?? 0) > 0 && row.dueOn < today)),
  );
}

export type DocumentLineRow = {
  /** From 1, in the order of the document. */
  readonly position: number;
  readonly text: string;
  readonly detail: string | null;
  readonly quantity: number;
  readonly unitCents: number;
  readonly netCents: number;
  /** What credit notes left of it. */
  readonly leftCents: number;
  readonly category: VatCategory;
  readonly rateBasisPoints: number;
};

export type PaymentRow = {
  readonly paymentId: string;
  readonly receivedOn: CalendarDate;
  readonly cents: number;
  readonly note: string | null;
  readonly isTakenBack: boolean;
  readonly takesBack: boolean;
};

export type DocumentView = Omit<DocumentRow, 'payer' | 'reminders'> & {
  readonly locale: Locale;
  readonly seller: Seller;
  readonly buyer: DocumentParty;
  readonly firstDay: CalendarDate;
  readonly lastDay: CalendarDate;
  readonly orderNumber: string | null;
  readonly reference: string;
  readonly vatCents: number;
  readonly reason: string | null;
  readonly statementId: string | null;
  readonly lines: readonly DocumentLineRow[];
  readonly vat: readonly {
    readonly category: VatCategory;
    readonly rateBasisPoints: number;
    readonly text: string;
    readonly vatexCode: string | null;
    readonly netCents: number;
    readonly vatCents: number;
  }[];
  readonly credits: {
    readonly documentId: string;
    readonly code: string;
    readonly issuedOn: CalendarDate;
    readonly totalCents: number;
    /** What this one and those before it left of the invoice. */
    readonly leftCents: number;
  } | null;
  /** The first one first. */
  readonly creditedBy: readonly {
    readonly documentId: string;
    readonly code: string;
    readonly totalCents: number;
  }[];
  readonly payments: readonly PaymentRow[];
  readonly reminders: readonly {
    readonly number: number;
    readonly sentAt: string;
    readonly byHand: boolean;
  }[];
};

/** A document as it was issued, with what happened to it since; null for one that isn't the scope's to see. */
export function findDocument(
  scope: BooksScope | PartnerScope | CentreScope,
  documentId: string,
): Promise<DocumentView | null> {
  return withScope(scope, async (tx) => {
    const [head] = await tx.$queryRaw<Omit<DocumentView, 'lines' | 'vat' | 'payments' | 'reminders'>[]>`
      SELECT d.id::text AS "documentId", d.kind::text AS kind, d.code, d.subject, d.locale, d.seller, d.buyer,
        d.issued_on::text AS "issuedOn", d.due_on::text AS "dueOn", d.first_day::text AS "firstDay", d.last_day::text AS "lastDay",
        d.order_number AS "orderNumber", d.reference, d.net_cents::float8 AS "netCents", d.vat_cents::float8 AS "vatCents",
        d.total_cents::float8 AS "totalCents", d.reason, d.statement_id::text AS "statementId",
        CASE d.kind WHEN 'invoice' THEN (d.total_cents + c.cents
          - coalesce((SELECT sum(cents) FROM payment WHERE document_id = d.id), 0))::float8 END AS "openCents",
        c.cents::float8 AS "creditedCents", coalesce(c.notes, '[]') AS "creditedBy",
        (SELECT jsonb_build_object('documentId', o.id, 'code', o.code, 'issuedOn', o.issued_on, 'totalCents', o.total_cents,
          'leftCents', o.total_cents + (SELECT sum(b.total_cents) FROM document b
            WHERE b.credits_id = o.id AND (b.year, b.number) <= (d.year, d.number)))
          FROM document o WHERE o.id = d.credits_id) AS credits
      FROM document d CROSS JOIN LATERAL (SELECT coalesce(sum(total_cents), 0) AS cents,
        jsonb_agg(jsonb_build_object('documentId', id, 'code', code, 'totalCents', total_cents) ORDER BY year, number) AS notes
        FROM document WHERE credits_id = d.id) c
      WHERE d.id = ${documentId}::uuid`;
    if (!head) return null;
    const lines = await tx.$queryRaw<DocumentLineRow[]>`
      SELECT position, text, detail, quantity, unit_cents::float8 AS "unitCents", net_cents::float8 AS "netCents",
        (net_cents + coalesce((SELECT sum(net_cents) FROM document_line WHERE credits_line_id = l.id), 0))::float8 AS "leftCents",
        category, rate_basis_points AS "rateBasisPoints"
      FROM document_line l WHERE document_id = ${documentId}::uuid ORDER BY position`;
    const vat = await tx.$queryRaw<DocumentView['vat']>`
      SELECT category, rate_basis_points AS "rateBasisPoints", text, vatex_code AS "vatexCode", net_cents::float8 AS "netCents",
        vat_cents::float8 AS "vatCents"
      FROM document_vat WHERE document_id = ${documentId}::uuid ORDER BY rate_basis_points DESC, category`;
    const payments = await tx.$queryRaw<PaymentRow[]>`
      SELECT p.id::text AS "paymentId", p.received_on::text AS "receivedOn", p.cents::float8 AS cents, p.note,
        EXISTS (SELECT FROM payment b WHERE b.takes_back_id = p.id) AS "isTakenBack", p.takes_back_id IS NOT NULL AS "takesBack"
      FROM payment p WHERE p.document_id = ${documentId}::uuid ORDER BY p.recorded_at, p.id`;
    const reminders = await tx.reminder.findMany({ where: { documentId }, orderBy: { number: 'asc' } });
    return {
      ...head,
      lines,
      vat,
      payments,
      reminders: reminders.map(({ number, sentAt, sentById }) => ({
        number,
        sentAt: sentAt.toISOString(),
        byHand: sentById !== null,
      })),
    };
  });
}

export type ToInvoice = { readonly quarter: string; readonly statements: number; readonly cents: number };

/** Closed quarters with something that stands on no invoice, and what that comes to. */
export function quartersToInvoice(scope: BooksScope): Promise<ToInvoice[]> {
  return withScope(
    scope,
    (tx) => tx.$queryRaw<ToInvoice[]>`
      SELECT quarter, count(DISTINCT statement_id)::int AS statements, sum(cents)::float8 AS cents
      FROM (${partsToInvoice}) part GROUP BY quarter, first_day ORDER BY first_day`,
  );
}

export type SeriesRow = {
  readonly series: string;
  readonly year: number;
  readonly first: string;
  readonly last: string;
  readonly documents: number;
  /** Numbers given out that no document has. */
  readonly missing: readonly number[];
};

/** The report that tax inspectors ask for: per series and year the numbers that were given out, and gaps in them. */
export function numberReport(scope: BooksScope): Promise<SeriesRow[]> {
  return withScope(
    scope,
    (tx) => tx.$queryRaw<SeriesRow[]>`
      SELECT s.series, s.year, min(d.code) AS first, max(d.code) FILTER (WHERE d.number = s.last) AS last, count(d.id)::int AS documents,
        ARRAY(SELECT n FROM generate_series(1, s.last) n WHERE NOT EXISTS (SELECT FROM document x
          WHERE x.series = s.series AND x.year = s.year AND x.number = n)) AS missing
      FROM number_series s LEFT JOIN document d ON d.series = s.series AND d.year = s.year
      GROUP BY s.series, s.year, s.last ORDER BY s.year DESC, s.series DESC`,
  );
}

export type TermsView = {
  readonly iban: string;
  readonly bic: string | null;
  readonly vatNumber: string;
  readonly termDays: number;
  readonly firstReminderDays: number;
  readonly secondReminderDays: number;
  readonly feesFrom: CalendarDate;
};

/** The latest terms; null where none are recorded. */
export async function findTerms(scope: BooksScope): Promise<TermsView | null> {
  const [terms] = await withScope(
    scope,
    (tx) => tx.$queryRaw<TermsView[]>`
      SELECT iban, bic, vat_number AS "vatNumber", term_days AS "termDays", first_reminder_days AS "firstReminderDays",
        second_reminder_days AS "secondReminderDays", fees_from::text AS "feesFrom"
      FROM invoicing_terms ORDER BY recorded_at DESC, id DESC LIMIT 1`,
  );
  return terms ?? null;
}

export type PayerChoice = { readonly payerId: string; readonly name: string };

/** Who was ever sent an invoice. */
export function payerChoices(scope: BooksScope): Promise<PayerChoice[]> {
  return withScope(
    scope,
    (tx) => tx.$queryRaw<PayerChoice[]>`
      SELECT o.id::text AS "payerId", o.name FROM organisation o WHERE EXISTS (SELECT FROM document d WHERE d.payer_id = o.id) ORDER BY o.name`,
  );
}

/**
 * Course fees that no standing invoice is for, by the month in which their course ended. Read as the system: who keeps the
 * books sees no booking, and sums are all that leaves this.
 */
export function feesToInvoice(_scope: BooksScope): Promise<FeesOfMonth[]> {
  return asSystem(feesByMonth);
}

/** Bookings that nobody is known to pay: by code, without who went. */
export function bookingsWithoutPayer(_scope: BooksScope): Promise<FeeWithoutPayer[]> {
  return asSystem(feesWithoutPayer);
}
