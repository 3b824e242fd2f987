import { describe, expect, it } from 'vitest';
import { reasonsOf, valueOrThrow } from '#app/kernel/outcome.ts';
import { copyWishOf, readCopyForm } from './copy-form.ts';

const id = '01930000-0000-7000-8000-000000000001';
const read = (fields: Record<string, string>) =>
  copyWishOf(readCopyForm(new URLSearchParams({ id, ...fields })));

describe('copying', () => {
  it('moves one run to a day', () => {
    expect(valueOrThrow(read({ run: id, toDay: '2027-01-12', weeks: '52' }))).toEqual({
      id,
      from: { runIds: [id] },
      to: { firstDay: '2027-01-12' },
    });
  });

  it('moves a period by weeks, of one course where one is chosen', () => {
    const period = { site: id, firstDay: '2026-01-05', lastDay: '2026-03-29', weeks: '52' };
    expect(valueOrThrow(read(period))).toEqual({
      id,
      from: { siteId: id, firstDay: '2026-01-05', lastDay: '2026-03-29' },
      to: { weeks: 52 },
    });
    expect(valueOrThrow(read({ ...period, course: id })).from).toMatchObject({ courseId: id });
  });

  it('names every field that cannot be read', () => {
    expect(reasonsOf(read({ site: id, firstDay: '', lastDay: 'soon', weeks: '0' }))).toEqual([
      { field: 'firstDay', code: 'missing' },
      { field: 'lastDay', code: 'not-a-date' },
      { field: 'weeks', code: 'not-a-number' },
    ]);
    expect(reasonsOf(read({ run: id, toDay: '' }))).toEqual([{ field: 'toDay', code: 'missing' }]);
  });
});
