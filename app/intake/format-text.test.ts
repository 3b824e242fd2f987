import { describe, expect, test } from 'vitest';
import type { Column } from './column.ts';
import { columnWording } from './column-wording.ts';
import { exampleRows } from './example-rows.ts';
import { fileKindNames, fileKinds, kindOfFileName } from './file-kinds.ts';
import { exampleFile, kindText } from './format-text.ts';
import { kindGroups } from './kind-groups-text.ts';
import { readFile } from './read-file.ts';

const columnsOf = (kind: (typeof fileKindNames)[number]): readonly Column[] => fileKinds[kind].columns;

describe.each(fileKindNames)('%s', (kind) => {
  test.each(['nl', 'en'] as const)('the example in %s is read without a word', (locale) => {
    const { name, text } = exampleFile(kind, locale);
    const read = readFile({ name, bytes: new TextEncoder().encode(text) });
    expect(read.problems).toEqual([]);
    expect(read.kind).toBe(kind);
    expect(read.rows).toHaveLength(exampleRows[kind].length);
  });

  test('both languages say the same', () => {
    const rows = (['nl', 'en'] as const).map((locale) => {
      const { name, text } = exampleFile(kind, locale);
      return readFile({ name, bytes: new TextEncoder().encode(text) }).rows;
    });
    expect(rows[0]).toEqual(rows[1]);
  });

  test('the examples fill every column, and no other', () => {
    const fields = columnsOf(kind).map(({ field }) => field);
    const filled = new Set(exampleRows[kind].flatMap((row) => Object.keys(row)));
    expect([...filled].sort()).toEqual(fields.toSorted());
    expect(exampleRows[kind].length).toBeGreaterThan(1);
  });

  test('what an empty cell means is told where it is more than a value', () => {
    const open = columnsOf(kind).filter(({ whenEmpty, required }) => whenEmpty === undefined && !required);
    for (const { field } of open) {
      const note = columnWording[`${kind}.${field}` as keyof typeof columnWording];
      expect(note?.nl, `${kind}.${field}`).toContain('Leeg:');
      expect(note?.en, `${kind}.${field}`).toContain('Empty:');
    }
  });

  test('names are of the reader', () => {
    expect(kindOfFileName(kindText(kind, 'nl').fileName)).toBe(kind);
    expect(kindText(kind, 'en').fileName).toBe(`${fileKinds[kind].fileNames[0]}.csv`);
  });
});

test('every note is about a column', () => {
  const fields = fileKindNames.flatMap((kind) =>
    columnsOf(kind).flatMap(({ field }) => [field, `${kind}.${field}`]),
  );
  expect(Object.keys(columnWording).filter((key) => !fields.includes(key))).toEqual([]);
});

test('limits are those of the schema', () => {
  const { columns } = kindText('people', 'nl');
  const holds = Object.fromEntries(columns.map((column) => [column.name, column.holds]));
  expect(holds).toMatchObject({
    organisatie: 'Code uit organisaties.csv',
    voornaam: 'Tekst, hooguit 80 tekens',
    'e-mail': 'E-mailadres',
    geboortedatum: 'Datum',
    taal: 'Eén van: nederlands, engels',
  });
  expect(kindText('courses', 'en').columns.find(({ name }) => name === 'seats')?.holds).toBe(
    'Whole number, 1 to 500',
  );
});

test('the groups hold every kind, in the order of reading', () => {
  const places = kindGroups('nl').flatMap(({ kinds }) => kinds.map(({ at }) => at));
  expect(places).toEqual(fileKindNames.map((_, at) => at + 1));
});
