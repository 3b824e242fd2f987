import { centreZone } from '#app/identity/hats.ts';
import type { Ctx } from '#app/kernel/actor.ts';
import { calendarDate } from '#app/kernel/calendar-date.ts';
import { type Outcome, ok, okUnless, refuse } from '#app/kernel/outcome.ts';
import { dateAt } from '#app/kernel/wall-time.ts';
import { audit } from '#app/platform/audit.server.ts';
import { type Tx, transact } from '#app/platform/database.server.ts';
import { dayFromColumn, dayToColumn } from '#app/platform/day-column.server.ts';
import type { Supervision } from '#app/platform/generated/prisma/client.ts';
import { mayChangeRules } from './policy.ts';
import type { HoursRuleInput, MachineRuleInput, RuleRefusal } from './rule-input.ts';

/**
 * Gives a safety rule at a machine or machine group a new version: it holds from now on, for whoever books or moves. What is
 * booked stays; exceptions that schools have stand as far as they went. The database keeps what the rule said before.
 *
 * Refuses `not-allowed`, `rule-unknown`, `rule-changed` (by somebody else since the form was opened), `nothing-changed`,
 * `asks-nothing`, `supervised-older`, `decided-in-future`, `decided-before`.
 */
export function changeMachineRule(
  ctx: Ctx,
  code: string,
  input: MachineRuleInput,
): Promise<Outcome<{ ruleId: string }, RuleRefusal>> {
  const { minimumAge = null, minimumAgeSupervised = null, learnersPerSupervisor = null, supervision } = input;
  const asks =
    minimumAge ?? minimumAgeSupervised ?? learnersPerSupervisor ?? (supervision !== 'none' || null);
  const wrong: RuleRefusal[] = [
    ...(asks === null ? [{ code: 'asks-nothing' as const }] : []),
    ...(minimumAge !== null && minimumAgeSupervised !== null && minimumAgeSupervised > minimumAge
      ? [{ code: 'supervised-older' as const }]
      : []),
  ];
  const data = {
    level: input.level,
    minimumAge,
    minimumAgeSupervised,
    supervision: supervision.replaceAll('-', '_') as Supervision,
    learnersPerSupervisor,
  };
  return changeRule(ctx, input, wrong, {
    find: (tx) => tx.safetyRule.findUnique({ where: { code } }),
    differs: (row) => differs(row, data),
    write: (tx, decided) => tx.safetyRule.update({ where: { code }, data: { ...data, ...decided } }),
  });
}

/**
 * The same for the hours that young people may work: a change of the law.
 *
 * Refuses as `changeMachineRule`, and `ages-reversed`, `hours-reversed`, `week-below-day`.
 */
export function changeHoursRule(
  ctx: Ctx,
  code: string,
  input: HoursRuleInput,
): Promise<Outcome<{ ruleId: string }, RuleRefusal>> {
  const { youngestAge, oldestAge, perDay, perWeek, earliest, latest } = input;
  const wrong: RuleRefusal[] = [
    ...(oldestAge < youngestAge ? [{ code: 'ages-reversed' as const }] : []),
    ...(latest <= earliest ? [{ code: 'hours-reversed' as const }] : []),
    ...(perWeek < perDay ? [{ code: 'week-below-day' as const }] : []),
  ];
  const data = {
    youngestAge,
    oldestAge,
    mostMinutesPerDay: perDay,
    mostMinutesPerWeek: perWeek,
    earliestMinute: earliest,
    latestMinute: latest,
    sundays: input.sundays === 'yes',
  };
  return changeRule(ctx, input, wrong, {
    find: (tx) => tx.workHoursRule.findUnique({ where: { code } }),
    differs: (row) => differs(row, data),
    write: (tx, decided) => tx.workHoursRule.update({ where: { code }, data: { ...data, ...decided } }),
  });
}

type Decided = { readonly source: string; readonly responsible: string; readonly decidedOn: Date };
type Table<Row extends Decided & { readonly id: string }> = {
  find(tx: Tx): Promise<Row | null>;
  differs(row: Row): boolean;
  write(tx: Tx, decided: Decided): Promise<unknown>;
};

function differs(row: object, data: object): boolean {
  return Object.entries(data).some(([name, value]) => row[name as keyof typeof row] !== value);
}

async function changeRule<Row extends Decided & { readonly id: string }>(
  ctx: Ctx,
  input: Pick<MachineRuleInput, 'source' | 'responsible' | 'decidedOn' | 'seen'>,
  wrong: readonly RuleRefusal[],
  table: Table<Row>,
): Promise<Outcome<{ ruleId: string }, RuleRefusal>> {
  if (!mayChangeRules(ctx.actor)) return refuse({ code: 'not-allowed' });
  const today = dateAt(ctx.now.epochMilliseconds, centreZone);
  return transact<{ ruleId: string }, RuleRefusal>(ctx, { locks: ['rules:all'] }, async (tx) => {
    const row = await table.find(tx);
    if (!row) return refuse({ code: 'rule-unknown' });
    if ((await tx.ruleVersion.count({ where: { ruleId: row.id } })) !== input.seen)
      return refuse({ code: 'rule-changed' });
    const { source, responsible } = input;
    const before = dayFromColumn(row.decidedOn);
    const same = row.source === source && row.responsible === responsible && before === input.decidedOn;
    const reasons: RuleRefusal[] = [
      ...wrong,
      ...(input.decidedOn > today ? [{ code: 'decided-in-future' as const }] : []),
      ...(input.decidedOn < before ? [{ code: 'decided-before' as const, day: before }] : []),
      ...(same && !table.differs(row) ? [{ code: 'nothing-changed' as const }] : []),
    ];
    const sound = okUnless(reasons, undefined);
    if (!sound.ok) return sound;
    await table.write(tx, { source, responsible, decidedOn: dayToColumn(calendarDate(input.decidedOn)) });
    const { seen: _, ...after } = input;
    await audit(tx, ctx, {
      action: 'rule-changed',
      subjectType: 'rule',
      subjectId: row.id,
      before: { ...row, decidedOn: before },
      after,
    });
    return ok({ ruleId: row.id });
  });
}
