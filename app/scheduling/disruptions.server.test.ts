import { describe, expect, it } from 'vitest';
import { valueOrThrow } from '#app/kernel/outcome.ts';
import { newId } from '#app/platform/new-id.server.ts';
import { testDatabase } from '#app/platform/testing/test-database.ts';
import { actingAs, at, slot, small, smallCentre } from '#prisma/seed/small-centre.ts';
import { millingRun, weldingRun } from '#prisma/seed/small-runs.ts';
import { planRun } from './plan-run.server.ts';
import { planSession } from './plan-session.server.ts';
import { replaceResource } from './replace-resource.server.ts';
import { replaceTrainer } from './replace-trainer.server.ts';
import { reportAbsence } from './report-absence.server.ts';
import { endOutage, reportOutage } from './report-outage.server.ts';

const db = testDatabase({ fixture: smallCentre });
const { person, resource, site } = small;
const office = actingAs('office');
const codesOf = (outcome: { ok: boolean; reasons?: readonly { code: string }[] }) =>
  outcome.reasons?.map((reason) => reason.code) ?? [];
const plan = async (input = millingRun()) => valueOrThrow(await planRun(office, input));
const trainersOf = async (sessionId: string | undefined) =>
  (await db.prisma.personReservation.findMany({ where: { sessionId, live: true } })).map(
    (row) => row.personId,
  );
const illness = (more: object = {}) => ({
  id: newId(),
  trainerId: person.chris,
  kind: 'illness' as const,
  start: at('2026-12-01', '00:00'),
  end: at('2026-12-02', '00:00'),
  ...more,
});

describe('reportAbsence', () => {
  it('records it and lists what it hits, with who may teach it and is free', async () => {
    const { runId, sessionIds } = await plan();
    const { hits } = valueOrThrow(await reportAbsence(office, illness()));
    expect(hits).toEqual([
      {
        sessionId: sessionIds[0],
        runId,
        runCode: 'FREES1-261201',
        runState: 'open',
        title: { nl: 'CNC-frezen basis', en: 'CNC milling, basics' },
        interval: slot('2026-12-01', '09:00', '13:00'),
        seatsTaken: 0,
        // Bram may not teach milling; Anna may and is free.
        proposals: [{ personId: person.anna, reasons: [] }],
      },
    ]);
    expect(await db.prisma.absence.count({ where: { trainerId: person.chris } })).toBe(1);
    expect(await db.prisma.outboxEvent.findFirst({ where: { type: 'trainer-absent' } })).toMatchObject({
      payload: { trainerId: person.chris, sessionIds: [sessionIds[0]] },
    });
  });

  it('proposes who could come all the same, after who simply can; never who is busy', async () => {
    await plan(weldingRun());
    const bramIll = illness({ trainerId: person.bram, end: at('2026-12-31', '00:00') });
    const { hits } = valueOrThrow(await reportAbsence(office, bramIll));
    expect(hits.map((hit) => hit.proposals.map((one) => one.personId))).toEqual([
      [person.chris],
      [person.chris],
      [person.chris],
    ]);
    await plan(
      weldingRun({
        id: newId(),
        sessions: weldingRun({}, ['2026-12-08']).sessions.map((one) => ({
          ...one,
          resourceIds: [resource.booth3, resource.booth4],
          trainerIds: [person.chris],
        })),
      }),
    );
    const again = valueOrThrow(await reportAbsence(office, { ...bramIll, id: newId() }));
    expect(again.hits.map((hit) => hit.proposals.length)).toEqual([1, 0, 1]);
  });

  it('sending twice saves once; trainers report themselves, not each other', async () => {
    const form = illness();
    valueOrThrow(await reportAbsence(actingAs('chris'), form));
    valueOrThrow(await reportAbsence(actingAs('chris'), form));
    expect(await db.prisma.absence.count({ where: { trainerId: person.chris } })).toBe(1);
    expect(codesOf(await reportAbsence(actingAs('anna'), illness()))).toEqual(['not-allowed']);
    expect(codesOf(await reportAbsence(actingAs('coordinatorStaal'), illness()))).toEqual(['not-allowed']);
    expect(codesOf(await reportAbsence(office, illness({ trainerId: person.sofie })))).toEqual([
      'trainer-unknown',
    ]);
    expect(codesOf(await reportAbsence(office, illness({ end: at('2026-11-30', '00:00') })))).toEqual([
      'absence-ends-before-start',
    ]);
    expect(codesOf(await reportAbsence(office, { ...form, trainerId: person.anna }))).toEqual(['id-in-use']);
  });
});

describe('replaceTrainer', () => {
  it('replaces in one or more sessions at once, the old reservation kept as replaced', async () => {
    const { runId, sessionIds } = await plan();
    valueOrThrow(await replaceTrainer(office, { sessionIds, fromId: person.chris, toId: person.anna }));
    for (const id of sessionIds) expect(await trainersOf(id)).toEqual([person.anna]);
    const old = await db.prisma.personReservation.findMany({ where: { personId: person.chris } });
    expect(old.map((row) => [row.live, row.replacedAt !== null])).toEqual([
      [false, true],
      [false, true],
    ]);
    expect(await db.prisma.outboxEvent.findFirst({ where: { type: 'trainer-replaced' } })).toMatchObject({
      payload: { runIds: [runId], fromId: person.chris, toId: person.anna },
    });
    // Once more is no more.
    valueOrThrow(await replaceTrainer(office, { sessionIds, fromId: person.chris, toId: person.anna }));
    expect(await db.prisma.outboxEvent.count({ where: { type: 'trainer-replaced' } })).toBe(1);
  });

  it('names everything against the new trainer, and replaces none', async () => {
    const { sessionIds } = await plan();
    const refused = await replaceTrainer(actingAs('chris'), {
      sessionIds,
      fromId: person.chris,
      toId: person.bram,
    });
    expect(codesOf(refused)).toEqual([
      'trainer-not-working',
      'trainer-may-not-teach',
      'trainer-not-working',
      'trainer-may-not-teach',
    ]);
    expect(await trainersOf(sessionIds[0])).toEqual([person.chris]);
    const overrides = ['trainer-not-working', 'trainer-may-not-teach'].map((code) => ({
      code,
      reason: 'In overleg met Staalhoeve',
    }));
    valueOrThrow(
      await replaceTrainer(office, { sessionIds, fromId: person.chris, toId: person.bram, overrides }),
    );
    expect(await db.prisma.ruleOverride.count({ where: { subjectType: 'session' } })).toBe(4);
  });

  it('adds a trainer, and sees that two sessions at one hour can’t have the same one', async () => {
    const one = await plan();
    const two = await plan(
      millingRun({
        sessions: millingRun().sessions.map((session) => ({
          ...session,
          resourceIds: [resource.mill2, resource.roomB],
          trainerIds: [],
        })),
        overrides: [{ code: 'trainer-missing', reason: 'Trainer volgt' }],
      }),
    );
    const both = [...one.sessionIds, ...two.sessionIds];
    const refused = await replaceTrainer(office, { sessionIds: both, fromId: null, toId: person.anna });
    expect(codesOf(refused)).toEqual(['trainer-busy', 'trainer-busy']);
    valueOrThrow(
      await replaceTrainer(office, { sessionIds: two.sessionIds, fromId: null, toId: person.anna }),
    );
    expect(await trainersOf(two.sessionIds[0])).toEqual([person.anna]);
  });

  it('nobody teaches a session in which they have a place themselves', async () => {
    const { sessionIds } = await plan();
    const [sessionId = ''] = sessionIds;
    const { start, end } = slot('2026-12-01', '09:00', '13:00');
    await db.prisma.personReservation.create({
      data: {
        id: newId(),
        sessionId,
        personId: person.anna,
        role: 'participant',
        startsAt: new Date(start),
        endsAt: new Date(end),
        sideBySideKey: sessionId,
        live: true,
      },
    });
    const swap = { sessionIds: [sessionId], fromId: person.chris, toId: person.anna };
    expect(codesOf(await replaceTrainer(office, swap))).toEqual(['trainer-busy']);
  });

  it('refuses stale and finished sessions', async () => {
    const { sessionIds } = await plan();
    const anna = { fromId: person.chris, toId: person.anna };
    expect(codesOf(await replaceTrainer(office, { ...anna, sessionIds: [newId()] }))).toEqual([
      'session-unknown',
    ]);
    expect(
      codesOf(await replaceTrainer(actingAs('office', '2026-12-01T13:00:00+01:00'), { ...anna, sessionIds })),
    ).toEqual(['session-over']);
    expect(codesOf(await replaceTrainer(office, { ...anna, fromId: person.bram, sessionIds }))).toEqual([
      'trainer-not-on-session',
      'trainer-not-on-session',
    ]);
    expect(codesOf(await replaceTrainer(office, { ...anna, fromId: person.anna, sessionIds }))).toEqual([
      'replacement-is-same',
    ]);
    expect(codesOf(await replaceTrainer(actingAs('sofie'), { ...anna, sessionIds }))).toEqual([
      'not-allowed',
    ]);
  });
});

describe('reportOutage and replaceResource', () => {
  const leak = (more: object = {}) => ({
    id: newId(),
    resourceId: resource.mill1,
    start: at('2026-12-01', '07:00'),
    end: null,
    reason: 'Lekkage',
    ...more,
  });

  it('lists what an outage hits with equal machines that are free; one click takes another', async () => {
    const { sessionIds } = await plan();
    const { outageId, hits } = valueOrThrow(await reportOutage(actingAs('chris'), leak()));
    expect(hits.map((hit) => [hit.sessionId, hit.proposals])).toEqual(
      sessionIds.map((id) => [id, [{ resourceId: resource.mill2, reasons: [] }]]),
    );
    expect(codesOf(await planRun(office, millingRun({}, ['2026-12-03'])))).toEqual(['resource-outage']);
    valueOrThrow(await replaceResource(office, { sessionIds, fromId: resource.mill1, toId: resource.mill2 }));
    const held = await db.prisma.resourceReservation.findMany({
      where: { live: true, sessionId: sessionIds[0] },
    });
    expect(held.map((row) => row.resourceId).sort()).toEqual([resource.mill2, resource.roomA].sort());
    // Ended before it began it is taken away: of two who say so at once, the second finds nothing.
    const ended = await Promise.all([endOutage(office, { outageId }), endOutage(office, { outageId })]);
    expect(ended.map((outcome) => (outcome.ok ? 'ended' : codesOf(outcome)[0])).sort()).toEqual([
      'ended',
      'outage-unknown',
    ]);
    valueOrThrow(await planRun(office, millingRun({}, ['2026-12-03'])));
  });

  it('does not take a machine that is busy, and says why', async () => {
    const { sessionIds } = await plan();
    await plan(
      millingRun({
        sessions: [
          {
            ...slot('2026-12-01', '08:30', '09:30'),
            resourceIds: [resource.mill2, resource.roomB],
            trainerIds: [person.anna],
          },
        ],
      }),
    );
    const { hits } = valueOrThrow(await reportOutage(office, leak()));
    expect(hits.map((hit) => hit.proposals.length)).toEqual([0, 1]);
    const swap = { sessionIds, fromId: resource.mill1, toId: resource.mill2 };
    expect(codesOf(await replaceResource(office, swap))).toEqual(['resource-busy']);
  });

  it('does not replace a machine by one that the session has already', async () => {
    const session = { ...slot('2026-12-01', '09:00', '13:00'), trainerIds: [person.chris] };
    const resourceIds = [resource.mill1, resource.mill2, resource.roomA];
    const { sessionIds } = await plan(millingRun({ sessions: [{ ...session, resourceIds }] }));
    const swap = { sessionIds, fromId: resource.mill1, toId: resource.mill2 };
    expect(codesOf(await replaceResource(office, swap))).toEqual(['resource-busy']);
  });

  it('refuses what cannot be', async () => {
    expect(codesOf(await reportOutage(actingAs('sofie'), leak()))).toEqual(['not-allowed']);
    expect(codesOf(await reportOutage(office, leak({ resourceId: newId() })))).toEqual(['resource-unknown']);
    expect(codesOf(await reportOutage(office, leak({ end: at('2026-11-30', '07:00') })))).toEqual([
      'outage-ends-before-start',
    ]);
    expect(codesOf(await endOutage(office, { outageId: newId() }))).toEqual(['outage-unknown']);
  });
});

describe('planSession', () => {
  it('plans maintenance and a series of open practice, once however often it is sent', async () => {
    const maintenance = {
      id: newId(),
      kind: 'maintenance' as const,
      siteId: site.hall,
      title: 'Spindel vervangen',
      sessions: [{ ...slot('2026-12-01', '06:00', '08:00'), resourceIds: [resource.mill1], trainerIds: [] }],
    };
    valueOrThrow(await planSession(office, maintenance));
    expect(valueOrThrow(await planSession(office, maintenance)).alreadySaved).toBe(true);
    // Clean-up of the maintenance (until 08:30) and set-up of the course (from 08:45) leave room.
    await plan();
    const practice = {
      ...maintenance,
      id: newId(),
      kind: 'open-practice' as const,
      title: null,
      sessions: ['2026-12-03', '2026-12-10'].map((date) => ({
        ...slot(date, '13:00', '15:00'),
        resourceIds: [resource.booth1],
        trainerIds: [],
      })),
    };
    expect(valueOrThrow(await planSession(office, practice)).sessionIds).toHaveLength(2);
    expect(codesOf(await planSession(office, { ...practice, id: newId() }))).toEqual([
      'resource-busy',
      'resource-busy',
    ]);
    expect(await db.prisma.session.count({ where: { runId: null } })).toBe(3);
  });
});
