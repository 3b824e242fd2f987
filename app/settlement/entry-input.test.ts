import { describe, expect, test } from 'vitest';
import { formErrors } from '#app/ui/form/form-errors.ts';
import { amountField, entryInput } from './entry-input.ts';

const sound = {
  side: 'cost',
  poolId: '01900000-0000-7000-8000-000000000000',
  description: 'Huur',
  bookedOn: '2026-10-01',
  firstDay: '2026-10-01',
  lastDay: '2026-12-31',
  net: '1250,00',
};

describe('an amount as people write it', () => {
  const read = (text: string, from?: number) =>
    amountField(from).safeParse(text, { error: formErrors('nl') });
  const problem = (text: string, from?: number) => read(text, from).error?.issues[0]?.message;

  test('comes out as whole cents', () => {
    expect(read('1250,00').data).toBe(125_000);
    expect(read('€ 1.250,50').data).toBe(125_050);
    expect(read('0,01').data).toBe(1);
    expect(read('0', 0).data).toBe(0);
  });

  test('is refused with a sentence that says what is wrong', () => {
    expect(problem('abc')).toBe('Dit is geen bedrag. Schrijf het zo: 1250,00.');
    expect(problem('')).toBe('Dit is geen bedrag. Schrijf het zo: 1250,00.');
    expect(problem('0')).toBe('Vul een bedrag boven nul in.');
    expect(problem('-5')).toBe('Vul een bedrag boven nul in.');
    expect(problem('-5', 0)).toBe('Vul een bedrag boven nul in.');
    expect(problem('12,345')).toBe('Bedoel je duizenden of centen? Schrijf het zo: 1250,00.');
    expect(problem('12,3456')).toBe('Hooguit twee cijfers achter de komma.');
    expect(problem('1000000000000')).toBe('Hooguit € 10 miljoen.');
    expect(problem('1e12')).toBe('Dit is geen bedrag. Schrijf het zo: 1250,00.');
  });

  test('is one of the fields of an entry', () => {
    expect(entryInput.safeParse(sound).success).toBe(true);
    expect(entryInput.safeParse({ ...sound, net: undefined }).success).toBe(false);
    expect(entryInput.safeParse({ ...sound, firstDay: '2026-13-01' }).success).toBe(false);
    expect(entryInput.safeParse({ ...sound, side: 'gift' }).success).toBe(false);
    expect(entryInput.safeParse({ ...sound, poolId: 'x' }).success).toBe(false);
  });
});
