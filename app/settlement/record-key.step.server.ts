import { parseQuarter, quarterOf } from '#app/booking/hours-period.ts';
import { ensureQuarters } from '#app/centre/ensure-quarters.step.server.ts';
import { centreZone } from '#app/identity/hats.ts';
import type { Ctx } from '#app/kernel/actor.ts';
import { addDays, type CalendarDate, calendarDate } from '#app/kernel/calendar-date.ts';
import { type Outcome, ok, okUnless, refuse } from '#app/kernel/outcome.ts';
import { dateAt } from '#app/kernel/wall-time.ts';
import { audit } from '#app/platform/audit.server.ts';
import type { Tx } from '#app/platform/database.server.ts';
import { dayToColumn } from '#app/platform/day-column.server.ts';
import type { KeyKind as KeyKindColumn } from '#app/platform/generated/prisma/client.ts';
import { newId } from '#app/platform/new-id.server.ts';
import { closedPeriods } from './entry-facts-queries.server.ts';
import type { KeyKind } from './key.ts';
import type { KeyInput, KeyRefusal } from './key-input.ts';
import { countsEmployees, termsOf } from './key-terms.ts';

/**
 * Records by what a pool is shared from a quarter on, in the caller's transaction.
 *
 * Refuses `pool-unknown`, `quarter-unknown`, `hybrid-incomplete`, `reference-day-missing`, `signed-in-future`,
 * `signed-too-late` (after its first day), `key-exists` (from that quarter on), `key-period-closed`.
 */
export async function recordKeyStep(
  tx: Tx,
  ctx: Ctx,
  input: KeyInput,
): Promise<Outcome<{ keyId: string }, KeyRefusal>> {
  const quarter = parseQuarter(input.validFrom);
  if (!quarter) return refuse({ code: 'quarter-unknown' });
  const { firstDay, lastDay } = quarter;
  const terms = termsOf(input);
  const sound = okUnless(
    reasonsAgainst(input, firstDay, dateAt(ctx.now.epochMilliseconds, centreZone)),
    undefined,
  );
  if (!sound.ok) return sound;
  await ensureQuarters(tx, firstDay, lastDay);
  const closed = okUnless(await keyClosedFrom(tx, firstDay), undefined);
  if (!closed.ok) return closed;
  const { poolId } = input;
  const pool = await tx.costPool.findFirst({ where: { id: poolId, active: true }, select: { id: true } });
  if (!pool) return refuse({ code: 'pool-unknown' });
  const validFrom = dayToColumn(firstDay);
  if (await tx.poolKey.findUnique({ where: { poolId_validFrom: { poolId, validFrom } } }))
    return refuse({ code: 'key-exists' });
  const keyId = newId();
  await tx.poolKey.create({
    data: {
      id: keyId,
      poolId,
      kind: column(input.kind),
      fixedPart: terms.fixedPart,
      fixedKind: terms.fixedKind && column(terms.fixedKind),
      restKind: terms.restKind && column(terms.restKind),
      referenceDay: terms.referenceDay && dayToColumn(terms.referenceDay),
      validFrom,
      signedOn: dayToColumn(calendarDate(input.signedOn)),
      signedBy: input.signedBy,
      recordedById: ctx.actor.kind === 'person' ? ctx.actor.personId : null,
      recordedAt: new Date(ctx.now.epochMilliseconds),
    },
  });
  await audit(tx, ctx, {
    action: 'key-recorded',
    subjectType: 'pool-key',
    subjectId: keyId,
    after: {
      poolId,
      kind: input.kind,
      ...terms,
      validFrom: firstDay,
      signedOn: input.signedOn,
      signedBy: input.signedBy,
    },
  });
  return ok({ keyId });
}

function reasonsAgainst(input: KeyInput, firstDay: CalendarDate, today: CalendarDate): KeyRefusal[] {
  const { kind, fixedPercent, fixedKind, restKind, referenceDay, signedOn } = input;
  const isWhole = fixedPercent !== undefined && fixedKind !== undefined && restKind !== undefined;
  const reasons: [boolean, KeyRefusal][] = [
    [kind === 'hybrid' && !isWhole, { code: 'hybrid-incomplete' }],
    [countsEmployees(input) && referenceDay === undefined, { code: 'reference-day-missing' }],
    [signedOn > today, { code: 'signed-in-future' }],
    [signedOn > firstDay, { code: 'signed-too-late' }],
  ];
  return reasons.flatMap(([wrong, reason]) => (wrong ? [reason] : []));
}

/** A closed quarter on or after this day: what it was shared by stays as it was. */
export async function keyClosedFrom(tx: Tx, firstDay: CalendarDate): Promise<KeyRefusal[]> {
  // Closing waits for who records a key, and the other way round.
  await tx.$queryRaw`SELECT 1 FROM period WHERE last_day >= ${firstDay}::date ORDER BY first_day FOR SHARE`;
  const last = (await closedPeriods(tx)).at(-1);
  if (!last || last.lastDay < firstDay) return [];
  return [{ code: 'key-period-closed', period: last.code, from: quarterOf(addDays(last.lastDay, 1)).code }];
}

/** The column's enum has underscores where our words have hyphens. */
function column(kind: KeyKind): KeyKindColumn {
  return kind.replace('-', '_') as KeyKindColumn;
}
