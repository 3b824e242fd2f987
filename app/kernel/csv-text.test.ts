import { describe, expect, test } from 'vitest';
import { csvText, fromWithoutFormula, withoutFormula } from './csv-text.ts';

describe('writing CSV', () => {
  test('as Dutch spreadsheets open it', () => {
    expect(csvText(['naam', 'prijs'], [['Zoë; "Zus"', 12.5]])).toBe(
      '\ufeffnaam;prijs\r\n"Zoë; ""Zus""";12,5\r\n',
    );
  });

  test('plain, for files in a repository', () => {
    expect(csvText(['a', 'b'], [[true, null]], { delimiter: ',', plain: true })).toBe('a,b\n1,\n');
  });

  test.each(['=1+1', '+cmd|x', '-2+3*A1', '@SUM(A1)', '\tx', '\rx', "'=1"])(
    'a spreadsheet does not run %j',
    (text) => {
      expect(withoutFormula(text)).toBe(`'${text}`);
      expect(fromWithoutFormula(withoutFormula(text))).toBe(text);
    },
  );

  test.each(['-12,50', '+31 50 123 45 67', '12', "it's", '- 5'])('%j stays as it is', (text) => {
    expect(withoutFormula(text)).toBe(text);
  });
});
