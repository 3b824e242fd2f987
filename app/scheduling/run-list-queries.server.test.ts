import { describe, expect, it } from 'vitest';
import { centreScope, rosterScope, selfScope } from '#app/identity/mint-scope.server.ts';
import type { Ctx } from '#app/kernel/actor.ts';
import { valueOrThrow } from '#app/kernel/outcome.ts';
import { newId } from '#app/platform/new-id.server.ts';
import { testDatabase } from '#app/platform/testing/test-database.ts';
import { actingAs, at, slot, small, smallCentre } from '#prisma/seed/small-centre.ts';
import { millingRun, weldingRun } from '#prisma/seed/small-runs.ts';
import { planRun } from './plan-run.server.ts';
import { reportOutage } from './report-outage.server.ts';
import { findRun } from './run-detail-queries.server.ts';
import { runListFilter } from './run-list-filter.ts';
import { listRuns } from './run-list-queries.server.ts';

testDatabase({ fixture: smallCentre });
const office = actingAs('office');
const chris = actingAs('chris');
const bram = actingAs('bram');
const sofie = actingAs('sofie');
const viewing = (ctx: Ctx) => ({
  actor: ctx.actor,
  now: ctx.now,
  scope:
    ctx === office ? centreScope(ctx.actor) : ctx === sofie ? selfScope(ctx.actor) : rosterScope(ctx.actor),
});
const plan = async (input = millingRun()) => valueOrThrow(await planRun(office, input));
const codes = async (ctx: Ctx, query = '') =>
  (await listRuns(viewing(ctx), runListFilter(new URLSearchParams(query)))).runs.map((run) => run.code);

describe('listRuns', () => {
  it('lists coming runs by date with what planning wants to know', async () => {
    await plan(weldingRun({}, ['2026-12-08', '2026-12-15']));
    await plan();
    const { runs, total } = await listRuns(viewing(office), runListFilter(new URLSearchParams()));
    expect(total).toBe(2);
    expect(runs[0]).toMatchObject({
      code: 'FREES1-261201',
      state: 'open',
      title: { nl: 'CNC-frezen basis' },
      site: { code: 'HAL', zone: 'Europe/Amsterdam' },
      sessionCount: 2,
      start: at('2026-12-01', '09:00'),
      end: at('2026-12-02', '13:00'),
      seats: 4,
      taken: 0,
      minimum: 2,
      trainers: [{ personId: small.person.chris, name: 'Chris O.' }],
      flags: ['below-minimum'],
    });
  });

  it('filters by state, course, trainer, site, days, words and what asks for attention', async () => {
    await plan();
    await plan(weldingRun({ state: 'concept' }));
    await plan(millingRun({ state: 'option', optionUntil: at('2026-11-27', '17:00') }, ['2026-12-10']));
    const [milling, welding, option] = ['FREES1-261201', 'MIG1-261201', 'FREES1-261210'];
    expect(await codes(office, 'state=concept,option')).toEqual([welding, option]);
    expect(await codes(office, `course=${small.course.mig1}`)).toEqual([welding]);
    expect(await codes(office, `trainer=${small.person.bram}`)).toEqual([welding]);
    expect(await codes(office, `site=${small.site.staalFloor}`)).toEqual([]);
    expect(await codes(office, 'from=2026-12-09&until=2026-12-20')).toEqual([welding, option]);
    expect(await codes(office, 'from=2026-12-16')).toEqual([]);
    expect(await codes(office, 'q=frezen+chris')).toEqual([milling, option]);
    expect(await codes(office, 'flag=option-ends')).toEqual([option]);
    await reportOutage(office, {
      id: newId(),
      resourceId: small.resource.mill1,
      ...slot('2026-12-10', '08:00', '10:00'),
      reason: 'Lekkage',
    });
    expect(await codes(office, 'flag=clash')).toEqual([option]);
    // What can't be read is as if it weren't there.
    expect(await codes(office, 'state=nonsense&site=x&from=31-31-2026&flag=y&page=-1')).toHaveLength(3);
  });

  it('leaves out what a trainer lent by a competitor may not know, and everything for who doesn’t plan', async () => {
    await plan(millingRun({ onlyForId: small.organisation.agro }));
    await plan(weldingRun());
    expect(await codes(office)).toHaveLength(2);
    expect(await codes(bram)).toEqual(['MIG1-261201']);
    // Chris teaches it.
    expect(await codes(chris)).toHaveLength(2);
    expect(await codes(sofie)).toEqual([]);
  });
});

describe('findRun', () => {
  it('tells everything about the planning of one run', async () => {
    const overrides = [{ code: 'trainer-missing', reason: 'Trainer volgt later' }];
    const input = millingRun({ overrides, note: 'Eigen gereedschap' });
    const { runId } = await plan({
      ...input,
      sessions: input.sessions.map((session, index) =>
        index === 1 ? { ...session, trainerIds: [] } : session,
      ),
    });
    const run = await findRun(viewing(office), { code: 'FREES1-261201' });
    expect(run).toMatchObject({
      runId,
      courses: [{ code: 'FREES1' }],
      note: 'Eigen gereedschap',
      noted: [],
      overrides: [{ ...overrides[0], sessionId: null, byName: 'Petra Veldhuis', byRole: 'office' }],
    });
    expect(run?.sessions[0]).toMatchObject({
      number: 1,
      interval: slot('2026-12-01', '09:00', '13:00'),
      trainers: [{ name: 'Chris O.' }],
      seats: { taken: 0, offered: 0, held: 0, free: 4 },
      clashes: 0,
    });
    expect(run?.sessions[0]?.resources.map((one) => [one.code, one.held])).toEqual([
      ['FREES-1', slot('2026-12-01', '08:45', '13:30')],
      ['LOKAAL-A', slot('2026-12-01', '09:00', '13:00')],
    ]);
  });

  it('says what a concept has in its way now', async () => {
    const concept = await plan(millingRun({ state: 'concept' }));
    expect((await findRun(viewing(chris), { runId: concept.runId }))?.noted).toEqual([]);
    await plan();
    expect(
      (await findRun(viewing(chris), { runId: concept.runId }))?.noted.map((reason) => reason.code),
    ).toContain('resource-busy');
  });

  it('is null for who may not know it', async () => {
    const { runId } = await plan(millingRun({ onlyForId: small.organisation.agro }));
    expect(await findRun(viewing(bram), { runId })).toBeNull();
    expect(await findRun(viewing(sofie), { runId })).toBeNull();
    expect(await findRun(viewing(office), { runId: newId() })).toBeNull();
  });
});
