import { describe, expect, test } from 'vitest';
import { readQuarter } from './cells.ts';
import { problemPlace, problemSentence } from './problem-text.ts';
import { readFile } from './read-file.ts';

const reader = { locale: 'nl', zone: 'Europe/Amsterdam', names: {} } as const;
const read = (name: string, text: string, encoding: BufferEncoding = 'utf8') =>
  readFile({ name, bytes: new Uint8Array(Buffer.from(text, encoding)) });
const said = (name: string, text: string) =>
  read(name, text).problems.map((one) => `${problemPlace(one, 'nl')}: ${problemSentence(one, reader)}`);

describe('a file of costs', () => {
  test('as a bookkeeping package writes it: semicolons, decimal commas, days first, Windows-1252', () => {
    const text = [
      'Boekstuk;Kostenplaats;Omschrijving;Leverancier;Factuurnummer;Factuurdatum;Van;Tot en met;Bedrag;Btw;Aftrekbaar',
      '2026/0114 a;ENERGIE;Café en gas;Wadstroom;"WE;88";3-2-2026;1-1-2026;31-01-2026;6.150,00;1.291,5;645,75',
      'INK-12;HUUR;Huur;;;01-02-2026;;;14000;;',
    ].join('\r\n');
    const { kind, encoding, problems, rows } = read('kosten 2026.csv', text, 'latin1');
    expect([kind, encoding, problems]).toEqual(['costEntries', 'windows-1252', []]);
    expect(rows.map(({ row }) => row)).toEqual([
      {
        code: '2026/0114 a',
        costPool: 'ENERGIE',
        description: 'Café en gas',
        supplier: 'Wadstroom',
        reference: 'WE;88',
        bookedOn: '2026-02-03',
        firstDay: '2026-01-01',
        lastDay: '2026-01-31',
        net: 615_000,
        vat: 129_150,
        deductible: 64_575,
      },
      {
        code: 'INK-12',
        costPool: 'HUUR',
        description: 'Huur',
        supplier: null,
        reference: null,
        bookedOn: '2026-02-01',
        firstDay: null,
        lastDay: null,
        net: 1_400_000,
        vat: 0,
        deductible: 0,
      },
    ]);
  });

  test('and as an English one does', () => {
    const text =
      'code,side,cost_pool,income_kind,description,bill_date,net\n1,income,T,schools,Visits,2026-02-01,"1,450.50"';
    expect(read('cost-entries.csv', text).rows[0]?.row).toMatchObject({
      side: 'income',
      incomeKind: 'schools',
      net: 145_050,
    });
  });

  test('says of every bad cell what is wrong with it', () => {
    const head =
      'nummer;kostenplaats;omschrijving;factuurdatum;bedrag;btw;soort_inkomsten;gaat_over_kwartaal';
    const rows = [
      '1;HUUR;a;2026-02-01;12,505;;;',
      '2;HUUR;a;2026-02-01;1.250;;;',
      '3;HUUR;a;2026-02-01;1000000000000;;;',
      '4;HUUR;a;2026-02-01;-5;;;',
      '5;HUUR;a;2026-02-01;0;;;',
      '6;HUUR;a;2026-02-01;5;-1;;',
      '7;HUUR;a;31-2-2026;5;;;',
      '8;HUUR;a;2026-02-01;5;;klanten;',
      '9;HUUR;a;2026-02-01;5;;;2026-Q5',
      '1;HUUR;b;2026-02-01;6;;;',
      ';HUUR;b;2026-02-01;6;;;',
      '10;HUUR;=1+1;2026-02-01;6,5055;;;',
    ];
    expect(said('kosten.csv', [head, ...rows].join('\n'))).toEqual([
      expect.stringMatching(/regel 2, kolom bedrag.*twee manieren/),
      expect.stringMatching(/regel 3, kolom bedrag.*twee manieren/),
      expect.stringMatching(/regel 4, kolom bedrag.*te groot/),
      expect.stringMatching(/regel 5, kolom bedrag.*boven nul/),
      expect.stringMatching(/regel 6, kolom bedrag.*boven nul/),
      expect.stringMatching(/regel 7, kolom btw.*0 is het minste/),
      expect.stringMatching(/regel 8, kolom factuurdatum.*bestaat niet/),
      expect.stringMatching(/regel 9, kolom soort_inkomsten.*Zet ‘inkomsten’ in de kolom soort\./),
      expect.stringMatching(/regel 10, kolom gaat_over_kwartaal.*geen kwartaal/),
      expect.stringMatching(/regel 11, kolom nummer.*ook op regel 2/),
      expect.stringMatching(/regel 12, kolom nummer.*mag niet leeg/),
      expect.stringMatching(/regel 13, kolom omschrijving.*formule/),
      expect.stringMatching(/regel 13, kolom bedrag.*hooguit 2 cijfers/),
    ]);
  });
});

test('quarters, however people write them', () => {
  for (const text of ['2026-Q3', '2026 k3', 'Q3 2026', 'K3-2026', '3e kwartaal 2026']) {
    expect(readQuarter(text)).toEqual({ ok: true, value: '2026-Q3' });
  }
  for (const text of ['2026-Q5', '2026-3', '2026', '1899-Q1', '2026-Q33', 'derde kwartaal']) {
    expect(readQuarter(text).ok).toBe(false);
  }
});
