import { expect, it } from 'vitest';
import { calendarDate } from '#app/kernel/calendar-date.ts';
import { calendarFilter, calendarHref } from './calendar-filter.ts';

const today = calendarDate('2026-11-23');
const read = (query: string) => calendarFilter(new URLSearchParams(query), today);

it('reads what the address says', () => {
  expect(
    read('view=day&date=2026-12-01&as=list&site=HAL&pool=LAS&kind=room&trainer=ANNA&q=mig&concepts=no'),
  ).toEqual({
    view: 'day',
    date: '2026-12-01',
    as: 'list',
    site: 'HAL',
    pool: 'LAS',
    kind: 'room',
    trainer: 'ANNA',
    q: 'mig',
    concepts: 'no',
  });
});

it('takes this week for whatever it cannot read', () => {
  expect(read('view=year&date=31-31-2026&as=poem&site=%27&kind=ghost&concepts=perhaps')).toEqual({
    view: 'week',
    date: today,
    as: 'auto',
    site: undefined,
    pool: undefined,
    kind: undefined,
    trainer: undefined,
    q: undefined,
    concepts: 'yes',
  });
});

it('writes an address without what is as usual', () => {
  expect(calendarHref('/planning', read(''), {}, today)).toBe('/planning');
  const filter = read('site=HAL&as=list');
  expect(calendarHref('/planning', filter, { view: 'day', date: calendarDate('2026-12-01') }, today)).toBe(
    '/planning?view=day&date=2026-12-01&as=list&site=HAL',
  );
  expect(calendarHref('/planning', filter, { site: undefined, as: 'auto' }, today)).toBe('/planning');
});
