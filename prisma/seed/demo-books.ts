/**
 * The books of the demo centre: about € 620,000 a year over seven pools, their keys and budget, what came in, and the
 * quarters of the year that are over: worked out by the treasurer, closed by the board, seen by the members.
 */
import { type Quarter, quarterOf, quartersAround } from '#app/booking/hours-period.ts';
import { ensureQuarters } from '#app/centre/ensure-quarters.step.server.ts';
import { bookPayment } from '#app/invoicing/book-payment.server.ts';
import { parseMonth } from '#app/invoicing/fees-month.ts';
import { issueFees } from '#app/invoicing/issue-fees.server.ts';
import { issueQuarter } from '#app/invoicing/issue-quarter.server.ts';
import { issueUse } from '#app/invoicing/issue-use.server.ts';
import { recordTerms } from '#app/invoicing/record-terms.server.ts';
import type { Ctx, Role } from '#app/kernel/actor.ts';
import { addDays, addMonths, type CalendarDate, dateOf, partsOf } from '#app/kernel/calendar-date.ts';
import { ok, valueOrThrow } from '#app/kernel/outcome.ts';
import { Temporal } from '#app/kernel/temporal.ts';
import { dateAt, instantAt, wallTime } from '#app/kernel/wall-time.ts';
import { asSystem, transact } from '#app/platform/database.server.ts';
import { silenceWaitingEvents } from '#app/platform/events.server.ts';
import { newId } from '#app/platform/new-id.server.ts';
import { closeSettlement } from '#app/settlement/close-settlement.server.ts';
import { prepareSettlement } from '#app/settlement/prepare-settlement.server.ts';
import { recordIncomePools } from '#app/settlement/record-income-pools.server.ts';
import { type BooksToSave, saveBooks } from '#app/settlement/save-books.step.server.ts';
import { startPreview } from '#app/settlement/start-preview.server.ts';
import { demoAccounts } from './demo-accounts.ts';

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
    year: 138_000,
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

/** Euros a quarter. */
const incomes = [
  { pool: 'TRAINERS', kind: 'fees', what: 'Cursusgeld leden', payer: 'Leden', euros: 9_400 },
  { pool: 'TRAINERS', kind: 'customers', what: 'Losse plaatsen', payer: 'Klanten', euros: 2_150 },
  { pool: 'ONDERHOUD', kind: 'schools', what: 'Klassenbezoeken', payer: 'Scholen', euros: 4_800 },
  {
    pool: 'COORDINATIE',
    kind: 'subsidies',
    what: 'Subsidie regio',
    payer: 'Regio Noorderveld',
    euros: 5_000,
  },
] as const;

/** Fills the books up to today; answers a line for the terminal. */
export async function keepDemoBooks(now: Temporal.Instant): Promise<string> {
  const today = dateAt(now.epochMilliseconds, zone);
  // The last quarter that is long enough over, and the year it is in.
  const running = quarterOf(addDays(today, -lateDays));
  const first = dateOf(partsOf(addDays(running.firstDay, -1)).year, 1, 1);
  const books = booksFrom(first, today);
  await transact({ now, requestId: 'demo-books' }, { locks: [] }, async (tx) => {
    await ensureQuarters(tx, first, today);
    return ok(await saveBooks(tx, books));
  });
  const over = quartersAround(running.firstDay, 4, 0).filter(
    (one) => one.firstDay >= first && one.lastDay < running.firstDay,
  );
  const feesFrom = addMonths(dateOf(partsOf(today).year, partsOf(today).month, 1), -feeMonths);
  const recorder = await acting('treasurer', at(first));
  valueOrThrow(await recordTerms(recorder, { ...terms, feesFrom }));
  valueOrThrow(await recordIncomePools(recorder, { ...(await incomePools()), validFrom: first }));
  let invoices = 0;
  for (const quarter of over) {
    const treasurer = await acting('treasurer', at(addDays(quarter.lastDay, lateDays - 3)));
    const { settlementId } = valueOrThrow(await startPreview(treasurer, quarter));
    valueOrThrow(await prepareSettlement(treasurer, settlementId));
    valueOrThrow(
      await closeSettlement(await acting('board', at(addDays(quarter.lastDay, lateDays))), settlementId),
    );
    invoices += await invoiceQuarter(quarter, quarter === over.at(-1), now);
  }
  for (let day = feesFrom; addMonths(day, 1) <= today; day = addMonths(day, 1)) {
    const month = parseMonth(day.slice(0, 7));
    const outcome = month && (await issueFees(await acting('treasurer', now), month));
    if (outcome?.ok) invoices += outcome.value.issued.length;
    const used = month && (await issueUse(await acting('treasurer', now), month));
    if (used?.ok) invoices += used.value.issued.length;
  }
  await transact({ now, requestId: 'demo-books' }, { locks: [] }, async (tx) =>
    ok(await silenceWaitingEvents(tx, now)),
  );
  return `${books.entries.length} costs and incomes, ${over.length} quarters closed, ${invoices} invoices`;
}

/** Where invoiced money counts: what is taught lowers trainers, visits of classes the machines they are on. */
async function incomePools() {
  const ids = await asSystem((tx) => tx.costPool.findMany({ select: { id: true, code: true } }));
  const idOf = (code: string) => ids.find((one) => one.code === code)?.id;
  return {
    fees: idOf('TRAINERS'),
    customers: idOf('TRAINERS'),
    use: idOf('ONDERHOUD'),
    schools: idOf('ONDERHOUD'),
  };
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

/** Months whose course fees are invoiced here; what was before was invoiced elsewhere. */
const feeMonths = 2;

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

function booksFrom(first: CalendarDate, today: CalendarDate): BooksToSave {
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
    for (const pool of pools) {
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
    if (partsOf(month).month % 3 !== 1) continue;
    for (const { pool, kind, what, payer, euros } of incomes) {
      add(pool, month, addDays(addMonths(month, 3), -1), {
        side: 'income',
        incomeKind: kind,
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
      const income = incomes.filter((one) => one.pool === code).reduce((sum, one) => sum + one.euros * 4, 0);
      return years.map((of) => ({ poolId: idOf(code), year: of, cents: (euros - income) * 100 }));
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
