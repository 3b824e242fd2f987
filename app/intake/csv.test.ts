import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { csvText, withoutFormula } from '#app/kernel/csv-text.ts';
import { columnKey, readCsv } from './csv.ts';

const read = (text: string, known: readonly string[] = ['code', 'name', 'note']) =>
  readCsv(text, (name) => known.includes(name));
const cellsOf = (text: string) => {
  const table = read(text);
  return table.ok ? table.value.rows.map(({ line, cells }) => [line, ...cells]) : table.reasons;
};

describe('rows and cells', () => {
  test.each([';', ',', '\t'])('finds the delimiter %j', (delimiter) => {
    const text = [`code${delimiter}name`, `a${delimiter}b`].join('\n');
    expect(read(text)).toMatchObject({ ok: true, value: { delimiter, header: ['code', 'name'] } });
  });

  test('a header of known names decides, not the most common sign', () => {
    expect(read('code;name;"a,b,c,d,e"\n1;2;3')).toMatchObject({ ok: true, value: { delimiter: ';' } });
  });

  test('the line that Excel puts first', () => {
    expect(cellsOf('sep=;\r\ncode;name\r\n1;2\r\n')).toEqual([[3, '1', '2']]);
  });

  test('lines are those of an editor, over quoted line breaks and empty lines', () => {
    const text = 'code;name\r\n1;"x\r\ny"\r\n\r\n;;\r\n2;z\r\n3;"q""r"';
    expect(cellsOf(text)).toEqual([
      [2, '1', 'x\ny'],
      [6, '2', 'z'],
      [7, '3', 'q"r'],
    ]);
  });

  test('old line ends', () => {
    expect(cellsOf('code;name\r1;2\r3;4')).toEqual([
      [2, '1', '2'],
      [3, '3', '4'],
    ]);
  });

  test('quotes that do not close, with the line where they open', () => {
    expect(cellsOf('code;name\n1;é\n2;"x\n3;y\n')).toEqual([{ code: 'quote-not-closed', line: 3 }]);
    expect(cellsOf('code;name\n1;5" pijp\n')).toEqual([{ code: 'quote-misplaced', line: 2 }]);
  });

  test('what was written is read again, whatever it holds', () => {
    const cell = fc
      .string({ unit: 'grapheme', maxLength: 20 })
      .filter((text) => !text.includes('\r') && !text.includes('\0'));
    const table = fc
      .integer({ min: 2, max: 6 })
      .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { maxLength: 10 }));
    fc.assert(
      fc.property(table, fc.constantFrom(';', ',', '\t'), fc.boolean(), (rows, delimiter, plain) => {
        const header = (rows[0] ?? ['', '']).map((_, at) => `kolom${at}`);
        const text = csvText(header, rows, { delimiter, plain });
        const outcome = readCsv(text, (name) => name.startsWith('kolom'));
        const written = rows.filter((row) => row.some((one) => one.trim() !== ''));
        if (!outcome.ok) throw new Error(JSON.stringify(outcome.reasons));
        const again = outcome.value.rows.map(({ cells }) => cells);
        // A cell that a spreadsheet would run comes back with its apostrophe, for `readText` to take off.
        expect(again).toEqual(written.map((row) => row.map(withoutFormula)));
      }),
    );
  });
});

test('a column goes by many spellings', () => {
  for (const name of ['Geboortedatum', 'geboorte-datum', 'GEBOORTE DATUM', 'geboorte_datum']) {
    expect(columnKey(name)).toBe('geboortedatum');
  }
});
