import { expect, it } from 'vitest';
import { changeHoursRule, changeMachineRule } from '#app/centre/change-rule.server.ts';
import type { HoursRuleInput, MachineRuleInput } from '#app/centre/rule-input.ts';
import { saveSafetyRules } from '#app/centre/save-safety-rules.step.server.ts';
import { centreScope } from '#app/identity/mint-scope.server.ts';
import { ok, valueOrThrow } from '#app/kernel/outcome.ts';
import { transact } from '#app/platform/database.server.ts';
import { testDatabase } from '#app/platform/testing/test-database.ts';
import { actingAs, actingAsSystem, smallCentre } from '#prisma/seed/small-centre.ts';
import { findHoursRule, findMachineRule } from './rule-queries.server.ts';

const db = testDatabase({ fixture: smallCentre });
const office = actingAs('office');
const scope = centreScope(office.actor);
const codes = (outcome: { ok: boolean; reasons?: readonly { code: string }[] }) =>
  outcome.ok ? [] : (outcome.reasons ?? []).map(({ code }) => code);

it('a rule gets a new version with source, who answers for it and a day; what it said before stays', async () => {
  const before = await findMachineRule(scope, 'LAS-GROEP');
  const input: MachineRuleInput = {
    level: 'guidance',
    supervision: 'in-room',
    learnersPerSupervisor: 9,
    source: 'Afspraak van de branche 2026',
    responsible: 'Petra Veldhuis',
    decidedOn: '2026-11-20',
    seen: 0,
  };
  const change = (more: object = {}) => changeMachineRule(office, 'LAS-GROEP', { ...input, ...more });
  expect(codes(await changeMachineRule(actingAs('teacher'), 'LAS-GROEP', input))).toEqual(['not-allowed']);
  expect(codes(await changeMachineRule(office, 'NIET-HIER', input))).toEqual(['rule-unknown']);
  const nothing = { supervision: 'none' as const, learnersPerSupervisor: undefined };
  expect(codes(await change({ ...nothing, decidedOn: '2027-01-01' }))).toEqual([
    'asks-nothing',
    'decided-in-future',
  ]);
  expect(codes(await change({ minimumAge: 14, minimumAgeSupervised: 16, decidedOn: '2001-01-01' }))).toEqual([
    'supervised-older',
    'decided-before',
  ]);
  expect((await findMachineRule(scope, 'LAS-GROEP'))?.earlier).toEqual([]);

  valueOrThrow(await change());
  // Two at the office had the form open: the second looks again first.
  expect(codes(await change({ learnersPerSupervisor: 7 }))).toEqual(['rule-changed']);
  expect(codes(await change({ seen: 1 }))).toEqual(['nothing-changed']);
  const after = await findMachineRule(scope, 'LAS-GROEP');
  expect(after?.rule).toMatchObject({ learnersPerSupervisor: 9, source: 'Afspraak van de branche 2026' });
  expect(after?.earlier).toMatchObject([{ decidedOn: '2026-01-05', source: before?.rule.source }]);

  // By import too, and for good.
  const row = { code: 'LAS-GROEP', level: 'guidance' as const, pool: 'LAS', learnersPerSupervisor: 8 };
  const decided = { source: 'Import', responsible: 'Kantoor', decidedOn: '2026-11-21' };
  const saved = await transact(actingAsSystem(), { locks: [] }, async (tx) =>
    ok(await saveSafetyRules(tx, [{ ...row, ...decided }])),
  );
  expect(valueOrThrow(saved).refused).toEqual([]);
  const versions = (await findMachineRule(scope, 'LAS-GROEP'))?.earlier ?? [];
  expect(versions.map((one) => one.learnersPerSupervisor)).toEqual([9, 12]);
  await expect(db.prisma.ruleVersion.updateMany({ data: { was: {} } })).rejects.toThrow('stays as it was');
});

it('the law about working hours changes the same way', async () => {
  const input: HoursRuleInput = {
    youngestAge: 14,
    oldestAge: 15,
    perDay: 360,
    perWeek: 1800,
    earliest: 480,
    latest: 1080,
    sundays: 'no',
    source: 'Arbeidstijdenwet 2027',
    responsible: 'Petra Veldhuis',
    decidedOn: '2026-11-20',
    seen: 0,
  };
  const wrong = { oldestAge: 13, latest: 400, perWeek: 60 };
  expect(codes(await changeHoursRule(office, 'JEUGD-14-15', { ...input, ...wrong }))).toEqual([
    'ages-reversed',
    'hours-reversed',
    'week-below-day',
  ]);
  valueOrThrow(await changeHoursRule(office, 'JEUGD-14-15', input));
  const found = await findHoursRule(scope, 'JEUGD-14-15');
  expect(found?.rule).toMatchObject({ mostMinutesPerDay: 360, source: 'Arbeidstijdenwet 2027' });
  expect(found?.earlier).toMatchObject([{ mostMinutesPerDay: 420, latestMinute: 1140, sundays: false }]);
});
