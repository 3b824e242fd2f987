import { describe, expect, it } from 'vitest';
import { placeProblems, readPlaceForm, whomKey } from './place-form.ts';

const id = '0193b2c0-0000-7000-8000-000000000001';
const one = '0193b2c0-0000-7000-8000-000000000002';
const two = '0193b2c0-0000-7000-8000-000000000003';

function form(fields: readonly (readonly [string, string])[]): FormData {
  const data = new FormData();
  for (const [name, value] of fields) data.append(name, value);
  return data;
}

describe('the form for a place', () => {
  it('reads the person, the ticked sessions once, and what is set aside with its reason', () => {
    const whom = whomKey({ personId: one, organisationId: two });
    const read = readPlaceForm(
      form([
        ['id', id],
        ['whom', whom],
        ['course', one.toUpperCase()],
        ['session', one],
        ['session', one],
        ['session', two],
        ['override', 'certificate-missing'],
        ['overrideReason', 'De pas is onderweg'],
      ]),
    );
    expect(read).toEqual({
      id,
      whom,
      courseId: one,
      sessionIds: [one, two],
      overrides: [{ code: 'certificate-missing', reason: 'De pas is onderweg' }],
    });
  });

  it('reads nothing chosen as nothing, and says everything that is missing at once', () => {
    const read = readPlaceForm(
      form([
        ['id', id],
        ['whom', ''],
        ['course', ''],
      ]),
    );
    expect(read).toMatchObject({ whom: null, courseId: null, sessionIds: [] });
    expect(placeProblems({ sessionIds: [] }, false)).toEqual(['nobody-chosen', 'no-session-chosen']);
    expect(placeProblems({ sessionIds: [one] }, true)).toEqual([]);
  });

  it('is null for a form that no page made', () => {
    expect(readPlaceForm(form([]))).toBeNull();
    expect(
      readPlaceForm(
        form([
          ['id', id],
          ['session', 'no id'],
        ]),
      ),
    ).toBeNull();
    expect(
      readPlaceForm(
        form([
          ['id', id],
          ['override', 'x'.repeat(61)],
        ]),
      ),
    ).toBeNull();
  });
});
