import { ensureQuarters } from '#app/centre/ensure-quarters.step.server.ts';
import { MAX_SCAN_BYTES, scanKindOf } from '#app/credentials/scan-kind.ts';
import type { Ctx } from '#app/kernel/actor.ts';
import { type CalendarDate, calendarDate } from '#app/kernel/calendar-date.ts';
import { type Outcome, ok, okUnless, refuse } from '#app/kernel/outcome.ts';
import { audit } from '#app/platform/audit.server.ts';
import type { Tx } from '#app/platform/database.server.ts';
import { dayToColumn } from '#app/platform/day-column.server.ts';
import { newId } from '#app/platform/new-id.server.ts';
import { closedAmong, nextEntryCode } from './entry-facts-queries.server.ts';
import type { EntryInput, EntryRefusal } from './entry-input.ts';
import { type Days, lengthOf } from './spread.ts';

/** A bill as it was handed in. */
export type Document = { readonly name: string; readonly bytes: Uint8Array };
export type BookedEntry = { readonly entryId: string; readonly code: string };

/** Days that one entry may be spread over: ten years. */
const mostDays = 3653;

/** The days on which an entry counts: its own, and of an estimate the day on which it takes itself back. */
export function daysOf({ firstDay, lastDay, reversesOn }: EntryInput): Days[] {
  const own = { firstDay: calendarDate(firstDay), lastDay: calendarDate(lastDay) };
  if (reversesOn === undefined) return [own];
  const back = calendarDate(reversesOn);
  return [own, { firstDay: back, lastDay: back }];
}

/**
 * Books a cost or an income in the caller's transaction, which holds `series:cost-entry` and explains the constraint
 * `cost_entry_period_open` by `closedAmong(tx, daysOf(input))`. What it refuses is that of `bookEntry`, `not-allowed` left out.
 */
export async function bookEntryIn(
  tx: Tx,
  ctx: Ctx,
  input: EntryInput,
  { document = null, recurringId = null }: { document?: Document | null; recurringId?: string | null } = {},
): Promise<Outcome<BookedEntry, EntryRefusal>> {
  const sound = okUnless(reasonsAgainst(input, document), undefined);
  if (!sound.ok) return sound;
  const spans = daysOf(input);
  const booked = recurringId && (await timeBooked(tx, recurringId, calendarDate(input.firstDay)));
  if (booked) return ok(booked);
  for (const { firstDay, lastDay } of spans) await ensureQuarters(tx, firstDay, lastDay);
  const closed = okUnless(await closedAmong(tx, spans), undefined);
  if (!closed.ok) return closed;
  const pool = await tx.costPool.findFirst({
    where: { id: input.poolId, active: true },
    select: { id: true },
  });
  if (!pool) return refuse({ code: 'pool-unknown' });
  const concerns = input.concerns
    ? await tx.period.findUnique({ where: { code: input.concerns }, select: { id: true } })
    : null;
  if (input.concerns && !concerns) return refuse({ code: 'concerns-unknown' });
  const run = input.run
    ? await tx.run.findUnique({ where: { code: input.run }, select: { id: true } })
    : null;
  if (input.run && !run) return refuse({ code: 'run-unknown' });
  const saved = await save(tx, ctx, {
    input,
    concernsId: concerns?.id ?? null,
    runId: run?.id ?? null,
    recurringId,
  });
  if (document) await keepDocument(tx, saved.entryId, document);
  return ok(saved);
}

function reasonsAgainst(input: EntryInput, document: Document | null): EntryRefusal[] {
  const { net, vat = 0, deductible = 0, side, incomeKind } = input;
  const [span, back] = daysOf(input) as [Days, Days?];
  const reasons: [boolean, EntryRefusal][] = [
    [side === 'income' && incomeKind === undefined, { code: 'income-kind-missing' }],
    [span.lastDay < span.firstDay, { code: 'ends-before-start' }],
    [lengthOf(span) > mostDays, { code: 'too-many-days' }],
    [vat > net, { code: 'vat-above-net' }],
    [deductible > vat, { code: 'deductible-above-vat' }],
    [back !== undefined && back.firstDay <= span.lastDay, { code: 'reverses-too-early' }],
    [document !== null && document.bytes.length > MAX_SCAN_BYTES, { code: 'document-too-large' }],
    [document !== null && scanKindOf(document.bytes) === null, { code: 'document-unreadable' }],
  ];
  return reasons.flatMap(([wrong, reason]) => (wrong ? [reason] : []));
}

type Booking = {
  readonly input: EntryInput;
  readonly concernsId: string | null;
  readonly runId: string | null;
  readonly recurringId: string | null;
};

async function timeBooked(tx: Tx, recurringId: string, firstDay: CalendarDate) {
  const entry = await tx.costEntry.findUnique({
    where: { recurringId_firstDay: { recurringId, firstDay: dayToColumn(firstDay) } },
    select: { id: true, code: true },
  });
  return entry && { entryId: entry.id, code: entry.code };
}

async function save(tx: Tx, ctx: Ctx, { input, concernsId, runId, recurringId }: Booking) {
  const entryId = newId();
  const [span, back] = daysOf(input) as [Days, Days?];
  const code = await nextEntryCode(tx, span.firstDay);
  const isIncome = input.side === 'income';
  const row = {
    side: input.side,
    poolId: input.poolId,
    incomeKind: isIncome ? (input.incomeKind ?? null) : null,
    description: input.description,
    supplier: input.supplier ?? null,
    reference: input.reference ?? null,
    bookedOn: dayToColumn(calendarDate(input.bookedOn)),
    concernsId,
    runId,
    recordedById: ctx.actor.kind === 'person' ? ctx.actor.personId : null,
    recordedAt: new Date(ctx.now.epochMilliseconds),
  };
  const amounts = { netCents: input.net, vatCents: input.vat ?? 0, deductibleCents: input.deductible ?? 0 };
  await tx.costEntry.create({
    data: {
      ...row,
      ...amounts,
      id: entryId,
      code,
      recurringId,
      kind: back ? 'estimate' : 'actual',
      firstDay: dayToColumn(span.firstDay),
      lastDay: dayToColumn(span.lastDay),
    },
  });
  if (back) {
    await tx.costEntry.create({
      data: {
        ...row,
        netCents: -amounts.netCents,
        vatCents: -amounts.vatCents,
        deductibleCents: -amounts.deductibleCents,
        id: newId(),
        code: `${code}-T`,
        kind: 'reversal',
        takesBackId: entryId,
        firstDay: dayToColumn(back.firstDay),
        lastDay: dayToColumn(back.lastDay),
      },
    });
  }
  await audit(tx, ctx, {
    action: 'entry-booked',
    subjectType: 'cost-entry',
    subjectId: entryId,
    after: {
      code,
      side: input.side,
      poolId: input.poolId,
      ...amounts,
      ...span,
      reversesOn: back?.firstDay ?? null,
      recurringId,
    },
  });
  return { entryId, code };
}

async function keepDocument(tx: Tx, entryId: string, { name, bytes }: Document): Promise<void> {
  const mediaType = scanKindOf(bytes) as string;
  await tx.costDocument.create({ data: { entryId, name, mediaType, bytes: new Uint8Array(bytes) } });
}
