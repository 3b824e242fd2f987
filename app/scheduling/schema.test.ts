import { describe, expect, expectTypeOf, it } from 'vitest';
import type { z } from 'zod';
import type { ChangeRunInput } from './change-run.server.ts';
import type { CopyRunsInput } from './copy-runs.server.ts';
import type { ProposeDatesInput } from './find-slot-queries.server.ts';
import type { FixRunInput } from './fix-runs.server.ts';
import type { PlanRunInput, PlanSessionInput } from './plan-input.ts';
import type { ReplaceResourceInput } from './replace-resource.server.ts';
import type { ReplaceTrainerInput } from './replace-trainer.server.ts';
import type { ReportAbsenceInput } from './report-absence.server.ts';
import type { ReportOutageInput } from './report-outage.server.ts';
import * as schema from './schema.ts';

const id = '0192F4C0-0000-7000-8000-000000000001';
const run = {
  id,
  state: 'open',
  siteId: id,
  courseIds: [id],
  sessions: [
    { startsAt: '2026-12-01T09:00:00+01:00', endsAt: '2026-12-01T12:00:00+01:00', resourceIds: [id] },
  ],
};
const problems = (result: { success: boolean; error?: { issues: { path: PropertyKey[] }[] } }) =>
  result.error?.issues.map((issue) => issue.path.join('.')) ?? [];

describe('schema', () => {
  it('gives use cases what they take', () => {
    expectTypeOf<z.output<typeof schema.planRunInput>>().toExtend<PlanRunInput>();
    expectTypeOf<z.output<typeof schema.planSessionInput>>().toExtend<PlanSessionInput>();
    expectTypeOf<z.output<typeof schema.changeRunInput>>().toExtend<ChangeRunInput>();
    expectTypeOf<z.output<typeof schema.fixRunsInput>>().toExtend<
      Omit<FixRunInput, 'runId'> & { runIds: string[] }
    >();
    expectTypeOf<z.output<typeof schema.copyRunsInput>>().toExtend<CopyRunsInput>();
    expectTypeOf<z.output<typeof schema.replaceTrainerInput>>().toExtend<ReplaceTrainerInput>();
    expectTypeOf<z.output<typeof schema.replaceResourceInput>>().toExtend<ReplaceResourceInput>();
    expectTypeOf<z.output<typeof schema.reportAbsenceInput>>().toExtend<ReportAbsenceInput>();
    expectTypeOf<z.output<typeof schema.reportOutageInput>>().toExtend<ReportOutageInput>();
    expectTypeOf<z.output<typeof schema.proposeDatesInput>>().toExtend<ProposeDatesInput>();
  });

  it('reads instants with their offset and ids in small letters', () => {
    const read = schema.planRunInput.parse(run);
    expect(read.id).toBe(id.toLowerCase());
    expect(read.sessions[0]).toEqual({
      start: Date.UTC(2026, 11, 1, 8),
      end: Date.UTC(2026, 11, 1, 11),
      resourceIds: [id.toLowerCase()],
      trainerIds: [],
      sideBySideKey: undefined,
    });
  });

  it.each<[string, object, string]>([
    ['an id that is none', { id: 'x' }, 'id'],
    [
      'a date without an offset',
      { sessions: [{ ...run.sessions[0], endsAt: '2026-12-01T12:00' }] },
      'sessions.0.endsAt',
    ],
    ['a day that does not exist', { decideBy: '2026-02-30' }, 'decideBy'],
    ['an over-long note', { note: 'x'.repeat(1001) }, 'note'],
    ['too many seats', { seats: 501 }, 'seats'],
    ['half a seat', { seats: 1.5 }, 'seats'],
    ['a negative price', { priceCents: -1 }, 'priceCents'],
    ['no course', { courseIds: [] }, 'courseIds'],
    ['a state that is not for new runs', { state: 'completed' }, 'state'],
    ['a text for a list', { sessions: 'x' }, 'sessions'],
  ])('refuses %s', (_, wrong, path) => {
    expect(problems(schema.planRunInput.safeParse({ ...run, ...wrong }))).toEqual([path]);
  });

  it('an empty field in a form is nothing, not text', () => {
    expect(schema.planRunInput.parse({ ...run, note: '', seats: '', decideBy: '' })).toMatchObject({
      note: null,
      seats: undefined,
      decideBy: null,
    });
    expect(schema.replaceTrainerInput.parse({ sessionIds: [id], fromId: '', toId: id }).fromId).toBeNull();
    const outage = {
      id,
      resourceId: id,
      startsAt: '2026-12-01T09:00:00+01:00',
      endsAt: '',
      reason: 'Lekkage',
    };
    expect(schema.reportOutageInput.parse(outage).end).toBeNull();
  });
});
