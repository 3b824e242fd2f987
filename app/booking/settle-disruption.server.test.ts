import { beforeEach, describe, expect, it } from 'vitest';
import { centreScope, rosterScope } from '#app/identity/mint-scope.server.ts';
import type { AbsenceId } from '#app/kernel/ids.ts';
import { valueOrThrow } from '#app/kernel/outcome.ts';
import { newId } from '#app/platform/new-id.server.ts';
import { testDatabase } from '#app/platform/testing/test-database.ts';
import { absencePage } from '#app/scheduling/absence-queries.server.ts';
import { endAbsence } from '#app/scheduling/end-absence.server.ts';
import type { HitChoice } from '#app/scheduling/hit-choice.ts';
import { moveKey } from '#app/scheduling/hit-choice.ts';
import { reportAbsence } from '#app/scheduling/report-absence.server.ts';
import { runId, type SmallRun, saveSmallRun, sessionId } from '#prisma/seed/small-bookings.ts';
import { actingAs, at, slot, small, smallCentre } from '#prisma/seed/small-centre.ts';
import { callsAbout } from './call-list-queries.server.ts';
import { checkChoices, clashesOfMoves } from './disruption-check-queries.server.ts';
import { enrolParticipant } from './enrol-participant.server.ts';
import { settleDisruption } from './settle-disruption.server.ts';

const db = testDatabase({ fixture: smallCentre });
const { person } = small;
const office = actingAs('office');
const reader = { scope: centreScope(office.actor), locale: 'nl', zone: 'Europe/Amsterdam' } as const;
const absenceId = newId<AbsenceId>();

const plan = (run: SmallRun) => db.prisma.$transaction((tx) => saveSmallRun(tx, run));
const enrol = async (name: string, who: 'sofie' | 'tarik') =>
  valueOrThrow(await enrolParticipant(actingAs(who), { runId: runId(name), personId: person[who] }));
const settle = (
  choices: readonly (readonly [sessionId: string, choice: HitChoice])[],
  more: { overrideReason?: string; shown?: readonly string[] } = {},
) =>
  settleDisruption(office, {
    missing: { kind: 'trainer', id: person.chris },
    choices: new Map(choices),
    tell: true,
    cancelReason: 'De trainer is verhinderd.',
    overrideReason: more.overrideReason ?? null,
    shown: new Map(choices.map(([id]) => [id, new Set(more.shown ?? [])])),
  });
const pageNow = async () => {
  const page = await absencePage(office, reader, absenceId);
  if (!page) throw new Error('no such absence');
  return page;
};
const failures = (settled: Awaited<ReturnType<typeof settle>>) =>
  settled.flatMap(({ outcome }) => (outcome.ok ? [] : [outcome.reasons.map(({ code }) => code)]));

/** Chris teaches milling on two mornings and drawing on one, and is ill all week. */
beforeEach(async () => {
  await plan({ name: 'milling', resources: ['mill1', 'roomA'], trainers: ['chris'] });
  await plan({
    name: 'drawing',
    courses: ['drawing'],
    sessions: [['2026-12-03', '09:00', '12:00']],
    resources: ['roomB'],
    trainers: ['chris'],
    seats: 10,
  });
  await enrol('milling', 'sofie');
  await enrol('milling', 'tarik');
  await enrol('drawing', 'sofie');
  const illness = {
    id: absenceId,
    trainerId: person.chris,
    kind: 'illness' as const,
    start: at('2026-11-30', '00:00'),
    end: at('2026-12-05', '00:00'),
  };
  valueOrThrow(await reportAbsence(office, illness));
});

describe('what an absence hits', () => {
  it('is every session with who could take over and when else it could be, the same machines free', async () => {
    const { open, settled } = await pageNow();
    expect(settled).toEqual([]);
    expect(
      open.map((hit) => [hit.sessionId, hit.seatsTaken, hit.number, hit.sessionCount, hit.daysLeft]),
    ).toEqual([
      [sessionId('milling', 1), 2, 1, 2, 2],
      [sessionId('milling', 2), 2, 2, 2, 2],
      [sessionId('drawing'), 1, 1, 1, 1],
    ]);
    expect(open[0]?.replacements[0]).toMatchObject({ id: person.anna, name: 'Anna B.', notes: [] });
    for (const { interval } of open.flatMap(({ moves }) => moves)) {
      expect(interval.start).toBeGreaterThan(office.now.epochMilliseconds);
    }
    // Two days of one course are never proposed at one hour.
    const [first, second] = open;
    expect(first?.moves.map(({ interval }) => interval.start)).not.toContain(second?.interval.start);
  });

  it('counts who can’t come at a proposed time', async () => {
    const interval = slot('2026-12-03', '09:00', '13:00');
    const clashes = await clashesOfMoves([{ sessionId: sessionId('milling', 1), interval }]);
    expect(clashes).toEqual({ [moveKey(sessionId('milling', 1), interval)]: 1 });
  });
});

describe('settling', () => {
  it('replaces, moves and cancels, each for itself, and the page says what became of it', async () => {
    const move = { do: 'move', interval: slot('2026-12-08', '09:00', '13:00') } as const;
    const choices: [string, HitChoice][] = [
      [sessionId('milling', 1), { do: 'replace', toId: person.anna }],
      [sessionId('milling', 2), { ...move, trainerIds: [person.anna], resourceIds: null }],
      [sessionId('drawing'), { do: 'cancel', runId: runId('drawing') }],
    ];
    const checked = await checkChoices(office, reader, (await pageNow()).open, {
      missing: { kind: 'trainer', id: person.chris },
      choices: new Map(choices),
    });
    expect(checked.map(({ refusals, participants, cantCome }) => [refusals, participants, cantCome])).toEqual(
      [
        [[], 2, 0],
        [[], 2, 0],
        [[], 1, 0],
      ],
    );
    expect(failures(await settle(choices))).toEqual([]);
    const { open, settled } = await pageNow();
    expect(open).toEqual([]);
    expect(settled.map((hit) => [hit.sessionId, hit.how, hit.trainers])).toEqual([
      [sessionId('milling', 1), 'replaced', ['Anna B.']],
      [sessionId('milling', 2), 'moved', ['Anna B.']],
      [sessionId('drawing'), 'cancelled', []],
    ]);
    expect(settled[1]).toMatchObject({ was: slot('2026-12-02', '09:00', '13:00'), is: move.interval });
  });

  it('does what can be done and says why the rest can’t', async () => {
    const settled = await settle([
      [sessionId('milling', 1), { do: 'replace', toId: person.anna }],
      // Bram may not teach milling.
      [sessionId('milling', 2), { do: 'replace', toId: person.bram }],
    ]);
    expect(failures(settled)).toEqual([expect.arrayContaining(['trainer-may-not-teach'])]);
    expect((await pageNow()).open.map((hit) => hit.sessionId)).toEqual([
      sessionId('milling', 2),
      sessionId('drawing'),
    ]);
  });

  it('sets a rule aside only with a written reason, and only where it was shown', async () => {
    await plan({
      name: 'evening',
      sessions: [['2026-12-01', '18:00', '21:00']],
      resources: ['mill2', 'roomB'],
      trainers: ['chris'],
    });
    const choice: [string, HitChoice][] = [[sessionId('evening'), { do: 'replace', toId: person.anna }]];
    expect(failures(await settle(choice))).toEqual([['trainer-not-working']]);
    const [checked] = await checkChoices(office, reader, (await pageNow()).open, {
      missing: { kind: 'trainer', id: person.chris },
      choices: new Map(choice),
    });
    expect(checked).toMatchObject({ noteCodes: ['trainer-not-working'], refusals: [] });
    const why = { overrideReason: 'Anna blijft er voor' };
    // It came in the way after the check was shown.
    expect(failures(await settle(choice, why))).toEqual([['trainer-not-working']]);
    expect(failures(await settle(choice, { ...why, shown: checked?.noteCodes ?? [] }))).toEqual([]);
    expect(await db.prisma.ruleOverride.findFirst({ where: { code: 'trainer-not-working' } })).toMatchObject({
      reason: 'Anna blijft er voor',
      byPersonId: person.office,
    });
  });

  it('cancels a run once, however many of its days are hit', async () => {
    const cancel = { do: 'cancel', runId: runId('milling') } as const;
    const first: [string, HitChoice][] = [[sessionId('milling', 1), cancel]];
    // The other day goes with it, whatever was chosen for it.
    const both = new Map<string, HitChoice>([
      ...first,
      [sessionId('milling', 2), { do: 'replace', toId: person.anna }],
    ]);
    const checked = await checkChoices(office, reader, (await pageNow()).open, {
      missing: { kind: 'trainer', id: person.chris },
      choices: both,
    });
    expect(checked.map(({ choice }) => choice)).toEqual([cancel, cancel]);
    const settled = await settle([...first, [sessionId('milling', 2), cancel]]);
    expect(failures(settled)).toEqual([]);
    expect(await db.prisma.auditEntry.count({ where: { action: 'run-cancelled' } })).toBe(1);
  });
});

describe('the call list', () => {
  it('names who had a place, also in a cancelled run, and who teaches now', async () => {
    await settle([
      [sessionId('milling', 1), { do: 'replace', toId: person.anna }],
      [sessionId('drawing'), { do: 'cancel', runId: runId('drawing') }],
    ]);
    const ids = [sessionId('milling', 1), sessionId('drawing')];
    const calls = await callsAbout(reader.scope, ids);
    expect(calls.map(({ name, role, organisationName }) => [name, role, organisationName])).toEqual([
      ['Anna B.', 'trainer', null],
      ['Tarik Aydin', 'participant', 'Staalhoeve'],
      ['Sofie Wiersma', 'participant', 'Staalhoeve'],
      ['Sofie Wiersma', 'participant', 'Staalhoeve'],
    ]);
  });

  it('shows a trainer only the people of the own sessions', async () => {
    await settle([[sessionId('milling', 1), { do: 'replace', toId: person.anna }]]);
    const ids = [sessionId('milling', 1)];
    const bram = await callsAbout(rosterScope(actingAs('bram').actor), ids);
    expect(bram.filter(({ role }) => role === 'participant')).toEqual([]);
    expect(bram.every(({ phone, email }) => phone === null && email === null)).toBe(true);
    const anna = await callsAbout(rosterScope(actingAs('anna').actor), ids);
    expect(anna.filter(({ role }) => role === 'participant')).toHaveLength(2);
  });
});

describe('coming back', () => {
  it('ends an absence now, or takes away one that hasn’t begun; others may not', async () => {
    const input = { absenceId, trainerId: person.chris };
    expect(await endAbsence(actingAs('anna'), input)).toMatchObject({ reasons: [{ code: 'not-allowed' }] });
    const during = actingAs('chris', '2026-12-01T08:00:00+01:00');
    expect(valueOrThrow(await endAbsence(during, input)).withdrawn).toBe(false);
    const shortened = await db.prisma.absence.findUniqueOrThrow({ where: { id: absenceId } });
    expect(shortened.endsAt.getTime()).toBe(during.now.epochMilliseconds);
    const before = actingAs('chris', '2026-11-29T08:00:00+01:00');
    expect(valueOrThrow(await endAbsence(before, input)).withdrawn).toBe(true);
    expect(await db.prisma.absence.count({ where: { id: absenceId } })).toBe(0);
    expect(valueOrThrow(await endAbsence(before, input)).withdrawn).toBe(true);
  });

  it('is somebody else’s absence to nobody but the office', async () => {
    const asTrainer = (name: 'anna' | 'chris') => {
      const ctx = actingAs(name);
      return absencePage(ctx, { ...reader, scope: rosterScope(ctx.actor) }, absenceId);
    };
    expect(await asTrainer('anna')).toBeNull();
    expect((await asTrainer('chris'))?.absence.kind).toBe('illness');
  });
});
