import { describe, expect, it } from 'vitest';
import { choiceField, placeProblems, readPlaceForm, whomKey } from './place-form.ts';

const one = '0193b2c0-0000-7000-8000-000000000002';
const two = '0193b2c0-0000-7000-8000-000000000003';

function form(fields: readonly (readonly [string, string])[]): FormData {
  const data = new FormData();
  for (const [name, value] of fields) data.append(name, value);
  return data;
}

describe('the form for a place', () => {
  it('reads ticked and chosen people, the ticked sessions once, and what is set aside with its reason', () => {
    const whom = whomKey({ personId: one, organisationId: two });
    const other = whomKey({ personId: two, organisationId: two });
    const read = readPlaceForm(
      form([
        ['intent', 'enrol'],
        ['names', 'Sanne'],
        ['whom', whom],
        [choiceField(2), other],
        [choiceField(3), ''],
        ['course', one.toUpperCase()],
        ['sessions', 'shown'],
        ['session', one],
        ['session', one],
        ['session', two],
        ['wait', 'on'],
        ['override', 'certificate-missing'],
        ['overrideReason', ' '],
        ['overrideReason', 'De pas is onderweg'],
      ]),
    );
    expect(read).toEqual({
      intent: 'enrol',
      names: 'Sanne',
      whom: [whom, other],
      courseId: one,
      sessionIds: [one, two],
      waitIfFull: true,
      overrides: [{ code: 'certificate-missing', reason: 'De pas is onderweg' }],
      asked: null,
    });
  });

  it('reads nothing chosen as nothing, and says everything that is missing at once', () => {
    const read = readPlaceForm(
      form([
        ['intent', 'enrol'],
        ['sessions', 'shown'],
        ['course', ''],
      ]),
    );
    expect(read).toMatchObject({ whom: [], courseId: null, sessionIds: [] });
    const nothing = { intent: 'enrol', names: '', sessionIds: [] } as const;
    expect(placeProblems(nothing, 0)).toEqual(['nobody-chosen', 'no-session-chosen']);
    expect(placeProblems({ ...nothing, sessionIds: [one] }, 1)).toEqual([]);
    expect(placeProblems({ ...nothing, intent: 'find' }, 0)).toEqual(['no-names']);
  });

  it('is null for a form that no page made', () => {
    expect(readPlaceForm(form([]))).toBeNull();
    for (const wrong of [
      ['session', 'no id'],
      ['course', 'no id'],
      ['askedWay', 'pigeon'],
      ['override', 'x'.repeat(61)],
      ['names', 'x'.repeat(20_001)],
    ] as const) {
      expect(readPlaceForm(form([['intent', 'enrol'], ['sessions', 'shown'], wrong]))).toBeNull();
    }
  });
});
