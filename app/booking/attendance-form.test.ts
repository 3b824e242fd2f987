import { describe, expect, it } from 'vitest';
import { readMarks } from './attendance-form.ts';

const sofie = '01900000-0000-7000-8000-000000000001';
const tarik = '01900000-0000-7000-8000-000000000002';

function form(fields: Readonly<Record<string, string>>): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.append(name, value);
  return data;
}

describe('the attendance form', () => {
  it('is one tap or all of them', () => {
    expect(readMarks(form({ [`mark:${sofie}`]: 'present' }))).toEqual({
      ok: true,
      marks: [{ enrolmentId: sofie, outcome: 'present', minutes: null }],
    });
    const all = { [`mark:${sofie}`]: 'none', [`mark:${tarik.toUpperCase()}`]: 'excused', page: 'yes' };
    expect(readMarks(form(all))).toMatchObject({
      marks: [
        { enrolmentId: sofie, outcome: null },
        { enrolmentId: tarik, outcome: 'excused' },
      ],
    });
  });

  it('takes minutes from who was there in part only', () => {
    const minutes = { [`minutes:${sofie}`]: ' 90 ' };
    expect(readMarks(form({ [`mark:${sofie}`]: 'partly', ...minutes }))).toMatchObject({
      marks: [{ minutes: 90 }],
    });
    expect(readMarks(form({ [`mark:${sofie}`]: 'present', ...minutes }))).toMatchObject({
      marks: [{ minutes: null }],
    });
    expect(readMarks(form({ [`mark:${sofie}`]: 'partly', [`minutes:${sofie}`]: '' }))).toMatchObject({
      marks: [{ minutes: null }],
    });
  });

  it.each(['veel', '1,5', '-1', '1e9', '9'.repeat(400)])('says that minutes "%s" are none', (typed) => {
    expect(readMarks(form({ [`mark:${sofie}`]: 'partly', [`minutes:${sofie}`]: typed }))).toEqual({
      ok: false,
      problem: 'minutes-unreadable',
    });
  });

  it('refuses what is no form of ours', () => {
    expect(readMarks(form({ other: 'x' }))).toEqual({ ok: false, problem: 'nothing-marked' });
    expect(readMarks(form({ [`mark:${sofie}`]: 'ill' }))).toEqual({ ok: false, problem: 'form-unreadable' });
    expect(readMarks(form({ 'mark:1': 'present' }))).toEqual({ ok: false, problem: 'form-unreadable' });
    const many = Object.fromEntries(
      Array.from({ length: 201 }, (_, at) => [
        `mark:01900000-0000-7000-8000-${String(at).padStart(12, '0')}`,
        'present',
      ]),
    );
    expect(readMarks(form(many))).toEqual({ ok: false, problem: 'form-unreadable' });
  });
});
