import { describe, expect, it } from 'vitest';
import { reasonsOf, valueOrThrow } from '#app/kernel/outcome.ts';
import { at, slot, zone } from '#prisma/seed/plan-world.ts';
import { backFrom, moveInputOf, openMoveForm, readMoveForm } from './move-form.ts';

const [mill, room, anna, bas] = [1, 2, 3, 4].map(
  (number) => `01930000-0000-7000-8000-00000000000${number}`,
) as [string, string, string, string];
const plan = {
  interval: slot('2026-12-01', '09:00', '12:00'),
  resourceIds: [mill],
  trainerIds: [anna],
  choices: {
    site: { zone },
    resources: [{ id: mill }, { id: room }],
    trainers: [{ id: anna }, { id: bas }],
  },
};

describe('openMoveForm', () => {
  it('opens with the session as it is', () => {
    expect(openMoveForm(plan, new URLSearchParams())).toMatchObject({
      session: { day: '2026-12-01', from: '09:00', until: '12:00', resourceIds: [mill], trainerIds: [anna] },
      tell: true,
    });
  });

  it('opens where it was dropped: time, machines and trainers', () => {
    const { start, end } = slot('2026-12-02', '13:00', '16:00');
    const dropped = new URLSearchParams(`start=${start}&end=${end}&row=${room}&row=${bas}`);
    expect(openMoveForm(plan, dropped).session).toEqual({
      day: '2026-12-02',
      from: '13:00',
      until: '16:00',
      resourceIds: [room],
      trainerIds: [bas],
    });
  });

  it('keeps its length where only a start is said', () => {
    const search = new URLSearchParams({ start: String(at('2026-12-02 13:00')) });
    expect(openMoveForm(plan, search).session.until).toBe('16:00');
  });
});

describe('moveInputOf', () => {
  const form = 's0-day=2026-12-02&s0-from=13:00&s0-until=16:00&tell=no';

  it('is what moveSession takes', () => {
    const sent = readMoveForm(
      new URLSearchParams(`${form}&s0-resource=${mill}&override=session-in-past&overrideReason=ja`),
    );
    expect(valueOrThrow(moveInputOf(sent, room, zone))).toEqual({
      sessionId: room,
      ...slot('2026-12-02', '13:00', '16:00'),
      resourceIds: [mill],
      trainerIds: [],
      tell: false,
      overrides: [{ code: 'session-in-past', reason: 'ja' }],
    });
  });

  it('names what cannot be read', () => {
    const sent = readMoveForm(new URLSearchParams('s0-day=later&s0-from=&s0-until=16:00'));
    expect(reasonsOf(moveInputOf(sent, room, zone))).toEqual([
      { field: 's0-day', code: 'not-a-date' },
      { field: 's0-from', code: 'missing' },
    ]);
  });
});

it.each([
  ['/planning?view=day', '/planning?view=day'],
  ['/planning', '/planning'],
  ['/planning/runs', '/planning/runs'],
  ['/planningx', '/usual'],
  ['//elsewhere.example', '/usual'],
  ['https://elsewhere.example/planning', '/usual'],
  ['', '/usual'],
])('back to %s is %s', (back, expected) => {
  expect(backFrom(new URLSearchParams({ back }), '/usual')).toBe(expected);
});
