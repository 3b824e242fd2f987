import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Words } from './wording.ts';

/** Every table of words in the product, whatever it is called, is held to the same few rules. */
const app = new URL('../../', import.meta.url);
const files = readdirSync(app, { recursive: true, encoding: 'utf8' })
  .filter((file) => /(^|[/-])wording\.ts$/.test(file) && !file.includes('generated'))
  .sort();

function isWords(value: unknown): value is Words {
  return typeof value === 'object' && value !== null && 'nl' in value && 'en' in value;
}

async function wordsIn(file: string): Promise<[string, Words][]> {
  const exported: Record<string, unknown> = await import(/* @vite-ignore */ new URL(file, app).href);
  return Object.values(exported)
    .filter((table) => typeof table === 'object' && table !== null)
    .flatMap((table) => Object.entries(table as object))
    .filter((entry): entry is [string, Words] => isWords(entry[1]));
}

const placeholders = (text: string) => [...text.matchAll(/\{\{(.+?)\}\}/g)].map(([, name]) => name).sort();

describe.each(files)('%s', async (file) => {
  const words = await wordsIn(file);

  it('says something in both languages', () => {
    expect(
      words.filter(([, { nl, en }]) => nl.trim() === '' || en.trim() === '').map(([key]) => key),
    ).toEqual([]);
  });

  it('fills in the same values in both languages', () => {
    const different = words.filter(([, { nl, en }]) => placeholders(nl).join() !== placeholders(en).join());
    expect(different.map(([key]) => key)).toEqual([]);
  });

  it('has both plural forms where it has one', () => {
    const keys = new Set(words.map(([key]) => key));
    const halves = [...keys].filter((key) => {
      const [, base, form] = /^(.+)_(one|other)$/.exec(key) ?? [];
      return base !== undefined && !keys.has(`${base}_${form === 'one' ? 'other' : 'one'}`);
    });
    expect(halves).toEqual([]);
  });

  it('says je, never u, and doesn’t shout', () => {
    const formal = words.filter(([, { nl }]) => /(^|\s)(u|uw)(?=[\s.,?!])|!/i.test(nl));
    expect(formal.map(([key]) => key)).toEqual([]);
  });
});
