import { describe, expect, it } from 'vitest';
import { centreScope, rosterScope, scopeOf } from '#app/identity/mint-scope.server.ts';
import type { Ctx } from '#app/kernel/actor.ts';
import { calendarDate } from '#app/kernel/calendar-date.ts';
import { valueOrThrow } from '#app/kernel/outcome.ts';
import { daysInterval } from '#app/kernel/wall-time.ts';
import { newId } from '#app/platform/new-id.server.ts';
import { testDatabase } from '#app/platform/testing/test-database.ts';
import { actingAs, at, SMALL_ZONE, slot, small, smallCentre } from '#prisma/seed/small-centre.ts';
import { millingRun, weldingRun } from '#prisma/seed/small-runs.ts';
import { calendarVersion, loadCalendar } from './calendar-queries.server.ts';
import { planRun } from './plan-run.server.ts';
import { planSession } from './plan-session.server.ts';
import { reportAbsence } from './report-absence.server.ts';
import { reportOutage } from './report-outage.server.ts';

testDatabase({ fixture: smallCentre });
const office = actingAs('office');
const chris = actingAs('chris');
const bram = actingAs('bram');
const sofie = actingAs('sofie');

const week = daysInterval(calendarDate('2026-11-30'), calendarDate('2026-12-06'), SMALL_ZONE);
const calendar = (ctx: Ctx, range = week) =>
  loadCalendar({ scope: scopeOf(ctx.actor), actor: ctx.actor, now: ctx.now }, range);
const plan = async (input = millingRun(), ctx = office) => valueOrThrow(await planRun(ctx, input));

describe('loadCalendar', () => {
  it('has machines by site and group, then rooms, then trainers, each with its hours', async () => {
    const { rows, hours } = await calendar(chris);
    expect(rows.map((row) => row.title.nl)).toEqual([
      ...[
        'Lascabine 1',
        'Lascabine 2',
        'Lascabine 3',
        'Lascabine 4',
        'Freesbank 1',
        'Freesbank 2',
        'Lasrobotcel',
      ],
      ...['Lokaal A', 'Lokaal B', 'Draaibank', 'Anna B.', 'Bram K.', 'Chris O.'],
    ]);
    const hall = rows.find((row) => row.code === 'LAS-1');
    expect(hall).toMatchObject({ kind: 'machine', site: { code: 'HAL' }, pool: { code: 'LAS' } });
    expect(hours.find(({ hoursId }) => hoursId === hall?.hoursId)?.open[0]).toEqual(
      slot('2026-11-30', '08:00', '17:00'),
    );
    const lent = rows.find((row) => row.code === 'BRAM');
    expect(hours.find(({ hoursId }) => hoursId === lent?.hoursId)?.open).toEqual([
      slot('2026-12-01', '13:00', '22:00'),
      slot('2026-12-03', '13:00', '22:00'),
    ]);
  });

  it('shows a session in every row it holds, with set-up and clean-up, and its free places', async () => {
    await plan();
    const { sessions } = await calendar(chris);
    expect(sessions).toHaveLength(2);
    expect(sessions[0]).toMatchObject({
      ...slot('2026-12-01', '09:00', '13:00'),
      knowledge: 'named',
      kind: 'course',
      title: { nl: 'CNC-frezen basis' },
      run: { code: 'FREES1-261201', state: 'open', courseCode: 'FREES1', seats: 4 },
      free: 4,
      conflict: false,
    });
    const places = new Map(sessions[0]?.places.map((place) => [place.rowId, place]));
    expect(places.get(small.resource.mill1)).toMatchObject(slot('2026-12-01', '08:45', '13:30'));
    expect(places.get(small.person.chris)).toMatchObject(slot('2026-12-01', '09:00', '13:00'));
  });

  it('tells each viewer what they may know', async () => {
    await plan(millingRun({ state: 'concept' }, ['2026-11-30']));
    await plan(weldingRun({ onlyForId: small.organisation.agro }, ['2026-12-01']));
    await plan(millingRun({}, ['2026-12-02']));
    const seen = async (ctx: Ctx) =>
      (await calendar(ctx)).sessions.map(({ knowledge, run }) => run?.state ?? knowledge);
    expect(await seen(office)).toEqual(['concept', 'open', 'open']);
    // A company's own run: known to its trainer, to others no more than that the booths are taken.
    expect(await seen(bram)).toEqual(['concept', 'open', 'open']);
    expect(await seen(chris)).toEqual(['concept', 'busy', 'open']);
    expect(await seen(sofie)).toEqual(['busy', 'open']);
    const [hidden] = (await calendar(sofie)).sessions;
    expect(hidden).toMatchObject({ title: null, run: null, free: null });
  });

  it('shows what lies at the edge: a machine that is still being cleaned', async () => {
    await plan(millingRun({}, ['2026-12-01']));
    const after = { start: at('2026-12-01', '13:15'), end: at('2026-12-01', '14:00') };
    expect((await calendar(office, after)).sessions).toHaveLength(1);
    const later = { start: at('2026-12-01', '13:30'), end: at('2026-12-01', '14:00') };
    expect((await calendar(office, later)).sessions).toHaveLength(0);
  });

  it('shades closures, outages and absences, and marks the sessions they hit', async () => {
    await plan(weldingRun({}, ['2026-12-01']));
    const outage = { id: newId(), resourceId: small.resource.booth1, reason: 'Gasklep lekt' };
    valueOrThrow(await reportOutage(office, { ...outage, start: at('2026-12-01', '10:00'), end: null }));
    const absence = { id: newId(), trainerId: small.person.bram, kind: 'illness' as const };
    valueOrThrow(await reportAbsence(office, { ...absence, ...slot('2026-12-01', '00:00', '23:00') }));

    const { sessions, shades } = await calendar(chris);
    expect(sessions[0]?.conflict).toBe(true);
    expect(shades).toContainEqual(
      expect.objectContaining({
        kind: 'outage',
        rowIds: [small.resource.booth1],
        title: { nl: 'Gasklep lekt', en: null },
      }),
    );
    // That a colleague is away; why stays between the colleague and the office.
    expect(shades).toContainEqual(
      expect.objectContaining({ kind: 'absence', rowIds: [small.person.bram], title: null }),
    );
    expect((await calendar(sofie)).shades).not.toContainEqual(expect.objectContaining({ kind: 'absence' }));

    const christmas = daysInterval(calendarDate('2026-12-21'), calendarDate('2026-12-27'), SMALL_ZONE);
    const closed = (await calendar(office, christmas)).shades.find(({ kind }) => kind === 'closure');
    expect(closed).toMatchObject({ title: { nl: 'Kerstsluiting' }, blocking: false });
    const forTrainer = (await calendar(chris, christmas)).shades.find(({ kind }) => kind === 'closure');
    expect(forTrainer).toMatchObject({ blocking: true });
  });

  it('names maintenance to planners only', async () => {
    const input = { id: newId(), kind: 'maintenance' as const, siteId: small.site.hall, title: 'Onderhoud' };
    const sessions = [
      { ...slot('2026-12-03', '13:00', '17:00'), resourceIds: [small.resource.mill2], trainerIds: [] },
    ];
    valueOrThrow(await planSession(office, { ...input, sessions }));
    expect((await calendar(chris)).sessions[0]).toMatchObject({ title: { nl: 'Onderhoud' }, run: null });
    expect((await calendar(sofie)).sessions[0]).toMatchObject({ knowledge: 'busy', title: null });
  });
});

it('the version of the calendar changes with every change, and only then', async () => {
  const before = await calendarVersion();
  expect(await calendarVersion()).toBe(before);
  await plan();
  const after = await calendarVersion();
  expect(after).not.toBe(before);
  expect(await calendarVersion()).toBe(after);
});

it('scopes of planners are what the pages mint', () => {
  expect(scopeOf(chris.actor)).toEqual(rosterScope(chris.actor));
  expect(scopeOf(office.actor)).toEqual(centreScope(office.actor));
});
