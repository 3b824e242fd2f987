import { ensureQuarters } from '#app/centre/ensure-quarters.step.server.ts';
import type { Ctx } from '#app/kernel/actor.ts';
import type { CalendarDate } from '#app/kernel/calendar-date.ts';
import { combineAll, type Outcome, ok, refuse } from '#app/kernel/outcome.ts';
import { audit } from '#app/platform/audit.server.ts';
import type { Tx } from '#app/platform/database.server.ts';
import { dayFromColumn, dayToColumn } from '#app/platform/day-column.server.ts';
import { newId } from '#app/platform/new-id.server.ts';
import { nextEntryCode, openDaysFor } from './entry-facts-queries.server.ts';
import {
  choiceOn,
  type IncomeChoice,
  type IncomeRefusal,
  type InvoicedKind,
  type LineIncome,
} from './income-pool.ts';
import { incomeChoices } from './income-pool-queries.server.ts';
import type { Days } from './spread.ts';

export type InvoicedLine = { readonly income: LineIncome; readonly netCents: number };

export type InvoiceOfIncome = {
  readonly invoiceId: string;
  readonly code: string;
  readonly payer: string;
  readonly issuedOn: CalendarDate;
  /** Of a credit note. */
  readonly reason: string | null;
};

/**
 * Books what an invoice brings as income of the pools that were chosen for it, or what a credit note takes back of that, in
 * the transaction that issues it: one entry per pool, kind, run and days, so that each is spread over its own days and a run
 * knows its own. What is about a closed quarter counts from the first open day on and says which it concerns. The caller
 * holds `series:cost-entry` and has saved the document.
 *
 * Refuses `income-pool-missing` (none was chosen that holds on the last day of service) and `income-pool-closed`. A centre
 * that has no pools and never chose one shares nothing, so nothing is booked.
 *
 * @returns for each line the entry that it is part of
 */
export async function bookInvoicedIncome(
  tx: Tx,
  ctx: Ctx,
  invoice: InvoiceOfIncome,
  lines: readonly InvoicedLine[],
): Promise<Outcome<readonly (string | null)[], IncomeRefusal>> {
  if (lines.length === 0) return ok([]);
  const choices = await incomeChoices(tx);
  if (choices.length === 0 && (await tx.costPool.count({ where: { active: true } })) === 0)
    return ok(lines.map(() => null));
  const originals = await countered(tx, lines);
  const rows = combineAll(lines.map((line) => rowOf(line, choices, originals)));
  if (!rows.ok) return rows;
  const entryIds = new Map<string, string | null>();
  for (const [key, own] of Map.groupBy(rows.value, keyOf)) {
    const netCents = own.reduce((sum, row) => sum + row.netCents, 0);
    const [row] = own as [Row];
    entryIds.set(key, netCents === 0 ? null : await save(tx, ctx, invoice, { ...row, netCents }));
  }
  return ok(rows.value.map((row) => entryIds.get(keyOf(row)) ?? null));
}

type Row = {
  readonly poolId: string;
  readonly kind: InvoicedKind;
  readonly span: Days;
  readonly runId: string | null;
  readonly what: string;
  readonly countersId: string | null;
  readonly concernsId: string | null;
  readonly netCents: number;
};

function keyOf({ countersId, poolId, kind, runId, span, what }: Row): string {
  return countersId ?? [poolId, kind, runId, span.firstDay, span.lastDay, what].join(' ');
}

async function countered(tx: Tx, lines: readonly InvoicedLine[]) {
  const ids = lines.flatMap(({ income }) => ('countersId' in income ? [income.countersId] : []));
  const entries = await tx.costEntry.findMany({ where: { id: { in: ids } } });
  return new Map(entries.map((entry) => [entry.id, entry]));
}

function rowOf(
  { income, netCents }: InvoicedLine,
  choices: readonly IncomeChoice[],
  originals: Awaited<ReturnType<typeof countered>>,
): Outcome<Row, IncomeRefusal> {
  if ('countersId' in income) {
    const entry = originals.get(income.countersId);
    if (!entry) throw new Error(`no entry ${income.countersId}`);
    return ok({
      poolId: entry.poolId,
      kind: entry.incomeKind as InvoicedKind,
      span: { firstDay: dayFromColumn(entry.firstDay), lastDay: dayFromColumn(entry.lastDay) },
      runId: entry.runId,
      what: entry.description,
      countersId: entry.id,
      concernsId: entry.concernsId,
      netCents,
    });
  }
  const { kind, runId, what, firstDay, lastDay } = income;
  const choice = choiceOn(choices, kind, lastDay);
  if (!choice) return refuse({ code: 'income-pool-missing', kind, day: lastDay });
  if (!choice.isActive) return refuse({ code: 'income-pool-closed', kind, pool: choice.pool });
  const span = { firstDay, lastDay };
  return ok({ poolId: choice.poolId, kind, span, runId, what, countersId: null, concernsId: null, netCents });
}

async function save(tx: Tx, ctx: Ctx, invoice: InvoiceOfIncome, row: Row): Promise<string> {
  const { span, concernsId } = await openDaysFor(tx, row.span);
  await ensureQuarters(tx, span.firstDay, span.lastDay);
  const entryId = newId();
  const code = await nextEntryCode(tx, span.firstDay);
  await tx.costEntry.create({
    data: {
      id: entryId,
      code,
      side: 'income',
      kind: row.countersId ? 'counter' : 'actual',
      poolId: row.poolId,
      incomeKind: row.kind,
      description: row.what,
      supplier: invoice.payer,
      reference: invoice.code,
      bookedOn: dayToColumn(invoice.issuedOn),
      firstDay: dayToColumn(span.firstDay),
      lastDay: dayToColumn(span.lastDay),
      netCents: row.netCents,
      concernsId: row.concernsId ?? concernsId,
      takesBackId: row.countersId,
      runId: row.runId,
      invoiceId: invoice.invoiceId,
      reason: row.countersId ? (invoice.reason ?? invoice.code) : null,
      recordedById: ctx.actor.kind === 'person' ? ctx.actor.personId : null,
      recordedAt: new Date(ctx.now.epochMilliseconds),
    },
  });
  await audit(tx, ctx, {
    action: 'invoiced-income-booked',
    subjectType: 'cost-entry',
    subjectId: entryId,
    after: { code, invoice: invoice.code, poolId: row.poolId, netCents: row.netCents, ...span },
  });
  return entryId;
}
