import { beforeAll, describe, expect, it } from 'vitest';
import { booksScope } from '#app/identity/mint-scope.server.ts';
import type { Ctx } from '#app/kernel/actor.ts';
import { reasonsOf, valueOrThrow } from '#app/kernel/outcome.ts';
import { newId } from '#app/platform/new-id.server.ts';
import { testDatabase } from '#app/platform/testing/test-database.ts';
import { attachBill } from '#app/settlement/attach-bill.server.ts';
import { listEntries } from '#app/settlement/entry-queries.server.ts';
import { actingAs, actingAsSystem, smallCentre } from '#prisma/seed/small-centre.ts';
import { checkUpload } from './check-upload.server.ts';
import { importUpload } from './import-upload.server.ts';
import { problemSentence } from './problem-text.ts';
import { findUpload } from './upload-queries.server.ts';

const db = testDatabase({ fixture: smallCentre, reset: 'file' });
const treasurer = { ...actingAs('treasurer'), now: actingAsSystem('2026-11-23T08:00:00+01:00').now };
const reader = { locale: 'nl', zone: 'Europe/Amsterdam', names: {} } as const;

type Sent = Readonly<Record<string, readonly string[]>>;
const look = async (sent: Sent, ctx: Ctx = treasurer) =>
  valueOrThrow(
    await checkUpload(
      ctx,
      Object.entries(sent).map(([name, lines]) => ({
        name: `${name}.csv`,
        bytes: new Uint8Array(Buffer.from(lines.join('\n'))),
      })),
    ),
  );
type Seen = Awaited<ReturnType<typeof look>>;
const said = ({ report }: Seen) =>
  report.problems.map((one) => `${one.line} ${one.column}: ${problemSentence(one, reader)}`);
const counts = ({ report }: Seen) =>
  report.files.map(({ created, changed, unchanged }) => [created, changed, unchanged]);
const everything = async () =>
  JSON.stringify([
    await db.prisma.costPool.findMany({ orderBy: { id: 'asc' } }),
    await db.prisma.poolKey.findMany({ orderBy: { id: 'asc' } }),
    await db.prisma.budget.findMany({ orderBy: [{ poolId: 'asc' }, { year: 'asc' }] }),
    await db.prisma.recurringCost.findMany({ orderBy: { id: 'asc' } }),
    await db.prisma.costEntry.findMany({ orderBy: { id: 'asc' } }),
    await db.prisma.period.count(),
  ]);

const books: Sent = {
  kostenplaatsen: ['code;naam;volgorde', 'HUUR;Huur;1', 'ENERGIE;Energie;2', 'OUD;Oud;3'],
  begroting: ['kostenplaats;jaar;bedrag', 'HUUR;2027;168000', 'ENERGIE;2027;62.000,00'],
  verdeelsleutels: [
    'kostenplaats;verdelen_naar;vast_deel;vast_deel_naar;rest_naar;peildatum;geldig_vanaf;ondertekend_op;ondertekend_door',
    'HUUR;vast aandeel;;;;;2026-Q4;2026-09-18;ALV',
    'ENERGIE;gemengd;40;gelijk;medewerkers;2027-01-01;2027-Q1;2026-11-18;ALV',
  ],
  'terugkerende-kosten': [
    'kostenplaats;omschrijving;elke;eerste_dag;bedrag;btw;aftrekbaar',
    'HUUR;Huur hal;maand;2026-10-01;14000;2940;1470',
  ],
};
const head =
  'nummer;soort;kostenplaats;soort_inkomsten;omschrijving;factuurdatum;van;tot_en_met;bedrag;btw;aftrekbaar;draait_terug_op';
const insurance = 'B-1;kosten;HUUR;;Verzekering;1-11-2026;1-11-2026;31-1-2027;1000;210;100;';
const estimate = 'B-2;kosten;ENERGIE;;Gas, geschat;30-11-2026;1-11-2026;30-11-2026;500;;;1-1-2027';
const income = 'B-3;inkomsten;ENERGIE;scholen;Klassenbezoeken;15-10-2026;;;300,05;;;';

beforeAll(async () => {
  await db.prisma.period.create({
    data: {
      id: newId(),
      code: '2026-Q3',
      firstDay: new Date('2026-07-01'),
      lastDay: new Date('2026-09-30'),
      state: 'closed',
    },
  });
});

describe('books from files', () => {
  it('begin with pools, budgets, keys and costs that come back, which book what has begun', async () => {
    const before = await everything();
    const seen = await look(books);
    expect([said(seen), counts(seen)]).toEqual([
      [],
      [
        [3, 0, 0],
        [2, 0, 0],
        [2, 0, 0],
        [1, 0, 0],
      ],
    ]);
    expect(await everything()).toBe(before);
    valueOrThrow(await importUpload(treasurer, seen.uploadId));
    const rent = await db.prisma.costPool.findUniqueOrThrow({
      where: { code: 'HUUR' },
      include: { keys: true, budgets: true, entries: true },
    });
    expect(rent.keys).toMatchObject([
      { kind: 'fixed_share', signedBy: 'ALV', validFrom: new Date('2026-10-01') },
    ]);
    expect(rent.budgets).toMatchObject([{ year: 2027, cents: 16_800_000 }]);
    expect(rent.entries.map(({ code, netCents }) => [code, netCents])).toEqual([
      ['P2026-0001', 1_400_000],
      ['P2026-0002', 1_400_000],
    ]);
    expect(counts(await look(books))).toEqual([
      [0, 0, 3],
      [0, 0, 2],
      [0, 0, 2],
      [0, 0, 1],
    ]);
  });

  it('change where a form changes them, and are told where it doesn’t', async () => {
    const seen = await look({
      kostenplaatsen: ['code;naam;actief', 'HUUR;Huur en erfpacht;ja', 'OUD;Oud;nee'],
      begroting: ['kostenplaats;jaar;bedrag', 'HUUR;2027;170000'],
    });
    expect([said(seen), counts(seen)]).toEqual([
      [],
      [
        [0, 2, 0],
        [0, 1, 0],
      ],
    ]);
    expect(seen.report.changes.at(-1)?.fields).toMatchObject([{ before: 16_800_000, after: 17_000_000 }]);
    valueOrThrow(await importUpload(treasurer, seen.uploadId));
    const [keys = '', ...versions] = books.verdeelsleutels ?? [];
    const [recurring = '', rent = ''] = books['terugkerende-kosten'] ?? [];
    const before = await everything();
    const otherwise = await look({
      verdeelsleutels: [
        keys,
        versions[0]?.replace('vast aandeel', 'gelijk') ?? '',
        'ENERGIE;gemengd;40;gelijk;;;2027-Q2;2027-04-02;ALV',
        'HUUR;medewerkers;;;;;2026-Q2;2026-03-01;ALV',
        'NERGENS;gelijk;;;;;2027-Q2;2026-11-01;ALV',
      ].map((line, at) => (at === 2 ? 'ENERGIE;gemengd;40;gelijk;;;2027-Q2;2027-04-02;;ALV' : line)),
      'terugkerende-kosten': [recurring, rent.replace('14000', '14500'), 'HUUR;Half;maand;2026-10-15;5;9;;'],
    });
    expect(said(otherwise).join('\n')).toMatch(/al een sleutel, met andere gegevens \(verdelen_naar\)/);
    expect(said(otherwise).join('\n')).toMatch(/Kostenplaats ‘NERGENS’ bestaat niet/);
    expect(said(otherwise).join('\n')).toMatch(/staan er al, met andere gegevens \(bedrag\)/);
    expect(said(otherwise).join('\n')).toMatch(/De btw is hoger dan het bedrag/);
    expect(await everything()).toBe(before);
  });
});

describe('costs and income from a file', () => {
  it('show what they come to, are booked as by hand, and only once', async () => {
    const seen = await look({ kosten: [head, insurance, estimate, income] });
    expect(said(seen)).toEqual([]);
    expect(seen.report.booked).toMatchObject({
      pools: [
        {
          name: { nl: 'Huur en erfpacht' },
          entries: 1,
          costCents: 100_000,
          vatCents: 21_000,
          countedCents: 111_000,
        },
        { name: { nl: 'Energie' }, entries: 2, costCents: 50_000, incomeCents: 30_005, countedCents: 19_995 },
      ],
      quarters: [
        { quarter: '2026-Q4', costCents: 73_598 + 50_000, incomeCents: 30_005 },
        { quarter: '2027-Q1', costCents: 37_402 - 50_000, incomeCents: 0 },
      ],
      known: { entries: 0 },
      estimates: 1,
    });
    valueOrThrow(await importUpload(treasurer, seen.uploadId));
    const booked = await db.prisma.costEntry.findMany({
      where: { bookkeepingCode: { not: null } },
      orderBy: { code: 'asc' },
      include: { takenBackBy: true },
    });
    expect(booked.map(({ code, bookkeepingCode, kind }) => [code, bookkeepingCode, kind])).toEqual([
      ['P2026-0003', 'B-1', 'actual'],
      ['P2026-0004', 'B-2', 'estimate'],
      ['P2026-0005', 'B-3', 'actual'],
    ]);
    expect(booked[1]?.takenBackBy).toMatchObject([
      { code: 'P2026-0004-T', kind: 'reversal', netCents: -50_000 },
    ]);
    expect(booked[2]).toMatchObject({
      side: 'income',
      incomeKind: 'schools',
      lastDay: new Date('2026-10-15'),
    });
    const lines = await db.prisma.auditEntry.findMany({ where: { action: 'entry-booked' } });
    expect(lines.filter(({ personId }) => personId !== null)).toHaveLength(5);

    const more = await look({ kosten: [head, insurance, estimate, income, income.replace('B-3', 'B-4')] });
    expect(counts(more)).toEqual([[1, 0, 3]]);
    expect(more.report.booked).toMatchObject({
      pools: [{ countedCents: -30_005 }],
      known: { entries: 3, countedCents: 111_000 + 50_000 - 30_005 },
    });
    const before = await everything();
    expect(await findUpload(booksScope(actingAs('office').actor), more.uploadId, treasurer.now)).toBeNull();
    expect(counts(await look({ kosten: [head, insurance, estimate, income] }))).toEqual([[0, 0, 3]]);
    expect(await everything()).toBe(before);
  });

  it('are refused row by row, with every reason, and nothing of the file is saved', async () => {
    const before = await everything();
    const seen = await look({
      kosten: [
        `${head};geplande_cursus;gaat_over_kwartaal`,
        `${insurance.replace('1000', '1001,50')};;`,
        'C-1;kosten;HUUR;;Te laat;1-9-2026;1-9-2026;1-10-2026;10;;;;;',
        'C-2;kosten;NERGENS;;Niemand;1-10-2026;;;10;;;;;',
        'C-3;kosten;OUD;;Gesloten;1-10-2026;;;10;;;;;',
        'C-4;inkomsten;HUUR;;Zonder soort;1-10-2026;31-10-2026;1-10-2026;10;11;12;;;',
        'C-5;kosten;HUUR;;Schatting;1-10-2026;;;10;;;1-10-2026;;',
        'C-6;kosten;HUUR;;Cursus;1-10-2026;;;10;;;;BESTAAT-NIET;1990-Q1',
        'C-7;kosten;HUUR;;Cursus;1-10-2026;;;10;;;;BESTAAT-NIET;2040-Q1',
        'C-8;kosten;HUUR;;Goed;1-10-2026;;;10;;;;;2026-Q3',
      ],
    });
    expect(said(seen)).toEqual([
      '2 nummer: Dit nummer is al geboekt als P2026-0003, met andere gegevens (bedrag). Draai die post terug en geef de verbeterde regel een nieuw nummer.',
      '3 van: Het 3e kwartaal 2026 is afgesloten. Boek vanaf do 1 okt 2026 en vul in over welk kwartaal het gaat.',
      '4 kostenplaats: Kostenplaats ‘NERGENS’ bestaat niet. Zet hem eerst in kostenplaatsen.csv, of verbeter de code.',
      '5 kostenplaats: Op deze kostenplaats kan niet worden geboekt.',
      '6 soort_inkomsten: Kies de soort inkomsten.',
      '6 tot_en_met: De laatste dag ligt voor de eerste.',
      '6 btw: De btw is hoger dan het bedrag.',
      '6 aftrekbaar: Er wordt meer afgetrokken dan er btw is.',
      '7 draait_terug_op: Een schatting draait terug na de dagen waarvoor hij is.',
      '8 gaat_over_kwartaal: ‘1990-Q1’: Dit is geen kwartaal. Schrijf bijvoorbeeld 2026-Q3.',
      '9 gaat_over_kwartaal: Dit kwartaal is er niet.',
      '9 geplande_cursus: Er is geen geplande cursus met deze code.',
    ]);
    expect(await everything()).toBe(before);
  });

  it('are nobody’s but the bookkeepers’, who import nothing else', async () => {
    const people = await look({
      medewerkers: ['organisatie;personeelsnummer;voornaam;achternaam', 'STAAL;1;A;B'],
    });
    expect(said(people)).toEqual([
      expect.stringMatching(/Wat jij importeert, heet kostenplaatsen\.csv, .*kosten\.csv\.$/),
    ]);
    const file = { name: 'kosten.csv', bytes: new Uint8Array(Buffer.from([head, insurance].join('\n'))) };
    for (const name of ['sofie', 'anna', 'teacher'] as const) {
      expect(await checkUpload(actingAs(name), [file])).toMatchObject({ reasons: [{ code: 'not-allowed' }] });
    }
    expect(said(await look({ kosten: [head, insurance] }, actingAs('coordinatorStaal')))).toEqual([
      expect.stringMatching(/alleen het kantoor.*heet personen\.csv\.$/),
    ]);
    const office = { ...actingAs('office'), now: treasurer.now };
    expect(counts(await look({ kosten: [head, insurance] }, office))).toEqual([[0, 0, 1]]);
  });

  it('are listed with the number they have in the bookkeeping', async () => {
    const all = await listEntries(booksScope(treasurer.actor), { days: null, poolId: null, side: null });
    expect(all.find(({ code }) => code === 'P2026-0003')?.bookkeepingCode).toBe('B-1');
  });
});

describe('the bill of an entry from a file', () => {
  it('is attached once, also where its quarter is closed, by who keeps the books', async () => {
    const { id: entryId } = await db.prisma.costEntry.findUniqueOrThrow({
      where: { bookkeepingCode: 'B-3' },
    });
    const bill = { name: 'rekening.pdf', bytes: new Uint8Array(Buffer.from('%PDF-1.4 rekening')) };
    const codes = async (ctx: Ctx, more: Partial<Parameters<typeof attachBill>[1]> = {}) =>
      reasonsOf(await attachBill(ctx, { entryId, bill, ...more })).map(({ code }) => code);
    expect(await codes(actingAs('coordinatorStaal'))).toEqual(['not-allowed']);
    expect(await codes(treasurer, { bill: null })).toEqual(['document-missing']);
    const page = { name: 'x.pdf', bytes: new Uint8Array(Buffer.from('<html>')) };
    expect(await codes(treasurer, { bill: page })).toEqual(['document-unreadable']);
    const large = { name: 'x.pdf', bytes: new Uint8Array(5_000_001).fill(37) };
    expect(await codes(treasurer, { bill: large })).toEqual(['document-too-large']);
    expect(await codes(treasurer, { entryId: newId() })).toEqual(['entry-unknown']);
    await db.prisma.period.update({ where: { code: '2026-Q4' }, data: { state: 'closed' } });
    const outcomes = await Promise.all([codes(treasurer), codes(treasurer), codes(treasurer)]);
    expect(outcomes.toSorted()).toEqual([[], ['document-there'], ['document-there']]);
    expect(await db.prisma.costDocument.count({ where: { entryId } })).toBe(1);
    await expect(db.prisma.costDocument.update({ where: { entryId }, data: { name: 'x' } })).rejects.toThrow(
      /cost_document_frozen/,
    );
    await expect(db.prisma.costDocument.delete({ where: { entryId } })).rejects.toThrow(
      /cost_document_frozen/,
    );
    // The same file again, though its quarter is closed: what is booked is as it says.
    expect(counts(await look({ kosten: [head, insurance, estimate, income] }))).toEqual([[0, 0, 3]]);
  });
});
