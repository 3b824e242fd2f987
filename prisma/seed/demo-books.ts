/**
 * The books of the demo centre: about € 620,000 a year to share over eight pools, their keys and budget, what came in, and the
 * quarters of the year that are over: worked out by the treasurer, closed by the board, seen by the members. Courses pay for
 * what is bought for them, and use at tariff for part of the machines.
 */
import { type Quarter, quarterOf, quartersAround } from '#app/booking/hours-period.ts';
import { ensureQuarters } from '#app/centre/ensure-quarters.step.server.ts';
import { bookPayment } from '#app/invoicing/book-payment.server.ts';
import { parseMonth } from '#app/invoicing/fees-month.ts';
import { issueFees } from '#app/invoicing/issue-fees.server.ts';
import { issueQuarter } from '#app/invoicing/issue-quarter.server.ts';
import { issueUse } from '#app/invoicing/issue-use.server.ts';
import { recordTerms } from '#app/invoicing/record-terms.server.ts';
import { dueUse } from '#app/invoicing/use-facts-queries.server.ts';
import { monthsOfUse } from '#app/invoicing/use-groups.ts';
import type { Ctx, Role } from '#app/kernel/actor.ts';
import { addDays, addMonths, type CalendarDate, dateOf, partsOf } from '#app/kernel/calendar-date.ts';
import { ok, valueOrThrow } from '#app/kernel/outcome.ts';
import { Temporal } from '#app/kernel/temporal.ts';
import { dateAt, instantAt, wallTime } from '#app/kernel/wall-time.ts';
import { asSystem, transact } from '#app/platform/database.server.ts';
import { dayToColumn } from '#app/platform/day-column.server.ts';
import { silenceWaitingEvents } from '#app/platform/events.server.ts';
import { newId } from '#app/platform/new-id.server.ts';
import { closeSettlement } from '#app/settlement/close-settlement.server.ts';
import { prepareSettlement } from '#app/settlement/prepare-settlement.server.ts';
import { recordIncomePools } from '#app/settlement/record-income-pools.server.ts';
import { type BooksToSave, saveBooks } from '#app/settlement/save-books.step.server.ts';
import { startPreview } from '#app/settlement/start-preview.server.ts';
import { demoAccounts } from './demo-accounts.ts';
import { bookRunCosts, recordDemoRecurring } from './demo-direct-costs.ts';

const zone = 'Europe/Amsterdam';

/** Days after a quarter in which people still mark who came and book what is late. */
const lateDays = 21;

type Pool = {
  readonly code: string;
  readonly nl: string;
  readonly en: string;
  /** Euros a year. */
  readonly year: number;
  readonly supplier: string;
  readonly what: string;
  readonly vat: boolean;
  /** How much of a twelfth each month takes, in percent; twelve of 100 where left out. */
  readonly months?: readonly number[];
  readonly key: Readonly<Record<string, string | number | null>>;
};

const plain = (kind: string) => ({ kind });
const pools: readonly Pool[] = [
  {
    code: 'HUUR',
    nl: 'Huur',
    en: 'Rent',
    year: 168_000,
    supplier: 'Noorderveld Vastgoed',
    what: 'Huur hal',
    vat: false,
    key: plain('fixed-share'),
  },
  {
    code: 'AFSCHRIJVING',
    nl: 'Afschrijving',
    en: 'Depreciation',
    year: 180_000,
    supplier: 'Praktijkcentrum Noorderveld',
    what: 'Afschrijving machines',
    vat: false,
    key: plain('fixed-share'),
  },
  {
    code: 'ENERGIE',
    nl: 'Energie',
    en: 'Energy',
    year: 62_000,
    supplier: 'Wadstroom Energie',
    what: 'Stroom en gas',
    vat: true,
    months: [150, 140, 125, 100, 80, 65, 50, 55, 80, 105, 120, 130],
    key: plain('machine-hours'),
  },
  {
    code: 'ONDERHOUD',
    nl: 'Onderhoud',
    en: 'Maintenance',
    year: 48_000,
    supplier: 'Takelwerk Service',
    what: 'Onderhoud machines',
    vat: true,
    months: [60, 140, 80, 110, 100, 130, 40, 150, 90, 120, 80, 100],
    key: { kind: 'hybrid', fixedPart: 4000, fixedKind: 'fixed-share', restKind: 'machine-hours' },
  },
  {
    code: 'TRAINERS',
    nl: 'Trainers',
    en: 'Trainers',
    year: 118_000,
    supplier: 'Praktijkcentrum Noorderveld',
    what: 'Trainers',
    vat: false,
    key: plain('participant-hours'),
  },
  {
    code: 'CURSUSSEN',
    nl: 'Cursussen',
    en: 'Courses',
    year: 0,
    supplier: 'Vakkracht Trainers',
    what: 'Inhuur trainers voor cursussen',
    vat: false,
    key: plain('participant-hours'),
  },
  {
    code: 'COORDINATIE',
    nl: 'Coördinatie',
    en: 'Coordination',
    year: 54_000,
    supplier: 'Praktijkcentrum Noorderveld',
    what: 'Coördinatie en administratie',
    vat: false,
    key: plain('equal'),
  },
  {
    code: 'VERBRUIK',
    nl: 'Verbruiksmateriaal',
    en: 'Consumables',
    year: 32_000,
    supplier: 'IJzerhandel Veenakker',
    what: 'Gas, draad en plaat',
    vat: true,
    months: [90, 110, 120, 100, 110, 90, 40, 60, 130, 130, 120, 100],
    key: plain('machine-hours'),
  },
];

/** Euros a quarter that come without an invoice. */
const subsidies = [
  { pool: 'COORDINATIE', what: 'Subsidie regio', payer: 'Regio Noorderveld', euros: 5_000 },
] as const;

/** Where invoiced money counts: what is taught lowers what courses cost, use of machines what they lose in value. */
const incomePools = {
  fees: 'CURSUSSEN',
  customers: 'CURSUSSEN',
  schools: 'AFSCHRIJVING',
  use: 'AFSCHRIJVING',
} as const;

/** Before it was invoiced here. */
const invoicedElsewhere = [
  { kind: 'fees', what: 'Cursusgeld leden, elders gefactureerd', payer: 'Leden' },
  { kind: 'customers', what: 'Cursusgeld klanten, elders gefactureerd', payer: 'Klanten' },
  { kind: 'schools', what: 'Klassenbezoeken, elders gefactureerd', payer: 'Scholen' },
] as const;

/** What courses cost, in percent of what they bring: people who are hired for them, and papers. */
const courseCosts = [
  { supplier: 'Vakkracht Trainers', what: 'Inhuur trainers voor cursussen', percent: 66 },
  { supplier: 'Leswerk Techniek', what: 'Lesmateriaal en examens', percent: 35 },
] as const;

/** Euros a year that courses are expected to cost, for the budget. */
const budgeted: Readonly<Record<string, number>> = { CURSUSSEN: 1_080_000 };

/** Euros a year that are expected of invoices, for the budget. */
const expected: Readonly<Record<string, number>> = { CURSUSSEN: 1_040_000, AFSCHRIJVING: 55_000 };

/** Days after a month by which its courses and use are invoiced, and their bills are in. */
const invoicedAfter = 8;

/** Months whose course fees and use are invoiced here; what was before was invoiced elsewhere. */
const feeMonths = 2;

/** Fills the books up to today; answers a line for the terminal. */
export async function keepDemoBooks(now: Temporal.Instant): Promise<string> {
  const today = dateAt(now.epochMilliseconds, zone);
  // The last quarter that is long enough over, and the year it is in.
  const running = quarterOf(addDays(today, -lateDays));
  const first = dateOf(partsOf(addDays(running.firstDay, -1)).year, 1, 1);
  const feesFrom = addMonths(dateOf(partsOf(today).year, partsOf(today).month, 1), -feeMonths);
  const recorder = await acting('treasurer', at(first));
  const brought = await broughtByMonth(recorder, first, today);
  const books = booksFrom({ first, today, feesFrom, brought });
  await transact({ now, requestId: 'demo-books' }, { locks: [] }, async (tx) => {
    await ensureQuarters(tx, first, today);
    return ok(await saveBooks(tx, books));
  });
  const poolIds = new Map(books.pools.map(({ code, id }) => [String(code), String(id)]));
  const bookkeeper = await acting('treasurer', now);
  await bookRunCosts(bookkeeper, quartersAround(running.firstDay, 1, 0), poolIds);
  await recordDemoRecurring(bookkeeper, running.firstDay, poolIds);
  const over = quartersAround(running.firstDay, 4, 0).filter(
    (one) => one.firstDay >= first && one.lastDay < running.firstDay,
  );
  valueOrThrow(await recordTerms(recorder, { ...terms, feesFrom }));
  valueOrThrow(await recordIncomePools(recorder, { ...(await incomeChoices()), validFrom: first }));
  // In the order in which it happened: a month is invoiced before the quarter that it ends closes.
  const steps = [
    ...over.map((quarter) => ({
      on: addDays(quarter.lastDay, lateDays),
      do: () => closeAndInvoice(quarter, quarter === over.at(-1), now),
    })),
    ...monthsFrom(feesFrom, today).map((month) => ({
      on: addDays(addMonths(month, 1), invoicedAfter),
      do: () => invoiceMonth(month, now),
    })),
  ].sort((one, other) => (one.on < other.on ? -1 : 1));
  let invoices = 0;
  for (const step of steps) invoices += await step.do();
  await transact({ now, requestId: 'demo-books' }, { locks: [] }, async (tx) =>
    ok(await silenceWaitingEvents(tx, now)),
  );
  return `${books.entries.length} costs and incomes, ${over.length} quarters closed, ${invoices} invoices`;
}

/** First days of months whose bills are in. */
function monthsFrom(first: CalendarDate, today: CalendarDate): CalendarDate[] {
  const months: CalendarDate[] = [];
  for (let month = first; addDays(addMonths(month, 1), invoicedAfter) <= today; month = addMonths(month, 1))
    months.push(month);
  return months;
}

type Brought = { readonly fees: number; readonly customers: number; readonly schools: number };

/**
 * What courses that ended and use at tariff came to in each month, in cents by its first day. Before people began to book
 * here, as much as in an average month since.
 */
async function broughtByMonth(
  ctx: Ctx,
  first: CalendarDate,
  today: CalendarDate,
): Promise<ReadonlyMap<CalendarDate, Brought>> {
  const fees = await asSystem(
    (tx) => tx.$queryRaw<{ month: CalendarDate; members: number; customers: number }[]>`
      SELECT to_char(d.last_day, 'YYYY-MM-01') AS month, coalesce(sum(e.price_cents) FILTER (WHERE o.kind <> 'customer'), 0)::float8 AS members,
        coalesce(sum(e.price_cents) FILTER (WHERE o.kind = 'customer'), 0)::float8 AS customers
      FROM enrolment e JOIN run ON run.id = e.run_id AND run.state = 'completed' JOIN organisation o ON o.id = coalesce(e.payer_id, e.organisation_id)
      JOIN LATERAL (SELECT max(app_day(starts_at)) AS last_day FROM session WHERE run_id = run.id AND state = 'planned') d ON true
      WHERE e.state = 'confirmed' OR EXISTS (SELECT FROM late_cancellation WHERE enrolment_id = e.id) GROUP BY 1`,
  );
  let use: readonly { month: string; cents: number }[] = [];
  await transact(ctx, { locks: [], rollBack: true }, async (tx) => {
    // As if everything were still to be invoiced here; nothing of it stays.
    await tx.invoicingTerms.create({
      data: { ...terms, bic: null, feesFrom: dayToColumn(first), id: newId(), recordedAt: new Date() },
    });
    use = monthsOfUse(await dueUse(tx, { firstDay: null, lastDay: today }));
    return ok(null);
  });
  const months = monthsFrom(first, today);
  const known = months.map((month) => {
    const own = fees.find((one) => one.month === month);
    return {
      month,
      fees: own?.members ?? 0,
      customers: own?.customers ?? 0,
      schools: use.find((one) => month.startsWith(one.month))?.cents ?? 0,
    };
  });
  // The month in which the first of them fell was no whole one.
  const whole = known.slice(known.findIndex((one) => one.fees > 0) + 1);
  const average = (of: keyof Brought) =>
    Math.round(whole.reduce((sum, one) => sum + one[of], 0) / Math.max(1, whole.length) / 100) * 100;
  const usual = { fees: average('fees'), customers: average('customers'), schools: average('schools') };
  return new Map(
    known.map(({ month, ...own }) => [month, whole.some((one) => one.month === month) ? own : usual]),
  );
}

async function incomeChoices() {
  const ids = await asSystem((tx) => tx.costPool.findMany({ select: { id: true, code: true } }));
  const idOf = (code: string) => ids.find((one) => one.code === code)?.id;
  const { fees, use, schools, customers } = incomePools;
  return { fees: idOf(fees), use: idOf(use), schools: idOf(schools), customers: idOf(customers) };
}

async function closeAndInvoice(quarter: Quarter, isLatest: boolean, now: Temporal.Instant): Promise<number> {
  const treasurer = await acting('treasurer', at(addDays(quarter.lastDay, lateDays - 3)));
  const { settlementId } = valueOrThrow(await startPreview(treasurer, quarter));
  valueOrThrow(await prepareSettlement(treasurer, settlementId));
  valueOrThrow(
    await closeSettlement(await acting('board', at(addDays(quarter.lastDay, lateDays))), settlementId),
  );
  return invoiceQuarter(quarter, isLatest, now);
}

/** Invoices what was taught and used in a month; three weeks later it is paid. */
async function invoiceMonth(month: CalendarDate, now: Temporal.Instant): Promise<number> {
  const issuedOn = addDays(addMonths(month, 1), invoicedAfter);
  const treasurer = await acting('treasurer', at(issuedOn));
  const of = parseMonth(month.slice(0, 7));
  if (!of) return 0;
  const outcomes = [await issueFees(treasurer, of), await issueUse(treasurer, of)];
  const issued = outcomes.flatMap((outcome) => {
    if (!outcome.ok) return [];
    if (outcome.value.refused.length > 0)
      throw new Error(`not invoiced: ${JSON.stringify(outcome.value.refused)}`);
    return outcome.value.issued;
  });
  const paidOn = addDays(issuedOn, 21);
  if (at(paidOn).epochMilliseconds > now.epochMilliseconds) return issued.length;
  const bookkeeper = await acting('treasurer', at(paidOn));
  for (const { documentId, totalCents } of issued)
    valueOrThrow(await bookPayment(bookkeeper, documentId, { amount: totalCents, receivedOn: paidOn }));
  return issued.length;
}

/** A fictional account with sound check digits. */
const terms = {
  iban: 'NL31LEER0123456789',
  bic: undefined,
  vatNumber: 'NL000099998B57',
  termDays: 30,
  firstReminderDays: 7,
  secondReminderDays: 21,
};

/**
 * Invoices a closed quarter the day after, and books what was paid three weeks later. Of the latest one somebody paid in
 * part, and somebody not at all.
 */
async function invoiceQuarter(quarter: Quarter, isLatest: boolean, now: Temporal.Instant): Promise<number> {
  const issuedOn = addDays(quarter.lastDay, lateDays + 1);
  const treasurer = await acting('treasurer', at(issuedOn));
  const { issued, refused } = valueOrThrow(await issueQuarter(treasurer, quarter.code));
  if (refused.length > 0) throw new Error(`not invoiced: ${JSON.stringify(refused)}`);
  const paidOn = addDays(issuedOn, 21);
  if (at(paidOn).epochMilliseconds > now.epochMilliseconds) return issued.length;
  const bookkeeper = await acting('treasurer', at(paidOn));
  for (const [index, { documentId, totalCents }] of issued.entries()) {
    if (isLatest && index === 1) continue;
    const amount = isLatest && index === 2 ? Math.floor(totalCents / 2) : totalCents;
    valueOrThrow(await bookPayment(bookkeeper, documentId, { amount, receivedOn: paidOn }));
  }
  return issued.length;
}

type BooksOf = {
  readonly first: CalendarDate;
  readonly today: CalendarDate;
  readonly feesFrom: CalendarDate;
  readonly brought: ReadonlyMap<CalendarDate, Brought>;
};

function booksFrom({ first, today, feesFrom, brought }: BooksOf): BooksToSave {
  const { year } = partsOf(first);
  const recordedAt = at(first).toString();
  const ids = new Map(pools.map(({ code }) => [code, newId()]));
  const idOf = (code: string) => ids.get(code) as string;
  const entries: BooksToSave['entries'][number][] = [];
  const numbers = new Map<number, number>();
  const add = (
    pool: string,
    firstDay: CalendarDate,
    lastDay: CalendarDate,
    row: BooksToSave['entries'][number],
  ) => {
    // A month in which nobody came brings nothing.
    if (row.netCents === 0) return;
    const of = partsOf(firstDay).year;
    const number = (numbers.get(of) ?? 0) + 1;
    numbers.set(of, number);
    entries.push({
      id: newId(),
      code: `P${of}-${String(number).padStart(4, '0')}`,
      kind: 'actual',
      poolId: idOf(pool),
      bookedOn: firstDay,
      firstDay,
      lastDay,
      vatCents: 0,
      deductibleCents: 0,
      recordedAt: at(firstDay).toString(),
      ...row,
    });
  };
  for (let month = first; month <= today; month = addMonths(month, 1)) {
    const lastDay = addDays(addMonths(month, 1), -1);
    for (const pool of pools.filter(({ year: euros }) => euros > 0)) {
      const share = pool.months?.[partsOf(month).month - 1] ?? 100;
      const netCents = Math.round((pool.year * share) / 12);
      // Half of the VAT is deducted: half of what the centre does is taxed.
      const vatCents = pool.vat ? Math.round(netCents * 0.21) : 0;
      add(pool.code, month, lastDay, {
        side: 'cost',
        description: pool.what,
        supplier: pool.supplier,
        netCents,
        vatCents,
        deductibleCents: Math.floor(vatCents / 2),
      });
    }
    const own = brought.get(month);
    for (const { supplier, what, percent } of own ? courseCosts : []) {
      const netCents = Math.round((((own?.fees ?? 0) + (own?.customers ?? 0)) * percent) / 100);
      add('CURSUSSEN', month, lastDay, { side: 'cost', description: what, supplier, netCents });
    }
    for (const { kind, what, payer } of own && month < feesFrom ? invoicedElsewhere : []) {
      const income = { side: 'income', incomeKind: kind, description: what, supplier: payer } as const;
      add(incomePools[kind], month, lastDay, { ...income, netCents: own?.[kind] ?? 0 });
    }
    if (partsOf(month).month % 3 !== 1) continue;
    for (const { pool, what, payer, euros } of subsidies) {
      add(pool, month, addDays(addMonths(month, 3), -1), {
        side: 'income',
        incomeKind: 'subsidies',
        description: what,
        supplier: payer,
        netCents: euros * 100,
      });
    }
  }
  const years = [...new Set([year, partsOf(today).year])];
  return {
    pools: pools.map(({ code, nl, en }, sortOrder) => ({
      id: idOf(code),
      code,
      nameNl: nl,
      nameEn: en,
      sortOrder,
    })),
    keys: pools.map(({ code, key }) => ({
      id: newId(),
      poolId: idOf(code),
      // Agreed a quarter before the first year of the books, so that what is late of that quarter can be settled too.
      validFrom: dateOf(year - 1, 10, 1),
      signedOn: dateOf(year - 1, 9, 18),
      signedBy: 'Algemene ledenvergadering',
      recordedAt,
      ...key,
    })),
    budgets: pools.flatMap(({ code, year: euros }) => {
      const subsidy = subsidies
        .filter((one) => one.pool === code)
        .reduce((sum, one) => sum + one.euros * 4, 0);
      const income = subsidy + (expected[code] ?? 0);
      return years.map((of) => ({
        poolId: idOf(code),
        year: of,
        cents: (Math.max(euros, budgeted[code] ?? 0) - income) * 100,
      }));
    }),
    entries,
  };
}

function at(day: CalendarDate): Temporal.Instant {
  return Temporal.Instant.fromEpochMilliseconds(instantAt(day, wallTime('10:00'), zone));
}

/** As one of the demo's people of the centre, at a moment. */
async function acting(role: Role, now: Temporal.Instant): Promise<Ctx> {
  const account = demoAccounts.find((one) => one.role === role);
  const membership = await asSystem((tx) =>
    tx.membership.findFirstOrThrow({
      where: { role: role as 'treasurer', person: { user: { email: account?.email ?? '' } } },
      include: { person: { select: { userId: true } } },
    }),
  );
  const { id, personId, organisationId, person } = membership;
  return {
    actor: {
      kind: 'person',
      personId,
      userId: person.userId ?? '',
      hat: { membershipId: id, organisationId, organisationKind: 'centre', role },
    },
    now,
    requestId: 'demo-books',
  };
}
