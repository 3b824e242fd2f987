import { describe, expect, it } from 'vitest';
import { centreScope, rosterScope } from '#app/identity/mint-scope.server.ts';
import { calendarDate } from '#app/kernel/calendar-date.ts';
import { valueOrThrow } from '#app/kernel/outcome.ts';
import { testDatabase } from '#app/platform/testing/test-database.ts';
import { actingAs, at, SMALL_ZONE, slot, small, smallCentre } from '#prisma/seed/small-centre.ts';
import { millingRun, weldingRun } from '#prisma/seed/small-runs.ts';
import { checkDraft } from './check-draft.server.ts';
import { coursesToPlan } from './plan-choices-queries.server.ts';
import { draftPlan, redraftPlan } from './plan-draft-queries.server.ts';
import type { PlanDraft } from './plan-form.ts';
import { planRun } from './plan-run.server.ts';
import { availabilityFor, findSessionPlan } from './session-plan-queries.server.ts';

testDatabase({ fixture: smallCentre });
const office = actingAs('office');
const chris = actingAs('chris');
const bram = actingAs('bram');
const { course, resource, person } = small;
const byOffice = { scope: centreScope(office.actor), locale: 'nl', zone: SMALL_ZONE } as const;
const byChris = { scope: rosterScope(chris.actor), locale: 'en', zone: SMALL_ZONE } as const;

async function drafted(wish: Partial<Parameters<typeof draftPlan>[1]> = {}, ctx = office) {
  const plan = await draftPlan(ctx, { courseIds: [course.mig1], ...wish });
  if (!plan) throw new Error('no draft');
  return plan;
}

describe('draftPlan', () => {
  it('begins with the first dates on which machines and trainer are free together', async () => {
    const { draft, proposals, choices } = await drafted();
    expect(proposals.length).toBeGreaterThan(1);
    expect(draft).toMatchObject({ seats: '4', minimum: '2', price: '450', state: 'open' });
    expect(draft.sessions).toHaveLength(3);
    expect(
      draft.sessions.every(({ resourceIds, trainerIds }) => resourceIds.length && trainerIds.length),
    ).toBe(true);
    expect(choices.needs).toEqual([{ name: { nl: 'Lasstraat', en: 'Welding street' }, quantity: 2 }]);
    expect(await checkDraft(office, byOffice, draft)).toEqual({ kind: 'fine' });
  });

  it('begins at the moment and the row that were selected, closed days passed over', async () => {
    const start = at('2026-12-15', '18:30');
    const { draft, skipped } = await drafted({ start, rowIds: [resource.booth3, person.bram] });
    expect(draft.sessions.map(({ day, from, until }) => `${day} ${from}–${until}`)).toEqual([
      '2026-12-15 18:30–21:00',
      '2026-12-22 18:30–21:00',
      '2027-01-05 18:30–21:00',
    ]);
    expect(skipped.map(({ date }) => date)).toEqual(['2026-12-29']);
    expect(draft.sessions[0]?.resourceIds).toContain(resource.booth3);
    expect(draft.sessions[0]?.trainerIds).toEqual([person.bram]);
  });

  it('knows no draft without a course', async () => {
    expect(await draftPlan(office, { courseIds: [] })).toBeNull();
    expect(await draftPlan(office, { courseIds: [person.anna] })).toBeNull();
  });
});

describe('redraftPlan', () => {
  it('says what is taken, and chooses anew for other dates', async () => {
    valueOrThrow(await planRun(office, weldingRun({}, ['2026-12-01'])));
    const { draft } = await drafted();
    const session = slot('2026-12-01', '19:00', '21:30');
    const empty = { ...session, resourceIds: [], trainerIds: [] };
    const again = await redraftPlan(office, draft, { sessions: [empty] });
    expect(again?.draft.sessions).toMatchObject([
      { day: '2026-12-01', resourceIds: [resource.booth3, resource.booth4], trainerIds: [person.chris] },
    ]);
    expect(again?.availability[0]?.taken).toEqual(
      expect.arrayContaining([resource.booth1, resource.booth2, person.bram]),
    );
  });

  it('proposes dates from a day on, never before tomorrow', async () => {
    const { draft } = await drafted();
    const propose = {
      firstDay: calendarDate('2026-01-01'),
      days: 60,
      most: 2,
      fromMinute: 1020,
      untilMinute: 1380,
    };
    const again = await redraftPlan(office, draft, { propose });
    const starts = again?.proposals.flatMap(({ sessions }) => sessions.map(({ start }) => start)) ?? [];
    expect(starts.length).toBeGreaterThan(0);
    expect(Math.min(...starts)).toBeGreaterThan(office.now.epochMilliseconds);
  });
});

describe('checkDraft', () => {
  const change = (draft: PlanDraft, more: Partial<PlanDraft['sessions'][0]>): PlanDraft => ({
    ...draft,
    sessions: draft.sessions.slice(0, 1).map((one) => ({ ...one, ...more })),
  });

  it('words every reason at once, with who may set it aside', async () => {
    const { draft } = await drafted({}, chris);
    const sunday = change(draft, { day: '2026-12-06', trainerIds: [person.bram] });
    const verdict = await checkDraft(chris, byChris, sunday);
    expect(verdict).toMatchObject({
      kind: 'refused',
      refusals: [
        { code: 'outside-opening-hours', level: 'override', overrideBy: 'the office' },
        { code: 'trainer-not-working', sentence: 'Bram K. doesn’t work then.', level: 'override' },
      ],
    });
    expect(verdict.kind === 'refused' && verdict.refusals[1]).not.toHaveProperty('overrideBy');
  });

  it('takes days that share a reason together', async () => {
    const { draft } = await drafted();
    const never = draft.sessions.map((session) => ({ ...session, trainerIds: [] }));
    const verdict = await checkDraft(office, byOffice, { ...draft, sessions: never });
    expect(verdict).toMatchObject({
      kind: 'refused',
      refusals: [{ code: 'trainer-missing', detail: 'Lesdag 1–3 · Voeg een trainer toe' }],
    });
  });

  it('notes what a concept has in its way, and waits for what cannot be read', async () => {
    const { draft } = await drafted();
    const concept = { ...change(draft, { trainerIds: [] }), state: 'concept' as const };
    expect(await checkDraft(office, byOffice, concept)).toMatchObject({ kind: 'noted' });
    expect(await checkDraft(office, byOffice, change(draft, { day: '' }))).toEqual({
      kind: 'unreadable',
      problems: [{ field: 's0-day', code: 'missing' }],
    });
  });
});

describe('a session to move', () => {
  it('is found by planners, with what it could be planned with', async () => {
    const run = valueOrThrow(await planRun(office, millingRun()));
    const plan = await findSessionPlan(chris, run.sessionIds[0] ?? '');
    expect(plan).toMatchObject({
      number: 1,
      run: { code: 'FREES1-261201' },
      title: { nl: 'CNC-frezen basis' },
    });
    expect(await findSessionPlan(actingAs('sofie'), run.sessionIds[0] ?? '')).toBeNull();
    expect(await findSessionPlan(chris, person.anna)).toBeNull();
  });

  it('is not found where only the trainers and the office may know of it', async () => {
    const own = weldingRun({ onlyForId: small.organisation.agro }, ['2026-12-01']);
    const run = valueOrThrow(await planRun(office, own));
    expect(await findSessionPlan(chris, run.sessionIds[0] ?? '')).toBeNull();
    expect(await findSessionPlan(bram, run.sessionIds[0] ?? '')).not.toBeNull();
  });

  it('finds what it holds itself free', async () => {
    const run = valueOrThrow(await planRun(office, millingRun()));
    const plan = await findSessionPlan(office, run.sessionIds[0] ?? '');
    if (!plan) throw new Error('no plan');
    const here = await availabilityFor(office, plan, slot('2026-12-01', '10:00', '14:00'));
    expect(here.taken).not.toContain(resource.mill1);
    const there = await availabilityFor(office, plan, slot('2026-12-02', '10:00', '14:00'));
    expect(there.taken).toEqual(expect.arrayContaining([resource.mill1, resource.roomA, person.chris]));
  });
});

it('courses to plan are those that people enrol on', async () => {
  const codes = (await coursesToPlan()).map(({ code }) => code);
  expect(codes).toContain('MIG1');
  expect(codes).not.toContain('SNUFFEL');
});
