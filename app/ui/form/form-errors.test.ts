import { parseWithZod } from '@conform-to/zod/v4';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { formErrors } from './form-errors.ts';

const schema = z.object({
  name: z.string().min(1).max(5),
  email: z.email(),
  seats: z.number().int().min(1).max(12),
  kind: z.enum(['course', 'tour']),
  day: z.iso.date(),
  own: z.string({ error: 'De eigen zin.' }),
});

function errors(values: Record<string, string>, locale: 'nl' | 'en' = 'nl') {
  const form = new FormData();
  for (const [name, value] of Object.entries(values)) form.set(name, value);
  return parseWithZod(form, { schema, error: formErrors(locale) }).reply().error;
}

describe('formErrors', () => {
  it('asks for what is missing', () => {
    expect(errors({})).toEqual({
      name: ['Vul dit nog in.'],
      email: ['Vul dit nog in.'],
      seats: ['Vul dit nog in.'],
      kind: ['Maak een keuze.'],
      day: ['Vul dit nog in.'],
      own: ['De eigen zin.'],
    });
  });

  it('says what is wrong in both languages', () => {
    const wrong = { name: 'te lang!', email: 'anna', seats: '13', kind: 'x', day: '2026-02-30', own: 'ok' };
    expect(errors(wrong)).toEqual({
      name: ['Dit is te lang: hooguit 5 tekens.'],
      email: ['Dit lijkt geen e-mailadres.'],
      seats: ['Hooguit 12.'],
      kind: ['Maak een keuze.'],
      day: ['Dit is geen geldige datum.'],
    });
    expect(errors({ ...wrong, seats: 'veel' }, 'en')?.seats).toEqual(['Enter a number here.']);
    expect(errors({ ...wrong, seats: '1.5' }, 'en')?.seats).toEqual(['Enter a whole number.']);
  });
});
