/** How organisations stand on invoices, and bookings that nobody is known to pay. */
import type { CalendarDate } from '#app/kernel/calendar-date.ts';
import type { PersonName } from '#app/kernel/person-name.ts';
import { asSystem, withScope } from '#app/platform/database.server.ts';
import type { BooksScope, PartnerScope } from '#app/platform/scope.server.ts';
import type { Content } from '#app/ui/i18n/content.ts';
import { type MissingPart, missingOf } from './document.ts';

export type BuyerView = {
  readonly organisationId: string;
  readonly kind: 'centre' | 'company' | 'school' | 'customer';
  readonly isPrivate: boolean;
  readonly name: string;
  readonly legalName: string | null;
  readonly street: string | null;
  readonly postcode: string | null;
  readonly city: string | null;
  readonly country: string;
  readonly chamberNumber: string | null;
  readonly vatNumber: string | null;
  readonly email: string | null;
  readonly invoiceEmail: string | null;
  readonly invoiceLocale: string | null;
  readonly needsOrderNumber: boolean;
  readonly orderNumber: string | null;
};

const fields = {
  id: true,
  kind: true,
  isPrivate: true,
  name: true,
  legalName: true,
  street: true,
  postcode: true,
  city: true,
  country: true,
  chamberNumber: true,
  vatNumber: true,
  email: true,
  invoiceEmail: true,
  invoiceLocale: true,
  needsOrderNumber: true,
  orderNumber: true,
} as const;

export type BuyerRow = BuyerView & { readonly missing: readonly MissingPart[] };

/** Everybody who can get an invoice, and the centre that sends them, by name. */
export async function listBuyers(scope: BooksScope): Promise<BuyerRow[]> {
  const rows = await withScope(scope, (tx) =>
    tx.organisation.findMany({
      where: { active: true },
      select: fields,
      orderBy: [{ isPrivate: 'asc' }, { name: 'asc' }],
    }),
  );
  return rows.map(({ id, ...row }) => ({
    organisationId: id,
    ...row,
    missing: [
      ...missingOf(row),
      ...(row.kind === 'centre' && !row.chamberNumber ? (['chamber-number'] as const) : []),
    ],
  }));
}

/** One of them; null for one that the scope doesn't see. A partner sees its own. */
export async function findBuyer(
  scope: BooksScope | PartnerScope,
  organisationId: string,
): Promise<BuyerView | null> {
  if (scope.kind === 'partner' && scope.organisationId !== organisationId) return null;
  const found = await withScope(scope, (tx) =>
    tx.organisation.findUnique({ where: { id: organisationId }, select: fields }),
  );
  if (!found) return null;
  const { id, ...rest } = found;
  return { organisationId: id, ...rest };
}

export type BookingToPay = {
  readonly code: string;
  readonly title: Content;
  readonly firstDay: CalendarDate;
  readonly lastDay: CalendarDate;
  readonly cents: number;
  /** Who went: the only ones whose name the books need, since it stands on the invoice. Null for a place without a name. */
  readonly participant: {
    readonly personId: string;
    readonly name: PersonName;
    readonly email: string | null;
    readonly locale: string | null;
    /** How they stood on an invoice before. */
    readonly street: string | null;
    readonly postcode: string | null;
    readonly city: string | null;
    readonly country: string | null;
  } | null;
};

/** A booking that nobody is known to pay; null for any other. */
export async function bookingToPay(_scope: BooksScope, code: string): Promise<BookingToPay | null> {
  const [found] = await asSystem(
    (tx) => tx.$queryRaw<BookingToPay[]>`
      SELECT e.code, jsonb_build_object('nl', c.title_nl, 'en', c.title_en) AS title, min(app_day(s.starts_at))::text AS "firstDay",
        max(app_day(s.starts_at))::text AS "lastDay", e.price_cents AS cents,
        CASE WHEN p.id IS NULL THEN NULL ELSE jsonb_build_object('personId', p.id, 'email', coalesce(o.invoice_email, p.email),
          'locale', coalesce(o.invoice_locale, p.locale), 'street', o.street, 'postcode', o.postcode, 'city', o.city, 'country', o.country,
          'name', jsonb_build_object('givenName', p.given_name, 'infix', p.infix, 'familyName', p.family_name)) END AS participant
      FROM enrolment e JOIN course c ON c.id = e.course_id JOIN session s ON s.run_id = e.run_id AND s.state = 'planned'
      LEFT JOIN person p ON p.id = e.person_id LEFT JOIN organisation o ON o.person_id = p.id
      WHERE e.code = ${code} AND e.payer_id IS NULL AND e.organisation_id IS NULL AND e.price_cents > 0
      GROUP BY e.id, c.id, p.id, o.id`,
  );
  return found ?? null;
}
