import { describe, expect, expectTypeOf, test } from 'vitest';
import {
  andThen,
  combine,
  combineAll,
  mapReasons,
  mapValue,
  type Outcome,
  ok,
  okUnless,
  reasonsOf,
  refuse,
  valueOrThrow,
} from './outcome.ts';

type Late = { code: 'too-late'; by: number };
type Full = { code: 'run-full' };
// Behind a function, so that the compiler doesn't know which of the two it is.
const declared = <T, R>(outcome: Outcome<T, R>): Outcome<T, R> => outcome;
const late = declared<string, Late>(refuse({ code: 'too-late', by: 3 }));
const full = declared<number, Full>(refuse({ code: 'run-full' }));
const fine = declared<number, Full>(ok(7));

describe('an outcome', () => {
  test('is a value or all reasons', () => {
    expect(ok(1)).toEqual({ ok: true, value: 1 });
    expect(refuse({ code: 'a' }, { code: 'b' })).toEqual({
      ok: false,
      reasons: [{ code: 'a' }, { code: 'b' }],
    });
    expect(okUnless([], 'x')).toEqual(ok('x'));
    expect(okUnless([{ code: 'a' }], 'x')).toEqual(refuse({ code: 'a' }));
    expect(reasonsOf(late)).toEqual([{ code: 'too-late', by: 3 }]);
    expect(reasonsOf(fine)).toEqual([]);
  });

  test('combined shows every problem at once, in order', () => {
    const both = combine({ when: late, where: full });
    expect(both).toEqual(refuse({ code: 'too-late', by: 3 }, { code: 'run-full' }));
    expect(combine({ when: ok('now'), where: fine })).toEqual(ok({ when: 'now', where: 7 }));
    expectTypeOf(both).toEqualTypeOf<Outcome<{ when: string; where: number }, Late | Full>>();
  });

  test('of a list keeps the order', () => {
    expect(combineAll([ok(1), ok(2)])).toEqual(ok([1, 2]));
    expect(combineAll([full, ok(2), full])).toEqual(refuse({ code: 'run-full' }, { code: 'run-full' }));
    expect(combineAll([])).toEqual(ok([]));
  });

  test('carries on only when it succeeded', () => {
    const chained = andThen(fine, (n) => (n > 5 ? ok(`${n}`) : late));
    expect(chained).toEqual(ok('7'));
    expectTypeOf(chained).toEqualTypeOf<Outcome<string, Full | Late>>();
    expect(andThen(full, () => ok('never'))).toBe(full);
    expect(mapValue(fine, (n) => n + 1)).toEqual(ok(8));
    expect(mapValue(full, (n) => n + 1)).toBe(full);
    expect(mapReasons(full, (reason) => ({ ...reason, line: 4 }))).toEqual(
      refuse({ code: 'run-full', line: 4 }),
    );
    expect(mapReasons(fine, () => ({ code: 'never' }))).toEqual(ok(7));
  });

  test('that may not refuse throws', () => {
    expect(valueOrThrow(fine)).toBe(7);
    expect(() => valueOrThrow(late)).toThrow('too-late');
  });

  test('without a reason does not compile', () => {
    // @ts-expect-error a refusal has at least one reason
    const none: Outcome<number, Full> = { ok: false, reasons: [] };
    expect(none.ok).toBe(false);
  });
});
