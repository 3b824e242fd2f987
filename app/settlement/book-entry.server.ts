import { ensureQuarters } from '#app/centre/ensure-quarters.step.server.ts';
import { MAX_SCAN_BYTES, scanKindOf } from '#app/credentials/scan-kind.ts';
import type { Ctx } from '#app/kernel/actor.ts';
import { type CalendarDate, calendarDate } from '#app/kernel/calendar-date.ts';
import { type Outcome, ok, okUnless, refuse } from '#app/kernel/outcome.ts';
import { audit } from '#app/platform/audit.server.ts';
import { type Tx, transact } from '#app/platform/database.server.ts';
import { dayToColumn } from '#app/platform/day-column.server.ts';
import { newId } from '#app/platform/new-id.server.ts';
import { closedAmong, nextEntryCode } from './entry-facts-queries.server.ts';
import type { EntryInput, EntryRefusal } from './entry-input.ts';
import { mayKeepBooks } from './policy.ts';
import { type Days, lengthOf } from './spread.ts';

/** A bill as it was handed in. */
export type Document = { readonly name: string; readonly bytes: Uint8Array };

/** Days that one entry may be spread over: ten years. */
const mostDays = 3653;

/**
 * Books a cost or an income on a pool. One that is an estimate books its reversal along, on the day it takes itself back.
 * What is about a closed quarter is booked in an open one and says which it concerns.
 *
 * Refuses `not-allowed`, `pool-unknown`, `income-kind-missing`, `ends-before-start`, `too-many-days` (above ten years),
 * `vat-above-net`, `deductible-above-vat`, `reverses-too-early` (within the estimate's own days), `concerns-unknown`, `run-unknown`,
 * `period-closed`, `document-too-large`, `document-unreadable`.
 *
 * @param recurringId the recurring cost that it is a time of; a time that was booked before is left as it is
 */
export async function bookEntry(
  ctx: Ctx,
  input: EntryInput,
  document: Document | null = null,
  recurringId: string | null = null,
): Promise<Outcome<{ entryId: string; code: string }, EntryRefusal>> {
  if (!mayKeepBooks(ctx.actor)) return refuse({ code: 'not-allowed' });
  const span = { firstDay: calendarDate(input.firstDay), lastDay: calendarDate(input.lastDay) };
  const reversesOn = input.reversesOn === undefined ? null : calendarDate(input.reversesOn);
  const sound = okUnless(reasonsAgainst(input, span, reversesOn, document), undefined);
  if (!sound.ok) return sound;
  const spans: Days[] = reversesOn === null ? [span] : [span, { firstDay: reversesOn, lastDay: reversesOn }];
  return transact<{ entryId: string; code: string }, EntryRefusal>(
    ctx,
    {
      locks: ['series:cost-entry'],
      onConstraint: { cost_entry_period_open: async (tx) => closedAmong(tx, spans) },
    },
    async (tx) => {
      const booked = recurringId && (await timeBooked(tx, recurringId, span));
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
        span,
        reversesOn,
        concernsId: concerns?.id ?? null,
        runId: run?.id ?? null,
        recurringId,
      });
      if (document) await keepDocument(tx, saved.entryId, document);
      return ok(saved);
    },
  );
}

function reasonsAgainst(
  input: EntryInput,
  span: Days,
  reversesOn: CalendarDate | null,
  document: Document | null,
): EntryRefusal[] {
  const { net, vat = 0, deductible = 0, side, incomeKind } = input;
  const reasons: [boolean, EntryRefusal][] = [
    [side === 'income' && incomeKind === undefined, { code: 'income-kind-missing' }],
    [span.lastDay < span.firstDay, { code: 'ends-before-start' }],
    [lengthOf(span) > mostDays, { code: 'too-many-days' }],
    [vat > net, { code: 'vat-above-net' }],
    [deductible > vat, { code: 'deductible-above-vat' }],
    [reversesOn !== null && reversesOn <= span.lastDay, { code: 'reverses-too-early' }],
    [document !== null && document.bytes.length > MAX_SCAN_BYTES, { code: 'document-too-large' }],
    [document !== null && scanKindOf(document.bytes) === null, { code: 'document-unreadable' }],
  ];
  return reasons.flatMap(([wrong, reason]) => (wrong ? [reason] : []));
}

type Booking = {
  readonly input: EntryInput;
  readonly span: Days;
  readonly reversesOn: CalendarDate | null;
  readonly concernsId: string | null;
  readonly runId: string | null;
  readonly recurringId: string | null;
};

async function timeBooked(tx: Tx, recurringId: string, { firstDay }: Days) {
  const entry = await tx.costEntry.findUnique({
    where: { recurringId_firstDay: { recurringId, firstDay: dayToColumn(firstDay) } },
    select: { id: true, code: true },
  });
  return entry && { entryId: entry.id, code: entry.code };
}

async function save(tx: Tx, ctx: Ctx, { input, span, reversesOn, concernsId, runId, recurringId }: Booking) {
  const entryId = newId();
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
      kind: reversesOn === null ? 'actual' : 'estimate',
      firstDay: dayToColumn(span.firstDay),
      lastDay: dayToColumn(span.lastDay),
    },
  });
  if (reversesOn !== null) {
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
        firstDay: dayToColumn(reversesOn),
        lastDay: dayToColumn(reversesOn),
      },
    });
  }
  await audit(tx, ctx, {
    action: 'entry-booked',
    subjectType: 'cost-entry',
    subjectId: entryId,
    after: { code, side: input.side, poolId: input.poolId, ...amounts, ...span, reversesOn, recurringId },
  });
  return { entryId, code };
}

async function keepDocument(tx: Tx, entryId: string, { name, bytes }: Document): Promise<void> {
  const mediaType = scanKindOf(bytes) as string;
  await tx.costDocument.create({ data: { entryId, name, mediaType, bytes: new Uint8Array(bytes) } });
}
