import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type DatedRecord, findOverlaps } from './overlapping-days.ts';

const day = (number: number) => `2026-01-${String(number).padStart(2, '0')}`;

const records = fc
  .array(
    fc.record({
      owner: fc.constantFrom('a', 'b'),
      first: fc.integer({ min: 1, max: 28 }),
      length: fc.option(fc.integer({ min: 0, max: 10 })),
    }),
    { maxLength: 8 },
  )
  .map((rows) =>
    rows.map(
      ({ owner, first, length }, at): DatedRecord => ({
        code: `c${at}`,
        owner,
        first: day(first),
        last: length === null ? null : day(Math.min(first + length, 31)),
      }),
    ),
  );

test('a record is named exactly when it shares a day with another of its owner', () => {
  const share = (a: DatedRecord, b: DatedRecord) =>
    a !== b &&
    a.owner === b.owner &&
    (a.last === null || a.last >= b.first) &&
    (b.last === null || b.last >= a.first);
  fc.assert(
    fc.property(records, (all) => {
      const found = findOverlaps(all);
      for (const one of all) {
        expect(found.has(one.code)).toBe(all.some((other) => share(one, other)));
        const other = all.find(({ code }) => code === found.get(one.code));
        if (other) expect(share(one, other)).toBe(true);
      }
    }),
  );
});
