import { describe, expect, it } from 'vitest';
import { negotiateLocale } from './locale.ts';
import { defineWording, type Words } from './wording.ts';
import { wordsFor } from './words.ts';

const wording = defineWording({
  title: { nl: 'Cursussen', en: 'Courses' },
  'run-full': { nl: '{{course}} zit vol.', en: '{{course}} is full.' },
  seats_one: { nl: 'Nog {{count}} plaats', en: '{{count}} seat left' },
  seats_other: { nl: 'Nog {{count}} plaatsen', en: '{{count}} seats left' },
});

describe('wordsFor', () => {
  it('finds a text in both languages', () => {
    expect(wordsFor('nl', wording)('title')).toBe('Cursussen');
    expect(wordsFor('en', wording)('title')).toBe('Courses');
  });

  it('fills in values without escaping and never reads them as keys', () => {
    const t = wordsFor('nl', wording);
    expect(t('run-full', { course: 'Lassen & <TIG>' })).toBe('Lassen & <TIG> zit vol.');
    expect(t('run-full', { course: '$t(title) {{course}}' })).toBe('$t(title) {{course}} zit vol.');
  });

  it('chooses the plural', () => {
    const t = wordsFor('nl', wording);
    expect(t('seats', { count: 1 })).toBe('Nog 1 plaats');
    expect(t('seats', { count: 0 })).toBe('Nog 0 plaatsen');
  });

  it('refuses missing languages, keys and values at compile time', () => {
    const t = wordsFor('en', wording);
    // @ts-expect-error no such key
    t('nothing');
    // @ts-expect-error the value is missing
    t('run-full');
    // @ts-expect-error another name
    t('run-full', { name: 'x' });
    // @ts-expect-error a count is a number
    t('seats', { count: '3' });
    // @ts-expect-error English is missing
    defineWording({ a: { nl: 'alleen Nederlands' } });
    type Code = 'run-full' | 'too-young';
    // @ts-expect-error a code without words
    defineWording({ 'run-full': { nl: 'vol', en: 'full' } } satisfies Record<Code, Words>);
  });
});

describe('negotiateLocale', () => {
  it.each([
    ['en', 'nl', 'en'],
    [null, 'en-GB,en;q=0.9,nl;q=0.8', 'en'],
    [null, 'de-DE,nl;q=0.4,en;q=0.7', 'en'],
    [null, 'de', 'nl'],
    [null, null, 'nl'],
    ['xx', 'nl-BE', 'nl'],
    [null, 'en;q=0, nl;q=0.1', 'nl'],
  ])('choice %s and browser %s give %s', (choice, browser, expected) => {
    expect(negotiateLocale(choice, browser)).toBe(expected);
  });
});
