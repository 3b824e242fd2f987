import { describe, expect, it } from 'vitest';
import { valueOrThrow } from '#app/kernel/outcome.ts';
import { newId } from '#app/platform/new-id.server.ts';
import { testDatabase } from '#app/platform/testing/test-database.ts';
import { actingAs, actingAsSystem, at, slot, small, smallCentre } from '#prisma/seed/small-centre.ts';
import { millingRun, weldingRun } from '#prisma/seed/small-runs.ts';
import { changeRun } from './change-run.server.ts';
import { completeRuns } from './complete-runs.server.ts';
import { confirmRun } from './confirm-run.server.ts';
import { fixRun, fixRuns } from './fix-runs.server.ts';
import { lapseOptions } from './lapse-options.server.ts';
import { planRun } from './plan-run.server.ts';
import { replaceTrainer } from './replace-trainer.server.ts';

const db = testDatabase({ fixture: smallCentre });
const { resource } = small;
const office = actingAs('office');
const chris = actingAs('chris');
const codesOf = (outcome: { ok: boolean; reasons?: readonly { code: string }[] }) =>
  outcome.reasons?.map((reason) => reason.code) ?? [];
const planned = async (input = millingRun()) => valueOrThrow(await planRun(chris, input));
const live = (runId: string) =>
  db.prisma.resourceReservation.count({ where: { live: true, session: { runId } } });
const stateOf = async (id: string) => (await db.prisma.run.findUniqueOrThrow({ where: { id } })).state;

describe('fixRun', () => {
  it('gives a concept its machines and people', async () => {
    const { runId } = await planned(millingRun({ state: 'concept' }));
    expect(await live(runId)).toBe(0);
    valueOrThrow(await fixRun(chris, { runId, state: 'option', optionUntil: at('2026-11-27', '17:00') }));
    expect([await stateOf(runId), await live(runId)]).toEqual(['option', 4]);
    valueOrThrow(await fixRun(chris, { runId, state: 'open' }));
    expect([await stateOf(runId), await live(runId)]).toEqual(['open', 4]);
    expect((await db.prisma.run.findUniqueOrThrow({ where: { id: runId } })).optionUntil).toBeNull();
  });

  it('twice is once; a run that ended does not open again', async () => {
    const { runId } = await planned();
    expect(valueOrThrow(await fixRun(chris, { runId, state: 'open' }))).toMatchObject({ runId });
    expect(
      codesOf(await fixRun(chris, { runId, state: 'option', optionUntil: at('2026-11-27', '17:00') })),
    ).toEqual(['run-state-wrong']);
    expect(codesOf(await fixRun(chris, { runId: newId(), state: 'open' }))).toEqual(['run-unknown']);
  });

  it('takes the set-up and clean-up of the day it is fixed', async () => {
    const { runId } = await planned(millingRun({ state: 'concept' }));
    await db.prisma.resource.update({ where: { id: resource.mill1 }, data: { setupMinutes: 45 } });
    valueOrThrow(await fixRun(chris, { runId, state: 'open' }));
    const held = await db.prisma.resourceReservation.findFirstOrThrow({
      where: { live: true, resourceId: resource.mill1, session: { runId } },
      orderBy: { startsAt: 'asc' },
    });
    expect(held.startsAt).toEqual(new Date(at('2026-12-01', '08:15')));
  });

  it('what was set aside when the option was planned stays set aside', async () => {
    const why = { code: 'trainer-missing', reason: 'Trainer volgt deze week' };
    const input = millingRun({ state: 'option', optionUntil: at('2026-11-27', '17:00'), overrides: [why] });
    const { runId } = await planned({
      ...input,
      sessions: input.sessions.map((session) => ({ ...session, trainerIds: [] })),
    });
    valueOrThrow(await fixRun(office, { runId, state: 'open' }));
  });
});

describe('what was set aside', () => {
  it('covers the reason it was given for: another hour is asked about again', async () => {
    const runId = newId();
    const until = at('2026-11-27', '17:00');
    const evening = weldingRun({ id: runId, state: 'option', optionUntil: until });
    const early = evening.sessions
      .slice(0, 1)
      .map((session) => ({ ...session, ...slot('2026-12-03', '05:00', '06:00') }));
    const input = { ...evening, sessions: early };
    const all = ['outside-opening-hours', 'buffers-outside-opening-hours', 'trainer-not-working'];
    const overrides = all.map((code) => ({ code, reason: 'De zaal blijft open' }));
    valueOrThrow(await planRun(office, { ...input, overrides }));
    const session = await db.prisma.session.findFirstOrThrow({ where: { runId } });
    // Somebody puts it an hour earlier without anyone setting that aside.
    const startsAt = new Date(session.startsAt.getTime() - 3_600_000);
    const endsAt = new Date(session.endsAt.getTime() - 3_600_000);
    await db.prisma.session.update({ where: { id: session.id }, data: { startsAt, endsAt } });
    expect(codesOf(await fixRun(office, { runId, state: 'open' }))).toContain('outside-opening-hours');
    const { startsAt: was, endsAt: wasEnd } = session;
    await db.prisma.session.update({ where: { id: session.id }, data: { startsAt: was, endsAt: wasEnd } });
    valueOrThrow(await fixRun(office, { runId, state: 'open' }));
  });
});

describe('a run closed for another company', () => {
  it('isn’t there for a planner who may not know of it', async () => {
    const { runId, sessionIds } = await planned(millingRun({ onlyForId: small.organisation.agro }));
    const anna = actingAs('anna');
    const unknown = ['run-unknown'];
    expect(codesOf(await fixRun(anna, { runId, state: 'open' }))).toEqual(unknown);
    expect(codesOf(await confirmRun(anna, { runId }))).toEqual(unknown);
    expect(codesOf(await changeRun(anna, { runId, changes: { note: 'Van ons' } }))).toEqual(unknown);
    const swap = { sessionIds, fromId: small.person.chris, toId: small.person.anna };
    expect(new Set(codesOf(await replaceTrainer(anna, swap)))).toEqual(new Set(['session-unknown']));
    expect(codesOf(await confirmRun(chris, { runId }))).toEqual([]);
  });
});

describe('fixRuns', () => {
  it('fixes what can be fixed and lists what failed and why', async () => {
    const first = await planned(millingRun({ state: 'concept' }));
    const second = await planned(millingRun({ state: 'concept' }));
    const evening = await planned(weldingRun({ state: 'concept' }));
    const gone = newId();
    const runIds = [first.runId, second.runId, gone, evening.runId];
    const { fixed, failed } = valueOrThrow(await fixRuns(office, { runIds, state: 'open' }));
    expect(fixed.map((run) => run.runId)).toEqual([first.runId, evening.runId]);
    expect(failed.map((run) => run.runId)).toEqual([second.runId, gone]);
    expect(new Set(failed[0]?.reasons.map((reason) => reason.code))).toEqual(
      new Set(['resource-busy', 'trainer-busy']),
    );
    expect(failed[0]?.reasons).toContainEqual(expect.objectContaining({ sessionId: first.sessionIds[0] }));
    expect([await stateOf(second.runId), await live(second.runId)]).toEqual(['concept', 0]);
  });

  it('is for planners, not for tokens', async () => {
    const { runId } = await planned(millingRun({ state: 'concept' }));
    const token = {
      ...office,
      actor: { kind: 'token', tokenId: 't', organisationId: 'o', role: 'office' } as const,
    };
    for (const ctx of [actingAs('sofie'), token]) {
      expect(codesOf(await fixRuns(ctx, { runIds: [runId], state: 'open' }))).toEqual(['not-allowed']);
    }
  });
});

describe('options', () => {
  it('fall free at their moment, with a notice, and can be fixed again', async () => {
    const until = at('2026-11-27', '17:00');
    const { runId } = await planned(millingRun({ state: 'option', optionUntil: until }));
    expect(await lapseOptions(actingAsSystem('2026-11-27T16:59:59+01:00'))).toEqual([]);
    expect(await lapseOptions(actingAsSystem('2026-11-27T17:00:00+01:00'))).toEqual([runId]);
    expect([await stateOf(runId), await live(runId)]).toEqual(['concept', 0]);
    const events = await db.prisma.outboxEvent.findMany({ where: { type: 'option-lapsed' } });
    expect(events.map((event) => event.payload)).toEqual([{ runId, plannedById: small.person.chris }]);
    expect(await lapseOptions(actingAsSystem('2026-11-28T17:00:00+01:00'))).toEqual([]);

    // The machine is free for somebody else …
    const other = await planned(millingRun());
    // … and the plan comes back when it is free again.
    expect(codesOf(await fixRun(chris, { runId, state: 'open' }))).toContain('resource-busy');
    expect(await stateOf(other.runId)).toBe('open');
  });
});

describe('confirmRun and completeRuns', () => {
  it('goes ahead once, from open only', async () => {
    const { runId } = await planned();
    valueOrThrow(await confirmRun(office, { runId }));
    valueOrThrow(await confirmRun(office, { runId }));
    expect(await stateOf(runId)).toBe('confirmed');
    expect(await db.prisma.outboxEvent.count({ where: { type: 'run-confirmed' } })).toBe(1);
    const concept = await planned(millingRun({ state: 'concept' }));
    expect(codesOf(await confirmRun(office, { runId: concept.runId }))).toEqual(['run-state-wrong']);
    expect(codesOf(await confirmRun(actingAs('sofie'), { runId }))).toEqual(['not-allowed']);
  });

  it('is completed when its last session is over', async () => {
    const { runId } = await planned();
    expect(await completeRuns(actingAsSystem('2026-12-02T12:59:00+01:00'))).toEqual([]);
    expect(await completeRuns(actingAsSystem('2026-12-02T13:00:00+01:00'))).toEqual([runId]);
    expect(await stateOf(runId)).toBe('completed');
  });
});
