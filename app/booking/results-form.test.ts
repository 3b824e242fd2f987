import { describe, expect, it } from 'vitest';
import { readResults, typedResults } from './results-form.ts';

const sofie = '01900000-0000-7000-8000-000000000001';
const tarik = '01900000-0000-7000-8000-000000000002';
const course = '01900000-0000-7000-8000-00000000000c';
const courseOf = new Map([
  [sofie, course],
  [tarik, course],
]);

function form(fields: Readonly<Record<string, string>>): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.append(name, value);
  return data;
}
const common = { [`date:${course}`]: '2026-12-02', [`issuer:${course}`]: 'Examenbureau' };

describe('the results form', () => {
  it('takes date and issuer from the course, unless a participant has their own', () => {
    const fields = {
      ...common,
      [`kind:${sofie}`]: 'passed',
      [`number:${sofie}`]: ' C-1 ',
      [`kind:${tarik}`]: 'failed',
      [`on:${tarik}`]: '2026-12-03',
    };
    expect(readResults(form(fields), courseOf)).toEqual({
      ok: true,
      results: [
        {
          enrolmentId: sofie,
          kind: 'passed',
          achievedOn: '2026-12-02',
          issuer: 'Examenbureau',
          number: 'C-1',
        },
        {
          enrolmentId: tarik,
          kind: 'failed',
          achievedOn: '2026-12-03',
          issuer: 'Examenbureau',
          number: null,
        },
      ],
    });
  });

  it('takes nothing from the course for a correction', () => {
    const fields = { ...common, [`kind:${sofie}`]: 'passed', [`own:${sofie}`]: 'yes' };
    expect(readResults(form(fields), courseOf)).toEqual({
      ok: false,
      problems: [{ enrolmentId: sofie, problem: 'date-unreadable' }],
    });
    expect(readResults(form({ ...fields, [`on:${sofie}`]: '2026-12-05' }), courseOf)).toMatchObject({
      results: [{ achievedOn: '2026-12-05', issuer: null }],
    });
  });

  it.each([
    [{ [`kind:${sofie}`]: '' }, { enrolmentId: null, problem: 'nothing-recorded' }],
    [{ [`kind:${course}`]: 'passed' }, { enrolmentId: null, problem: 'person-gone' }],
    [{ [`kind:${sofie}`]: 'brilliant' }, { enrolmentId: sofie, problem: 'kind-unreadable' }],
    [
      { [`kind:${sofie}`]: 'passed', [`on:${sofie}`]: '2026-02-30' },
      { enrolmentId: sofie, problem: 'date-unreadable' },
    ],
    [
      { [`kind:${sofie}`]: 'passed', [`by:${sofie}`]: 'x'.repeat(161) },
      { enrolmentId: sofie, problem: 'issuer-too-long' },
    ],
    [
      { [`kind:${sofie}`]: 'passed', [`number:${sofie}`]: '9'.repeat(81) },
      { enrolmentId: sofie, problem: 'number-too-long' },
    ],
  ])('says what is wrong with %j', (fields, problem) => {
    expect(readResults(form({ ...common, ...fields }), courseOf)).toEqual({ ok: false, problems: [problem] });
  });

  it('shows again what was typed, and only that', () => {
    expect(typedResults(form({ ...common, intent: 'x', 'kind:1': 'passed' }))).toEqual(common);
  });
});
