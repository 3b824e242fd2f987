import { expect, it } from 'vitest';
import { spanText } from './absence-text.ts';

const at = (text: string) => new Date(text).getTime();

it.each([
  ['2026-11-24T00:00+01:00', '2026-11-25T00:00+01:00', 'di 24 nov 2026'],
  ['2026-11-24T00:00+01:00', '2026-11-27T00:00+01:00', '24–26 nov 2026'],
  ['2026-11-24T13:00+01:00', '2026-11-24T17:00+01:00', 'di 24 nov 2026, 13:00–17:00'],
  ['2026-11-24T13:00+01:00', '2026-11-27T00:00+01:00', 'di 24 nov, 13:00 – do 26 nov 2026'],
  ['2026-11-24T13:00+01:00', '2026-11-25T00:00+01:00', 'di 24 nov 2026, 13:00–24:00'],
])('from %s to %s reads %s', (start, end, text) => {
  expect(spanText({ start: at(start), end: at(end) }, 'nl', 'Europe/Amsterdam')).toBe(text);
});
