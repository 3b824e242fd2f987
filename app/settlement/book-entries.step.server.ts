import { ensureQuarters } from '#app/centre/ensure-quarters.step.server.ts';
import type { Ctx } from '#app/kernel/actor.ts';
import { addDays, type CalendarDate, calendarDate, partsOf } from '#app/kernel/calendar-date.ts';
import { type Outcome, ok, okUnless } from '#app/kernel/outcome.ts';
import { type AuditLine, auditEach } from '#app/platform/audit.server.ts';
import type { Tx } from '#app/platform/database.server.ts';
import type { Prisma } from '#app/platform/generated/prisma/client.ts';
import { newId } from '#app/platform/new-id.server.ts';
import { idsByCode, insertRows, type RowOf } from '#app/platform/save-rows.server.ts';
import { daysOf } from './entry-days.ts';
import { entryCode, firstOpenDay, nextEntryNumber } from './entry-facts-queries.server.ts';
import type { EntryInput, EntryRefusal } from './entry-input.ts';
import { type Days, lengthOf, overlapOf } from './spread.ts';

/** An entry to be booked, and where it comes from. */
export type Booking = {
  readonly input: EntryInput;
  /** The recurring cost that it is a time of. */
  readonly recurringId?: string | null;
  /** Its number in the bookkeeping package, where it came from a file; the caller knows that it is new. */
  readonly bookkeepingCode?: string | null;
};
export type BookedEntry = { readonly entryId: string; readonly code: string };

type Row = RowOf<Prisma.CostEntryUncheckedCreateInput>;

/** Days that one entry may be spread over: ten years. */
const mostDays = 3653;

/**
 * Books costs and income on pools in the caller's transaction, each as if it came alone; estimates with their reversals.
 * Ten thousand take as many statements as one. The caller holds `series:cost-entry`, and may keep the books.
 *
 * @returns per booking the entry, or every reason why it isn't booked: `pool-unknown`, `income-kind-missing`,
 * `ends-before-start`, `too-many-days` (above ten years), `vat-above-net`, `deductible-above-vat`, `reverses-too-early` (within
 * the estimate's own days), `concerns-unknown`, `run-unknown`, `period-closed`
 */
export async function bookEntriesStep(
  tx: Tx,
  ctx: Ctx,
  bookings: readonly Booking[],
): Promise<Outcome<BookedEntry, EntryRefusal>[]> {
  const judged = bookings.map(({ input }) => ({ spans: daysOf(input), reasons: reasonsAgainst(input) }));
  const sound = judged.filter(({ reasons }) => reasons.length === 0);
  const isClosed = await holdQuarters(
    tx,
    sound.flatMap(({ spans }) => spans),
  );
  const pools = await activePools(tx, bookings);
  const quarters = await idsByCode(
    tx,
    'period',
    bookings.map(({ input }) => input.concerns),
  );
  const runs = await idsByCode(
    tx,
    'run',
    bookings.map(({ input }) => input.run),
  );
  const nextCode = codesFrom(tx);
  const entries: Row[] = [];
  const reversals: Row[] = [];
  const lines: AuditLine[] = [];
  const outcomes: Outcome<BookedEntry, EntryRefusal>[] = [];
  for (const [at, booking] of bookings.entries()) {
    const { spans, reasons } = judged[at] as (typeof judged)[number];
    const { input } = booking;
    const further: [boolean, EntryRefusal][] = [
      [!pools.has(input.poolId), { code: 'pool-unknown' }],
      [input.concerns !== undefined && !quarters.has(input.concerns), { code: 'concerns-unknown' }],
      [input.run !== undefined && !runs.has(input.run), { code: 'run-unknown' }],
    ];
    const all = [
      ...reasons,
      ...(reasons.length === 0 ? isClosed(spans) : []),
      ...further.flatMap(([wrong, reason]) => (wrong ? [reason] : [])),
    ];
    const judgement = okUnless(all, undefined);
    if (!judgement.ok) {
      outcomes.push(judgement);
      continue;
    }
    const entryId = newId();
    const code = await nextCode(spans[0].firstDay);
    const refs = {
      concernsId: input.concerns === undefined ? null : (quarters.get(input.concerns) ?? null),
      runId: input.run === undefined ? null : (runs.get(input.run) ?? null),
    };
    const [entry, reversal] = rowsOf(ctx, booking, { spans, ...refs, entryId, code });
    entries.push(entry);
    if (reversal) reversals.push(reversal);
    lines.push(auditLine(booking, { entryId, code }, spans));
    outcomes.push(ok({ entryId, code }));
  }
  await insertRows(tx, 'cost_entry', entries);
  await insertRows(tx, 'cost_entry', reversals);
  await auditEach(
    tx,
    lines.map((line) => ({ ctx, line })),
  );
  return outcomes;
}

/** What is wrong with an entry in itself. */
function reasonsAgainst(input: EntryInput): EntryRefusal[] {
  const { net, vat = 0, deductible = 0, side, incomeKind } = input;
  const [span, back] = daysOf(input);
  const reasons: [boolean, EntryRefusal][] = [
    [side === 'income' && incomeKind === undefined, { code: 'income-kind-missing' }],
    [span.lastDay < span.firstDay, { code: 'ends-before-start' }],
    [lengthOf(span) > mostDays, { code: 'too-many-days' }],
    [vat > net, { code: 'vat-above-net' }],
    [deductible > vat, { code: 'deductible-above-vat' }],
    [back !== undefined && back.firstDay <= span.lastDay, { code: 'reverses-too-early' }],
  ];
  return reasons.flatMap(([wrong, reason]) => (wrong ? [reason] : []));
}

/**
 * Makes sure of the quarters of these days and holds those from the first to the last, so that closing waits; answers what
 * stands against days that touch a closed one.
 */
async function holdQuarters(
  tx: Tx,
  spans: readonly Days[],
): Promise<(spans: readonly Days[]) => EntryRefusal[]> {
  const stretches = joined(spans);
  for (const { firstDay, lastDay } of stretches) await ensureQuarters(tx, firstDay, lastDay);
  const [first, last] = [stretches[0], stretches.at(-1)];
  if (!first || !last) return () => [];
  const held = await tx.$queryRaw<(Days & { code: string; state: string })[]>`
    SELECT code, state::text AS state, first_day::text AS "firstDay", last_day::text AS "lastDay" FROM period
    WHERE first_day <= ${last.lastDay}::date AND ${first.firstDay}::date <= last_day ORDER BY first_day FOR SHARE`;
  const closed = held.filter(({ state }) => state === 'closed');
  if (closed.length === 0) return () => [];
  const from = await firstOpenDay(tx);
  return (asked) => {
    const period = closed.find((one) => asked.some((span) => overlapOf(one, span)));
    return period ? [{ code: 'period-closed', period: period.code, from }] : [];
  };
}

/** The same days in as few stretches as there are, in order. */
function joined(spans: readonly Days[]): Days[] {
  const stretches: Days[] = [];
  for (const span of [...spans].sort((a, b) => (a.firstDay < b.firstDay ? -1 : 1))) {
    const last = stretches.at(-1);
    if (!last || span.firstDay > addDays(last.lastDay, 1)) stretches.push(span);
    else if (span.lastDay > last.lastDay)
      stretches[stretches.length - 1] = { ...last, lastDay: span.lastDay };
  }
  return stretches;
}

async function activePools(tx: Tx, bookings: readonly Booking[]): Promise<Set<string>> {
  const ids = [...new Set(bookings.map(({ input }) => input.poolId))];
  const pools = await tx.costPool.findMany({
    where: { id: { in: ids }, active: true },
    select: { id: true },
  });
  return new Set(pools.map(({ id }) => id));
}

/** The next code of the year of a day: looked up once a year, counted on from there. */
function codesFrom(tx: Tx): (day: CalendarDate) => Promise<string> {
  const numbers = new Map<number, number>();
  return async (day) => {
    const { year } = partsOf(day);
    const number = numbers.get(year) ?? (await nextEntryNumber(tx, year));
    numbers.set(year, number + 1);
    return entryCode(year, number);
  };
}

type Spans = ReturnType<typeof daysOf>;
type Placed = BookedEntry & {
  readonly spans: Spans;
  readonly concernsId: string | null;
  readonly runId: string | null;
};

function rowsOf(ctx: Ctx, { input, recurringId, bookkeepingCode }: Booking, placed: Placed): [Row, Row?] {
  const { entryId, code, concernsId, runId } = placed;
  const [span, back] = placed.spans;
  const row: Row = {
    side: input.side,
    poolId: input.poolId,
    incomeKind: input.side === 'income' ? (input.incomeKind ?? null) : null,
    description: input.description,
    supplier: input.supplier ?? null,
    reference: input.reference ?? null,
    bookedOn: calendarDate(input.bookedOn),
    concernsId,
    runId,
    recordedById: ctx.actor.kind === 'person' ? ctx.actor.personId : null,
    recordedAt: ctx.now.toString(),
  };
  const amounts = amountsOf(input);
  const entry: Row = {
    ...row,
    ...amounts,
    id: entryId,
    code,
    recurringId: recurringId ?? null,
    bookkeepingCode: bookkeepingCode ?? null,
    kind: back ? 'estimate' : 'actual',
    ...span,
  };
  if (!back) return [entry];
  const reversal: Row = {
    ...row,
    netCents: -amounts.netCents,
    vatCents: -amounts.vatCents,
    deductibleCents: -amounts.deductibleCents,
    id: newId(),
    code: `${code}-T`,
    kind: 'reversal',
    takesBackId: entryId,
    ...back,
  };
  return [entry, reversal];
}

function amountsOf({ net, vat = 0, deductible = 0 }: EntryInput) {
  return { netCents: net, vatCents: vat, deductibleCents: deductible };
}

function auditLine(
  { input, recurringId, bookkeepingCode }: Booking,
  { entryId, code }: BookedEntry,
  [span, back]: Spans,
): AuditLine {
  const { side, poolId } = input;
  return {
    action: 'entry-booked',
    subjectType: 'cost-entry',
    subjectId: entryId,
    after: {
      code,
      side,
      poolId,
      ...amountsOf(input),
      ...span,
      reversesOn: back?.firstDay ?? null,
      recurringId: recurringId ?? null,
      ...(bookkeepingCode && { bookkeepingCode }),
    },
  };
}
