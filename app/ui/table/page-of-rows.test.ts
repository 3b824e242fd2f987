import { expect, it } from 'vitest';
import { pageOfRows } from './page-of-rows.ts';

const rows = [1, 2, 3, 4, 5];

it.each([
  [null, 1, [1, 2]],
  ['2', 2, [3, 4]],
  ['3', 3, [5]],
  ['9', 3, [5]],
  ['-1', 1, [1, 2]],
  ['1.5', 1, [1, 2]],
  ['two', 1, [1, 2]],
])('page %s is page %s', (asked, page, shown) => {
  expect(pageOfRows(rows, new URLSearchParams(asked === null ? [] : [['page', asked]]), 2)).toEqual({
    rows: shown,
    page,
    pages: 3,
  });
});

it('of nothing is one empty page', () => {
  expect(pageOfRows([], new URLSearchParams('page=4'), 2)).toEqual({ rows: [], page: 1, pages: 1 });
});

it('of a spreadsheet holds every row', () => {
  expect(pageOfRows(rows, new URLSearchParams('page=2&sheet=people'), 2).rows).toEqual(rows);
});
