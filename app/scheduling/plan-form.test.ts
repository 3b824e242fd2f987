import { describe, expect, it } from 'vitest';
import { reasonsOf, valueOrThrow } from '#app/kernel/outcome.ts';
import { at, zone } from '#prisma/seed/plan-world.ts';
import { optionDayOf, optionEndOf, planInputOf, readPlanForm, sessionDraftOf } from './plan-form.ts';

const id = '01930000-0000-7000-8000-000000000001';
const mill = '01930000-0000-7000-8000-000000000002';
const anna = '01930000-0000-7000-8000-000000000003';

function form(more: Record<string, string> = {}): FormData {
  const fields = new FormData();
  const usual = {
    id,
    siteId: id,
    courseId: id,
    state: 'open',
    seats: '8',
    minimum: '3',
    price: '395',
    isPublic: 'on',
    sessions: '1',
    's0-day': '2026-12-01',
    's0-from': '09:00',
    's0-until': '12:30',
    's0-resource': mill,
    's0-trainer': anna,
  };
  for (const [name, value] of Object.entries({ ...usual, ...more })) fields.append(name, value);
  return fields;
}

const read = (more: Record<string, string> = {}) => planInputOf(readPlanForm(form(more)), zone);

describe('the plan form', () => {
  it('becomes a plan on the clock of the site', () => {
    expect(
      valueOrThrow(read({ price: '€ 49,50', decideBy: '2026-11-27', note: ' bring gloves ' })),
    ).toMatchObject({
      id,
      state: 'open',
      seats: 8,
      minimum: 3,
      priceCents: 4950,
      decideBy: '2026-11-27',
      note: 'bring gloves',
      isPublic: true,
      sessions: [
        {
          start: at('2026-12-01 09:00'),
          end: at('2026-12-01 12:30'),
          resourceIds: [mill],
          trainerIds: [anna],
        },
      ],
    });
  });

  it('names every field that cannot be read, all at once', () => {
    const problems = reasonsOf(
      read({ 's0-day': '', 's0-from': 'noon', seats: 'many', price: 'free', decideBy: '31-02-2027' }),
    );
    expect(problems).toEqual([
      { field: 's0-day', code: 'missing' },
      { field: 's0-from', code: 'not-a-time' },
      { field: 'seats', code: 'not-a-number' },
      { field: 'price', code: 'not-an-amount' },
      { field: 'decideBy', code: 'not-a-date' },
    ]);
  });

  it('refuses a time that the clock skips', () => {
    expect(reasonsOf(read({ 's0-day': '2027-03-28', 's0-from': '02:30' }))).toEqual([
      { field: 's0-from', code: 'time-skipped' },
    ]);
  });

  it('leaves it to the check to say that an end comes before its start', () => {
    const input = valueOrThrow(read({ 's0-until': '08:00' }));
    expect(input.sessions[0]).toMatchObject({ end: at('2026-12-01 08:00') });
  });

  it('takes no id that is none, and no more sessions than a plan may have', () => {
    const draft = readPlanForm(form({ id: 'mine', 's0-resource': "'; drop table", sessions: '9999' }));
    expect(draft.id).toBe('');
    expect(draft.sessions).toHaveLength(61);
    expect(draft.sessions[0]?.resourceIds).toEqual([]);
  });

  it('keeps the rules that were ticked with the one reason that was given', () => {
    const sent = form({ overrideReason: 'Open dag' });
    sent.append('override', 'outside-opening-hours');
    sent.append('override', 'trainer-not-working');
    expect(readPlanForm(sent).overrides).toEqual([
      { code: 'outside-opening-hours', reason: 'Open dag' },
      { code: 'trainer-not-working', reason: 'Open dag' },
    ]);
  });

  it('shows a session as it was typed', () => {
    const session = { start: at('2026-12-01 09:00'), end: at('2026-12-01 12:30') };
    expect(sessionDraftOf({ ...session, resourceIds: [mill], trainerIds: [] }, zone)).toEqual({
      day: '2026-12-01',
      from: '09:00',
      until: '12:30',
      resourceIds: [mill],
      trainerIds: [],
    });
  });
});

describe('an option', () => {
  it('holds until five in the afternoon of its last day', () => {
    const until = valueOrThrow(optionEndOf('2026-11-30', zone));
    expect(until).toBe(at('2026-11-30 17:00'));
    expect(optionDayOf(until as number, zone)).toBe('2026-11-30');
  });

  it('without a day is left to the check', () => {
    expect(valueOrThrow(read({ state: 'option' }))).toMatchObject({ state: 'option', optionUntil: null });
  });
});
