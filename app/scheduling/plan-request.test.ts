import { describe, expect, it } from 'vitest';
import type { PlanDraft, SessionDraft } from './plan-form.ts';
import { instantOf, readDraftIntent, readDraftWish } from './plan-request.ts';

const row = '01930000-0000-7000-8000-000000000001';
const session = (day: string, more: Partial<SessionDraft> = {}): SessionDraft => ({
  day,
  from: '19:00',
  until: '21:30',
  resourceIds: ['a'],
  trainerIds: ['t'],
  ...more,
});
const draft = (...sessions: SessionDraft[]) => ({ sessions }) as unknown as PlanDraft;
const intent = (name: string, plan: PlanDraft, more: Record<string, string> = {}) =>
  readDraftIntent(new URLSearchParams({ intent: name, ...more }), plan);

describe('readDraftWish', () => {
  it('reads courses, the moment and the rows that the board selected', () => {
    const wish = readDraftWish(new URLSearchParams(`course=MIG1&course=MIG2&start=1796112000000&row=${row}`));
    expect(wish).toMatchObject({ codes: ['MIG1', 'MIG2'], start: 1_796_112_000_000, rowIds: [row] });
    expect(wish.keep).toEqual([
      ['start', '1796112000000'],
      ['row', row],
    ]);
  });

  it('drops what it cannot read', () => {
    const wish = readDraftWish(new URLSearchParams('course=a b&course=%27&start=tomorrow&row=1'));
    expect(wish).toEqual({ codes: [], start: null, rowIds: [], keep: [] });
  });
});

it.each([
  ['1796112000000', 1_796_112_000_000],
  ['1796112000001', null],
  ['99999999999999', null],
  ['-1', null],
  ['', null],
])('the moment %s is %s', (text, expected) => expect(instantOf(text)).toBe(expected));

describe('readDraftIntent', () => {
  it('adds a session a week later, or the next day where the others are a day apart', () => {
    const weekly = intent('add', draft(session('2026-12-01'), session('2026-12-08')));
    expect(weekly.draft.sessions.map(({ day }) => day)).toEqual(['2026-12-01', '2026-12-08', '2026-12-15']);
    const daily = intent('add', draft(session('2026-12-01'), session('2026-12-02')));
    expect(daily.draft.sessions.at(-1)?.day).toBe('2026-12-03');
    const only = intent('add', draft(session('2026-12-01')));
    expect(only.draft.sessions.at(-1)).toEqual(session('2026-12-08'));
  });

  it('takes one away', () => {
    const { draft: left } = intent('remove:0', draft(session('2026-12-01'), session('2026-12-08')));
    expect(left.sessions).toEqual([session('2026-12-08')]);
  });

  it('gives every session the machines and trainer of the first', () => {
    const plan = draft(session('2026-12-01'), session('2026-12-08', { resourceIds: ['b'], trainerIds: [] }));
    expect(intent('same', plan).draft.sessions[1]).toEqual(session('2026-12-08'));
  });

  it('uses proposed dates, and nothing that is none', () => {
    const plan = draft(session('2026-12-01'));
    expect(intent('use:1796112000000-1796122800000,later', plan)).toMatchObject({
      change: { sessions: [{ start: 1_796_112_000_000, end: 1_796_122_800_000 }] },
    });
  });

  it('reads what dates are wanted', () => {
    const asked = intent('propose', draft(), {
      proposeFrom: '2027-01-11',
      proposePart: 'evening',
      proposeTrainer: row,
    });
    expect(asked).toMatchObject({
      did: 'propose',
      change: { propose: { firstDay: '2027-01-11', fromMinute: 1020, untilMinute: 1380, trainerId: row } },
    });
    const anything = intent('propose', draft(), { proposePart: 'constructor' });
    expect(anything).toMatchObject({ change: { propose: { firstDay: null } } });
    expect(anything).not.toHaveProperty('change.propose.fromMinute');
  });

  it('saves only where the button says so; all else checks', () => {
    expect(intent('save', draft()).did).toBe('save');
    expect(intent('', draft()).did).toBe('check');
    expect(intent('delete', draft()).did).toBe('check');
  });
});
