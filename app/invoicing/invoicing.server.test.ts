import { beforeAll, describe, expect, it } from 'vitest';
import { parseQuarter, type Quarter } from '#app/booking/hours-period.ts';
import { booksScope, partnerScope } from '#app/identity/mint-scope.server.ts';
import { calendarDate } from '#app/kernel/calendar-date.ts';
import { type Outcome, valueOrThrow } from '#app/kernel/outcome.ts';
import { transact, withScope } from '#app/platform/database.server.ts';
import { newId } from '#app/platform/new-id.server.ts';
import { testDatabase } from '#app/platform/testing/test-database.ts';
import { counterEntry } from '#app/settlement/counter-entry.server.ts';
import { findEntry } from '#app/settlement/entry-queries.server.ts';
import { recordIncomePools } from '#app/settlement/record-income-pools.server.ts';
import { runResults } from '#app/settlement/run-result-queries.server.ts';
import { closedQuarter, invoicingIds, smallTerms } from '#prisma/seed/invoicing-scene.ts';
import { actingAs, at, small } from '#prisma/seed/small-centre.ts';
import { addBuyer } from './add-buyer.server.ts';
import { bookPayment } from './book-payment.server.ts';
import { bookingToPay, findBuyer, listBuyers } from './buyer-queries.server.ts';
import { changeBuyer, changeOwnBuyer } from './change-buyer.server.ts';
import { chargesOf } from './charge-queries.server.ts';
import { choosePoolVat } from './choose-pool-vat.server.ts';
import type { CreditPart } from './credit.ts';
import { creditDocument } from './credit-document.server.ts';
import { organisationFor } from './document-facts-queries.server.ts';
import {
  bookingsWithoutPayer,
  feesToInvoice,
  findDocument,
  quartersToInvoice,
} from './document-queries.server.ts';
import { type FeesMonth, parseMonth } from './fees-month.ts';
import { buyerFrom, type Issued, issueDocument, sellerNow } from './issue-document.step.server.ts';
import { issueFees } from './issue-fees.server.ts';
import { issueQuarter } from './issue-quarter.server.ts';
import { issueStatement } from './issue-statement.server.ts';
import { type NamedPayer, namePayer } from './name-payer.server.ts';
import { recordTerms } from './record-terms.server.ts';
import { recordVatDecision } from './record-vat-decision.server.ts';
import { remindPayer } from './remind-payer.server.ts';
import { remindPayers } from './remind-payers.server.ts';
import { takeBackPayment } from './take-back-payment.server.ts';
import { documentsOfEntry, trailOf } from './trail-queries.server.ts';
import type { VatTerms } from './vat.ts';
import type { VatDecisionInput } from './vat-decision-input.ts';
import { poolVat } from './vat-queries.server.ts';
import { standardTerms } from './vat-terms-text.ts';

const db = testDatabase({ fixture: closedQuarter, reset: 'file' });
const treasurer = actingAs('treasurer');
const { staal, agro } = small.organisation;
const day = (text: string) => new Date(`${text}T00:00:00Z`);
const codes = (outcome: Outcome<unknown, { code: string }>) =>
  outcome.ok ? [] : outcome.reasons.map(({ code }) => code);
const statementOf = async (organisationId: string) =>
  (await db.prisma.statement.findFirstOrThrow({ where: { organisationId, isFinal: true } })).id;
const documentOf = (organisationId: string) =>
  db.prisma.document.findFirstOrThrow({
    where: { payerId: organisationId, kind: 'invoice', creditedBy: { none: {} } },
    include: { lines: { orderBy: { position: 'asc' } }, vat: { orderBy: { rateBasisPoints: 'desc' } } },
    orderBy: { number: 'desc' },
  });
const lastNumbers = () => db.prisma.numberSeries.findMany({ orderBy: { series: 'asc' } });

describe('the invoices of a closed quarter', () => {
  it('are not made before the centre’s account is recorded, nor by who may not', async () => {
    expect(codes(await issueQuarter(actingAs('coordinatorStaal'), '2026-Q3'))).toEqual(['not-allowed']);
    const outcome = valueOrThrow(await issueQuarter(treasurer, '2026-Q3'));
    expect(outcome.refused.map(({ code }) => code)).toEqual(['terms-missing']);
    expect(await lastNumbers()).toEqual([]);
    expect(codes(await recordTerms(treasurer, { ...smallTerms, secondReminderDays: 7 }))).toEqual([
      'reminders-out-of-order',
    ]);
    valueOrThrow(await recordTerms(treasurer, smallTerms));
  });

  it('take no number where one can’t be made, and leave the others alone', async () => {
    await db.prisma.organisation.update({ where: { id: agro }, data: { street: null, city: ' ' } });
    const { issued, refused } = valueOrThrow(await issueQuarter(treasurer, '2026-Q3'));
    expect(refused).toEqual([
      { code: 'buyer-incomplete', organisationId: agro, party: 'Agrowerk', missing: ['street', 'city'] },
    ]);
    expect(issued.map(({ code }) => code)).toEqual(['F2026-0001']);
    await db.prisma.organisation.update({
      where: { id: agro },
      data: { street: 'Gieterijweg 4', city: 'Noorderveld' },
    });
    const again = valueOrThrow(await issueQuarter(treasurer, '2026-Q3'));
    expect(again.issued.map(({ code }) => code)).toEqual(['F2026-0002']);
    expect(codes(await issueQuarter(treasurer, '2026-Q3'))).toEqual(['nothing-to-invoice']);
    expect(codes(await issueStatement(treasurer, await statementOf(staal)))).toEqual(['already-invoiced']);
    expect(await lastNumbers()).toEqual([{ series: 'F', year: 2026, last: 2 }]);
  });

  // Rent 10,000.01: 75% is 7,500.0075 and 25% is 2,500.0025, so floors 7,500.00 + 2,500.00 and the cent to the larger
  // fraction, Staalhoeve. Nobody had hours, so trainers 50.00 go by the fixed share too: 37.50 and 12.50. Staalhoeve:
  // 7,500.01 + 37.50 = 7,537.51, 21% is 1,582.8771 → 1,582.88, together 9,120.39.
  it('say what the statement says, with VAT over the total', async () => {
    const invoice = await documentOf(staal);
    expect(invoice).toMatchObject({
      code: 'F2026-0001',
      netCents: 753_751n,
      vatCents: 158_288n,
      totalCents: 912_039n,
      orderNumber: 'INK-77',
      locale: 'nl',
      subject: 'Aandeel in de kosten, 3e kwartaal 2026',
      reference: 'RF12F20260001',
      firstDay: day('2026-07-01'),
      lastDay: day('2026-09-30'),
      issuedOn: day('2026-11-23'),
      dueOn: day('2026-12-23'),
      buyer: { legalName: 'Staalhoeve Constructie B.V.', vatNumber: 'NL000099999B01' },
      seller: { chamberNumber: '00000001', vatNumber: smallTerms.vatNumber, iban: smallTerms.iban },
    });
    expect(invoice.lines.map(({ text, detail, netCents }) => [text, detail, netCents])).toEqual([
      ['Huur', 'Vast aandeel: 75,00% van 100,00%', 750_001n],
      ['Trainers', 'Vast aandeel: 75,00% van 100,00%', 3_750n],
    ]);
    const statements = await db.prisma.statement.aggregate({ _sum: { totalCents: true } });
    const documents = await db.prisma.document.aggregate({ _sum: { netCents: true } });
    expect(documents._sum.netCents).toBe(statements._sum.totalCents);
  });

  it('lead to the costs behind each cent, and back', async () => {
    const scope = booksScope(treasurer.actor);
    const invoice = await documentOf(staal);
    const { lines, sources } = await trailOf(scope, invoice.id);
    expect(
      lines.map(({ netCents, share }) => [netCents, share?.poolCents, share?.weight, share?.weightSum]),
    ).toEqual([
      [750_001, 1_000_001, 75, 100],
      [3_750, 5_000, 75, 100],
    ]);
    expect(sources.map(({ position, kind, cents }) => [position, kind, cents])).toEqual([
      [1, 'cost', 1_000_001],
      [2, 'cost', 5_000],
    ]);
    const back = await documentsOfEntry(scope, sources[0]?.entryId ?? '');
    expect(back.map(({ code }) => code)).toEqual(['F2026-0001', 'F2026-0002']);
  });

  it('are seen by who pays, and by nobody else', async () => {
    const seen = (name: 'coordinatorStaal' | 'coordinatorAgro') =>
      withScope(partnerScope(actingAs(name).actor), async (tx) => [
        (await tx.document.findMany()).map(({ code }) => code),
        await tx.documentLine.count(),
        await tx.documentVat.count(),
        await tx.invoicingTerms.count(),
      ]);
    expect(await seen('coordinatorStaal')).toEqual([['F2026-0001'], 2, 1, 0]);
    expect(await seen('coordinatorAgro')).toEqual([['F2026-0002'], 2, 1, 0]);
  });

  it('are another company’s to read nor to write, and one that nobody has is unknown to all', async () => {
    const { id } = await documentOf(staal);
    const other = actingAs('coordinatorAgro');
    const write = (documentId: string, ctx: typeof treasurer) =>
      Promise.all([
        bookPayment(ctx, documentId, { amount: 1, receivedOn: '2026-11-23' }),
        takeBackPayment(ctx, documentId, newId()),
        creditDocument(ctx, { documentId, reason: 'x' }),
        remindPayer(ctx, documentId),
      ]);
    expect((await write(id, other)).flatMap(codes)).toEqual(Array(4).fill('not-allowed'));
    expect((await write(newId(), other)).flatMap(codes)).toEqual(Array(4).fill('not-allowed'));
    const unknown = 'document-unknown';
    expect((await write(newId(), treasurer)).flatMap(codes)).toEqual([
      ...[unknown, 'payment-unknown', unknown, unknown],
    ]);
    const scope = partnerScope(other.actor);
    expect([await findDocument(scope, id), await findDocument(scope, newId())]).toEqual([null, null]);
    expect(await findDocument(booksScope(treasurer.actor), newId())).toBeNull();
  });

  it.each([
    ['UPDATE document SET total_cents = 1', 'document_frozen'],
    ['DELETE FROM document', 'document_frozen'],
    ['UPDATE document_line SET text = $$x$$', 'document_frozen'],
    ['DELETE FROM document_vat', 'document_frozen'],
    [
      `INSERT INTO document_line (id, document_id, position, text, unit_cents, net_cents, category, rate_basis_points)
       SELECT gen_random_uuid(), id, 9, 'Erbij', 0, 0, 'S', 2100 FROM document LIMIT 1`,
      'document_frozen',
    ],
    [`UPDATE number_series SET last = 9`, 'number_series_counts_up'],
    [`DELETE FROM number_series`, 'number_series_counts_up'],
    [
      `UPDATE organisation SET name = 'Anders' WHERE code = 'STAAL'; UPDATE document SET buyer = '{}'`,
      'document_frozen',
    ],
    [
      `INSERT INTO document SELECT (jsonb_populate_record(d, jsonb_build_object('id', gen_random_uuid(), 'number', 4, 'code', 'F2026-0004'))).* FROM document d LIMIT 1`,
      'document_consecutive',
    ],
    [
      `INSERT INTO document SELECT (jsonb_populate_record(d, jsonb_build_object('id', gen_random_uuid(), 'number', 3, 'code', 'F2026-0003'))).* FROM document d LIMIT 1`,
      'document_adds_up',
    ],
  ])('are frozen: %s', async (statement, constraint) => {
    await expect(db.pool.query(statement)).rejects.toThrow(constraint);
  });
});

describe('payments', () => {
  const pay = async (amount: number, receivedOn = '2026-11-23', ctx = treasurer) =>
    bookPayment(ctx, (await documentOf(staal)).id, { amount, receivedOn });

  it('are booked in parts, never above what is open', async () => {
    expect(codes(await pay(1, '2026-11-23', actingAs('coordinatorStaal')))).toEqual(['not-allowed']);
    expect(codes(await pay(1, '2026-11-24'))).toEqual(['received-in-future']);
    expect(codes(await pay(1, '2026-11-22'))).toEqual(['received-before-issue']);
    expect(valueOrThrow(await pay(900_000)).openCents).toBe(12_039);
    const above = await pay(12_040);
    expect(above.ok ? [] : above.reasons).toEqual([{ code: 'above-open', cents: 12_039 }]);
    const last = valueOrThrow(await pay(12_039));
    expect(codes(await pay(1))).toEqual(['nothing-open']);
    await expect(
      db.prisma.payment.create({
        data: {
          id: newId(),
          documentId: (await documentOf(staal)).id,
          receivedOn: new Date(),
          cents: 1,
          recordedAt: new Date(),
        },
      }),
    ).rejects.toThrow('payment_within_open');

    const { id } = await documentOf(staal);
    expect(codes(await takeBackPayment(treasurer, (await documentOf(agro)).id, last.paymentId))).toEqual([
      'payment-unknown',
    ]);
    valueOrThrow(await takeBackPayment(treasurer, id, last.paymentId));
    expect(codes(await takeBackPayment(treasurer, id, last.paymentId))).toEqual(['payment-taken-back']);
    expect(codes(await bookPayment(treasurer, newId(), { amount: 1, receivedOn: '2026-11-23' }))).toEqual([
      'document-unknown',
    ]);
  });
});

describe('a credit note', () => {
  it('negates the whole invoice once, and what was paid goes back', async () => {
    const invoice = await documentOf(staal);
    const credited = valueOrThrow(
      await creditDocument(treasurer, { documentId: invoice.id, reason: 'Verkeerd ordernummer' }),
    );
    expect(credited).toMatchObject({ code: 'C2026-0001', totalCents: -912_039 });
    const note = await db.prisma.document.findUniqueOrThrow({
      where: { id: credited.documentId },
      include: { lines: true },
    });
    expect(note).toMatchObject({
      creditsId: invoice.id,
      netCents: -753_751n,
      vatCents: -158_288n,
      buyer: invoice.buyer,
    });
    expect(note.lines.map(({ quantity }) => quantity)).toEqual([-1, -1]);
    expect(codes(await creditDocument(treasurer, { documentId: invoice.id, reason: 'x' }))).toEqual([
      'already-credited',
    ]);
    expect(codes(await creditDocument(treasurer, { documentId: note.id, reason: 'x' }))).toEqual([
      'not-an-invoice',
    ]);
    expect(codes(await bookPayment(treasurer, note.id, { amount: 1, receivedOn: '2026-11-23' }))).toEqual([
      'not-an-invoice',
    ]);
    // 9,000.00 came in, so that much goes back and no more.
    const back = (amount: number) => bookPayment(treasurer, invoice.id, { amount, receivedOn: '2026-11-23' });
    expect(codes(await back(900_001))).toEqual(['above-open']);
    expect(valueOrThrow(await back(900_000)).openCents).toBe(0);
  });

  it('makes room for another invoice of the same statement', async () => {
    const [again] = valueOrThrow(await issueStatement(treasurer, await statementOf(staal)));
    expect(again).toMatchObject({ code: 'F2026-0003', totalCents: 912_039 });
  });

  it('takes back a part, more parts, and then what is left, to the cent', async () => {
    const { id: documentId } = await documentOf(agro);
    const credit = (parts: CreditPart[]) => creditDocument(treasurer, { documentId, reason: 'Deels', parts });
    const of = (position: number, amountCents: number) => ({ position, quantity: null, amountCents });
    // 2,500.00 of rent and 12.50 of trainers; 21% of 2,512.50 is 527.625: 527.63.
    expect(codes(await credit([]))).toEqual(['credit-nothing']);
    const both = { documentId, reason: 'Deels', extent: 'whole' as const, parts: [of(2, 50)] };
    expect(codes(await creditDocument(treasurer, both))).toEqual(['credit-whole-or-lines']);
    expect(codes(await credit([of(1, 250_001)]))).toEqual(['credit-above-left']);
    // 0.50 and 0.50: 0.105 each, so 0.11.
    expect(valueOrThrow(await credit([of(2, 50)])).totalCents).toBe(-61);
    expect(valueOrThrow(await credit([of(2, 50)])).totalCents).toBe(-61);
    const above = await credit([of(2, 1_151)]);
    expect(above.ok ? [] : above.reasons).toEqual([{ code: 'credit-above-left', position: 2, cents: 1_150 }]);

    const books = booksScope(treasurer.actor);
    expect(await findDocument(books, documentId)).toMatchObject({
      openCents: 303_891,
      creditedCents: -122,
      creditedBy: [{ totalCents: -61 }, { totalCents: -61 }],
      lines: [{ leftCents: 250_000 }, { leftCents: 1_150 }],
    });
    expect(await quartersToInvoice(books)).toEqual([]);
    expect(codes(await issueStatement(treasurer, await statementOf(agro)))).toEqual(['already-invoiced']);

    // The rest of a line makes room for that line, and for no other.
    valueOrThrow(await credit([of(2, 1_150)]));
    expect(await quartersToInvoice(books)).toEqual([{ quarter: '2026-Q3', statements: 1, cents: 1_250 }]);
    const [again] = valueOrThrow(await issueStatement(treasurer, await statementOf(agro)));
    expect(again).toMatchObject({ totalCents: 1_513 });

    const last = valueOrThrow(await creditDocument(treasurer, { documentId, reason: 'De rest' }));
    const whole = await db.prisma.document.findUniqueOrThrow({
      where: { id: documentId },
      include: { creditedBy: true },
    });
    const back = (key: 'netCents' | 'vatCents' | 'totalCents') =>
      whole.creditedBy.reduce((sum, note) => sum + note[key], whole[key]);
    expect([back('netCents'), back('vatCents'), back('totalCents')]).toEqual([0n, 0n, 0n]);
    expect(await findDocument(books, last.documentId)).toMatchObject({ credits: { leftCents: 0 } });
    expect(codes(await credit([of(1, 1)]))).toEqual(['already-credited']);
    valueOrThrow(await creditDocument(treasurer, { documentId: again?.documentId ?? '', reason: 'Samen' }));
    valueOrThrow(await issueStatement(treasurer, await statementOf(agro)));
  });

  it.each([
    // More than the line says, a line of another invoice, and for something else.
    [`-l.net_cents - 1`, 'l.id', 'l.category', 'document_credit_within_line'],
    [`-1`, 'NULL', 'l.category', 'document_credit_of_a_line'],
    [`-1`, 'l.id', `'E'`, 'document_credit_of_a_line'],
  ])(
    'is held to the lines of its invoice by the database: %s of %s as %s',
    async (net, line, category, why) => {
      await expect(
        db.pool.query(`WITH i AS (SELECT * FROM document WHERE kind = 'invoice' ORDER BY number DESC LIMIT 1),
        s AS (UPDATE number_series SET last = last + 1 WHERE series = 'C' RETURNING last),
        c AS (INSERT INTO document (id, kind, series, year, number, code, issued_on, issued_at, due_on, first_day, last_day, locale,
            payer_id, seller, buyer, subject, reference, net_cents, vat_cents, total_cents, credits_id, reason)
          SELECT gen_random_uuid(), 'credit-note', 'C', 2026, s.last, 'C2026-' || lpad(s.last::text, 4, '0'), i.issued_on, i.issued_at,
            i.issued_on, i.first_day, i.last_day, 'nl', i.payer_id, i.seller, i.buyer, 'x', 'x', -1, 0, -1, i.id, 'x'
          FROM i, s RETURNING id, credits_id)
        INSERT INTO document_line (id, document_id, position, text, unit_cents, net_cents, category, rate_basis_points, settled_pool_id, credits_line_id)
        SELECT gen_random_uuid(), c.id, 1, 'x', ${net}, ${net}, ${category}, CASE ${category} WHEN 'S' THEN 2100 ELSE 0 END, l.settled_pool_id, ${line}
        FROM c JOIN document_line l ON l.document_id = c.credits_id AND l.position = 1`),
      ).rejects.toThrow(why);
    },
  );

  it('isn’t dated before the one before it', async () => {
    const { id: documentId } = await documentOf(agro);
    const early = await creditDocument(actingAs('treasurer', '2026-11-22T09:00:00Z'), {
      documentId,
      reason: 'Te vroeg',
    });
    expect(early.ok ? [] : early.reasons).toEqual([{ code: 'date-before-last', day: '2026-11-23' }]);
  });
});

describe('VAT by decision', () => {
  const outside = newId();
  beforeAll(async () => {
    await db.prisma.vatTreatment.create({
      data: {
        id: outside,
        code: 'KVGR',
        category: 'O',
        rateBasisPoints: 0,
        textNl: 'Kosten voor gemene rekening: geen btw.',
        textEn: 'Cost sharing: outside the scope of VAT.',
        vatexCode: 'VATEX-EU-O',
        validFrom: day('2026-01-01'),
        validUntil: day('2026-08-31'),
        decidedBy: 'Adviseur',
        decidedOn: day('2025-12-01'),
        payingPartyId: staal,
        payingShare: 75,
      },
    });
    await db.prisma.agreement.updateMany({ data: { signedOn: day('2024-12-15') } });
    const { id } = await documentOf(staal);
    valueOrThrow(await creditDocument(treasurer, { documentId: id, reason: 'Andere btw' }));
    await db.prisma.costPool.update({ where: { id: invoicingIds.rent }, data: { vatTreatmentId: outside } });
  });

  it('is refused on a day it doesn’t hold', async () => {
    const outcome = await issueStatement(treasurer, await statementOf(staal));
    expect(outcome.ok ? [] : outcome.reasons).toEqual([
      { code: 'vat-not-valid', decision: 'KVGR', day: '2026-09-30' },
    ]);
    await db.prisma.vatTreatment.update({ where: { id: outside }, data: { validUntil: null } });
  });

  it('puts what lies outside VAT on an invoice of its own, without VAT numbers', async () => {
    const issued = valueOrThrow(await issueStatement(treasurer, await statementOf(staal)));
    expect(issued.map(({ totalCents }) => totalCents)).toEqual([4_538, 750_001]);
    const documents = await db.prisma.document.findMany({
      where: { id: { in: issued.map(({ documentId }) => documentId) } },
      include: { vat: true },
      orderBy: { number: 'asc' },
    });
    expect(documents.map(({ vat }) => vat.map(({ category, vatCents }) => [category, vatCents]))).toEqual([
      [['S', 788n]],
      [['O', 0n]],
    ]);
    expect(documents[1]).toMatchObject({ seller: { vatNumber: null }, buyer: { vatNumber: null } });
    expect(codes(await issueStatement(treasurer, await statementOf(staal)))).toEqual(['already-invoiced']);
  });

  it('can’t lie outside VAT where the key floats', async () => {
    const { id } = await documentOf(agro);
    valueOrThrow(await creditDocument(treasurer, { documentId: id, reason: 'Andere btw' }));
    await db.prisma.costPool.update({
      where: { id: invoicingIds.trainers },
      data: { vatTreatmentId: outside },
    });
    // Nobody had hours this quarter, so it went by the fixed share after all; as if somebody had.
    await db.pool.query('ALTER TABLE settled_pool DISABLE TRIGGER settled_pool_frozen');
    await db.pool.query(`UPDATE settled_pool SET used_kind = 'participant-hours' WHERE pool_id = $1`, [
      invoicingIds.trainers,
    ]);
    await db.pool.query('ALTER TABLE settled_pool ENABLE TRIGGER settled_pool_frozen');
    const flaws = async () => {
      const outcome = await issueStatement(treasurer, await statementOf(agro));
      return (outcome.ok ? [] : outcome.reasons).map((one) => ('flaw' in one ? one.flaw.kind : one.code));
    };
    expect(await flaws()).toEqual(['key-floats']);
    // What was agreed since is asked about too, and which partner the decision names.
    await db.prisma.costPool.update({ where: { id: invoicingIds.trainers }, data: { vatTreatmentId: null } });
    await db.prisma.vatTreatment.update({ where: { id: outside }, data: { payingShare: 74 } });
    await db.prisma.agreement.updateMany({ where: { organisationId: agro }, data: { signedOn: null } });
    expect(await flaws()).toEqual(['not-signed', 'share-differs']);
    await db.prisma.vatTreatment.update({
      where: { id: outside },
      data: { payingPartyId: null, payingShare: null },
    });
    expect(await flaws()).toEqual(['not-signed', 'unnamed']);
    await db.prisma.vatTreatment.update({
      where: { id: outside },
      data: { payingPartyId: staal, payingShare: 75 },
    });
    await db.prisma.agreement.updateMany({ data: { signedOn: day('2024-12-15') } });
    expect(valueOrThrow(await issueStatement(treasurer, await statementOf(agro)))).toHaveLength(2);
  });
});

describe('reminders', () => {
  it('go out twice by themselves, each on its day, and after that only by a person', async () => {
    const { id } = await documentOf(staal);
    const system = (day: string) => ({
      ...actingAs('treasurer', `${day}T09:00:00Z`),
      actor: { kind: 'system', name: 'remind-payers' } as const,
    });
    // Issued on 23 November, due on 23 December; reminders on 30 December and 13 January.
    for (const day of ['2026-12-23', '2026-12-29']) expect(await remindPayers(system(day))).toBe(0);
    expect(codes(await remindPayer(actingAs('treasurer', '2026-12-23T09:00:00Z'), id))).toEqual(['not-due']);
    expect(await remindPayers(system('2026-12-30'))).toBeGreaterThan(0);
    expect(await remindPayers(system('2026-12-30'))).toBe(0);
    expect(await remindPayers(system('2027-01-12'))).toBe(0);
    expect(await remindPayers(system('2027-01-13'))).toBeGreaterThan(0);
    expect(await remindPayers(system('2027-03-31'))).toBe(0);
    const person = actingAs('treasurer', '2027-03-31T09:00:00Z');
    expect(valueOrThrow(await remindPayer(person, id)).number).toBe(3);
    expect(codes(await remindPayer(person, id))).toEqual(['reminded-today']);
    expect(codes(await remindPayer(actingAs('coordinatorStaal', '2027-04-01T09:00:00Z'), id))).toEqual([
      'not-allowed',
    ]);
    await expect(
      db.prisma.reminder.create({ data: { documentId: id, number: 4, sentAt: new Date() } }),
    ).rejects.toThrow('reminder_after_second_by_a_person');
  });
});

describe('course fees', () => {
  const october = parseMonth('2026-10') as FeesMonth;
  const enrolments = new Map<string, string>();
  const exempt = newId();

  /** Entries of income that documents brought. */
  const incomeOf = async (documents: readonly { documentId: string }[]) => {
    const entries = await db.prisma.costEntry.findMany({
      where: { invoiceId: { in: documents.map(({ documentId }) => documentId) } },
      include: { concerns: true },
      orderBy: { code: 'asc' },
    });
    return entries.map((entry) => [
      entry.incomeKind,
      entry.kind,
      entry.netCents,
      entry.firstDay.toISOString().slice(0, 10),
      entry.lastDay.toISOString().slice(0, 10),
      entry.concerns?.code ?? null,
      entry.reference,
      entry.supplier,
    ]);
  };

  type Booked = readonly [
    name: 'sofie' | 'tarik' | 'uma' | 'victor' | 'wim' | 'bram',
    organisationId: string | null,
    state: 'confirmed' | 'cancelled',
    payerId: string | null,
    priceCents: number,
  ];

  /** A completed evening with its bookings; answers its session. */
  const makeRun = async (code: string, on: string, booked: readonly Booked[]) => {
    const { prisma } = db;
    const [runId, sessionId] = [newId(), newId()];
    await prisma.run.create({
      data: {
        id: runId,
        code,
        state: 'completed',
        siteId: small.site.hall,
        seats: 6,
        minimum: 1,
        priceCents: 25_000,
      },
    });
    await prisma.session.create({
      data: {
        id: sessionId,
        runId,
        siteId: small.site.hall,
        kind: 'course',
        startsAt: new Date(at(on, '19:00')),
        endsAt: new Date(at(on, '21:00')),
        sideBySideKey: sessionId,
      },
    });
    for (const [name, organisationId, state, payerId, priceCents] of booked) {
      const id = newId();
      enrolments.set(name, id);
      await prisma.enrolment.create({
        data: {
          id,
          code: `${code.replace('R', 'E')}-${name}`,
          runId,
          courseId: small.course.mig1,
          personId: small.person[name],
          organisationId,
          payerId,
          orderNumber: payerId ? 'SAMEN-1' : null,
          state,
          priceCents,
          requestedAt: new Date(),
          ...(state === 'cancelled' && { cancelledAt: new Date(), cancelledLate: name === 'tarik' }),
        },
      });
    }
    return sessionId;
  };

  beforeAll(async () => {
    const { prisma } = db;
    await prisma.vatTreatment.create({
      data: {
        id: exempt,
        code: 'CURSUS',
        category: 'E',
        rateBasisPoints: 0,
        textNl: 'Vrijgesteld van btw: beroepsopleiding.',
        vatexCode: 'VATEX-EU-132-1I',
        validFrom: day('2025-01-01'),
        decidedBy: 'Bestuur',
        decidedOn: day('2024-12-02'),
      },
    });
    await prisma.course.update({ where: { id: small.course.mig1 }, data: { vatTreatmentId: exempt } });
    const sessionId = await makeRun('R-10', '2026-10-13', [
      ['sofie', staal, 'confirmed', null, 25_000],
      ['tarik', staal, 'cancelled', null, 25_000],
      ['uma', staal, 'cancelled', null, 25_000],
      ['victor', agro, 'confirmed', staal, 25_000],
      ['wim', agro, 'confirmed', null, 0],
      ['bram', null, 'confirmed', null, 25_000],
    ]);
    await prisma.lateCancellation.create({
      data: { enrolmentId: enrolments.get('tarik') ?? '', sessionId, minutes: 120 },
    });
  });

  it('are invoiced once the month is over, per payer and order number, by booking and not by name', async () => {
    expect(codes(await issueFees(actingAs('treasurer', '2026-10-31T20:00:00Z'), october))).toEqual([
      'month-not-over',
    ]);
    expect(codes(await issueFees(actingAs('coordinatorStaal'), october))).toEqual(['not-allowed']);
    const books = booksScope(treasurer.actor);
    expect(await feesToInvoice(books)).toEqual([
      { month: '2026-10', bookings: 3, payers: 1, cents: 75_000, payerKinds: ['company'] },
    ]);
    expect(codes(await issueFees(treasurer, parseMonth('2026-09') as FeesMonth))).toEqual([
      'nothing-to-invoice',
    ]);
    // On the statement of who pays: what is due, and once it is invoiced the same with its number. Nobody else's.
    const charges = async (name: 'coordinatorStaal' | 'coordinatorAgro', payerId: string) => {
      const scope = partnerScope(actingAs(name).actor);
      const now = { today: calendarDate('2026-11-23'), locale: 'nl' } as const;
      const rows = await chargesOf(scope, payerId, parseQuarter('2026-Q4') as Quarter, now);
      return rows.map(({ kind, text, detail, cents, document, from }) =>
        [kind, text, detail?.split(',')[0], cents, document?.code ?? null, from?.kind].join(' | '),
      );
    };
    const row = (booking: string, code: string) =>
      `fee | MIG/MAG-lassen niveau 1 | ${booking} | 25000 | ${code} | booking`;
    const names = ['Boeking E-10-sofie', 'Boeking E-10-tarik', 'Boeking E-10-victor'];
    expect(await charges('coordinatorStaal', staal)).toEqual(names.map((name) => row(name, '')));
    const { issued, refused } = valueOrThrow(await issueFees(treasurer, october));
    expect(refused).toEqual([]);
    const [own, together] = issued.map(({ code }) => code) as [string, string];
    expect(await charges('coordinatorStaal', staal)).toEqual([
      row(names[0] as string, own),
      row(names[1] as string, own),
      row(names[2] as string, together),
    ]);
    expect(await charges('coordinatorAgro', agro)).toEqual([]);
    await expect(charges('coordinatorAgro', staal)).rejects.toThrow('charges of another party');
    const documents = await db.prisma.document.findMany({
      where: { id: { in: issued.map(({ documentId }) => documentId) } },
      include: { lines: { orderBy: { position: 'asc' } }, vat: true },
      orderBy: { number: 'asc' },
    });
    // Sofie came and Tarik cancelled too late; Staalhoeve pays for Victor under an order number. Uma cancelled in time,
    // Wim's place is free of charge, and nobody pays for Bram.
    expect(
      documents.map(({ payerId, orderNumber, totalCents }) => [payerId, orderNumber, totalCents]),
    ).toEqual([
      [staal, null, 50_000n],
      [staal, 'SAMEN-1', 25_000n],
    ]);
    expect(documents[0]).toMatchObject({
      subject: 'Cursusgeld oktober 2026',
      firstDay: day('2026-10-13'),
      lastDay: day('2026-10-13'),
      vatCents: 0n,
      vat: [{ category: 'E', vatexCode: 'VATEX-EU-132-1I', text: 'Vrijgesteld van btw: beroepsopleiding.' }],
    });
    const details = documents[0]?.lines.map(({ detail }) => detail) ?? [];
    expect(details[0]).toMatch(/^Boeking E-10-sofie, .*13 okt/);
    expect(details[1]).toMatch(/^Boeking E-10-tarik, .*, te laat afgezegd$/);
    expect(codes(await issueFees(treasurer, october))).toEqual(['nothing-to-invoice']);
    expect(await feesToInvoice(books)).toEqual([]);
    const { sources, income } = await trailOf(books, documents[0]?.id ?? '');
    // What was invoiced is income of the pool that was chosen, on the day of the course, once per invoice and run.
    const entries = await incomeOf(issued);
    expect(entries).toEqual([
      ['fees', 'actual', 50_000, '2026-10-13', '2026-10-13', null, issued[0]?.code, 'Staalhoeve'],
      ['fees', 'actual', 25_000, '2026-10-13', '2026-10-13', null, issued[1]?.code, 'Staalhoeve'],
    ]);
    expect(income.map(({ code, pool, cents }) => [code, pool.nl, cents])).toEqual([
      ['P2026-0003', 'Trainers', 25_000],
      ['P2026-0003', 'Trainers', 25_000],
    ]);
    // A run's result has its fees from its bookings: 3 × 250.00, not once more from the books.
    const quarter = { firstDay: calendarDate('2026-10-01'), lastDay: calendarDate('2026-12-31') };
    const [result] = await runResults(books, quarter, calendarDate('2027-01-01'));
    expect(result).toMatchObject({ code: 'R-10', directCents: 0, resultCents: result?.feesCents });
    const entryId = income[0]?.entryId ?? '';
    expect(codes(await counterEntry(treasurer, { entryId, reason: 'x' }))).toEqual(['of-invoice']);
    expect((await findEntry(books, entryId))?.invoiceId).toBe(documents[0]?.id);
    expect(sources.map(({ kind, code, cents }) => [kind, code, cents])).toEqual([
      ['booking', 'E-10-sofie', 25_000],
      ['booking', 'E-10-tarik', 25_000],
    ]);
    await expect(
      db.pool.query('DELETE FROM enrolment WHERE id = $1', [enrolments.get('sofie')]),
    ).rejects.toThrow();
  });

  it('can be invoiced anew after a credit note of the whole, and not while their VAT decision doesn’t hold', async () => {
    const document = await db.prisma.document.findFirstOrThrow({ where: { orderNumber: 'SAMEN-1' } });
    const parts = [{ position: 1, quantity: null, amountCents: 10_000 }];
    const partly = valueOrThrow(
      await creditDocument(treasurer, { documentId: document.id, reason: 'Korting', parts }),
    );
    expect(codes(await issueFees(treasurer, october))).toEqual(['nothing-to-invoice']);
    const rest = valueOrThrow(
      await creditDocument(treasurer, { documentId: document.id, reason: 'Ander ordernummer' }),
    );
    expect(await incomeOf([partly, rest])).toEqual([
      ['fees', 'counter', -10_000, '2026-10-13', '2026-10-13', null, partly.code, 'Staalhoeve'],
      ['fees', 'counter', -15_000, '2026-10-13', '2026-10-13', null, rest.code, 'Staalhoeve'],
    ]);
    await db.prisma.vatTreatment.update({ where: { id: exempt }, data: { validUntil: day('2026-09-30') } });
    const none = valueOrThrow(await issueFees(treasurer, october));
    expect(none).toEqual({
      issued: [],
      refused: [{ code: 'vat-not-valid', decision: 'CURSUS', day: '2026-10-13' }],
    });
    await db.prisma.vatTreatment.update({ where: { id: exempt }, data: { validUntil: null } });
    // Nor where nobody says on which pool it counts, or that pool is closed; then nothing is left of the attempt.
    const before = [await lastNumbers(), await db.prisma.costEntry.count()];
    await db.pool.query('TRUNCATE income_pool');
    const refused = async () => valueOrThrow(await issueFees(treasurer, october)).refused;
    expect(await refused()).toEqual([{ code: 'income-pool-missing', kind: 'fees', day: '2026-10-13' }]);
    const choose = (poolId: string, validFrom = '2026-01-01', ctx = treasurer) =>
      recordIncomePools(ctx, { fees: poolId, validFrom });
    expect(codes(await choose(invoicingIds.trainers, undefined, actingAs('coordinatorStaal')))).toEqual([
      'not-allowed',
    ]);
    expect(codes(await choose(newId()))).toEqual(['pool-unknown']);
    valueOrThrow(await choose(invoicingIds.trainers, '2026-10-14'));
    expect((await refused()).map(({ code }) => code)).toEqual(['income-pool-missing']);
    valueOrThrow(await choose(invoicingIds.trainers));
    expect(codes(await choose(invoicingIds.trainers))).toEqual(['nothing-chosen']);
    await expect(db.pool.query('DELETE FROM income_pool')).rejects.toThrow('income_pool_frozen');
    const setActive = (active: boolean) =>
      db.prisma.costPool.update({ where: { id: invoicingIds.trainers }, data: { active } });
    await setActive(false);
    expect((await refused()).map(({ code }) => code)).toEqual(['income-pool-closed']);
    expect(codes(await choose(invoicingIds.trainers, '2026-02-01'))).toEqual(['nothing-chosen']);
    expect([await lastNumbers(), await db.prisma.costEntry.count()]).toEqual(before);
    await setActive(true);
    expect(valueOrThrow(await issueFees(treasurer, october)).issued).toHaveLength(1);
  });

  it('count in the first open quarter where theirs is closed, and nowhere in a centre without pools', async () => {
    await makeRun('R-09', '2026-09-15', [['sofie', staal, 'confirmed', null, 30_000]]);
    const september = parseMonth('2026-09') as FeesMonth;
    const { issued } = valueOrThrow(await issueFees(treasurer, september));
    const [entry] = await incomeOf(issued);
    expect(entry?.slice(2, 6)).toEqual([30_000, '2026-10-01', '2026-10-01', '2026-Q3']);
    await db.prisma.costPool.updateMany({ data: { active: false } });
    await db.pool.query('TRUNCATE income_pool');
    await makeRun('R-08', '2026-08-18', [['sofie', staal, 'confirmed', null, 10_000]]);
    const without = valueOrThrow(await issueFees(treasurer, parseMonth('2026-08') as FeesMonth));
    expect([without.issued.length, await incomeOf(without.issued)]).toEqual([1, []]);
    await db.prisma.costPool.updateMany({ data: { active: true } });
    await expect(
      db.pool.query(`UPDATE cost_entry SET net_cents = net_cents - 1 WHERE invoice_id IS NOT NULL`),
    ).rejects.toThrow('cost_entry_is_its_lines');
  });
});

describe('who gets an invoice', () => {
  const books = booksScope(treasurer.actor);
  const october = parseMonth('2026-10') as FeesMonth;
  const person = {
    name: 'Bram Kuipers',
    street: 'Dorpsstraat 2',
    postcode: '9801 AC',
    city: 'Noorderveld',
    country: 'NL',
    invoiceEmail: 'bram@thuis.example',
    invoiceLocale: 'en',
  } as const;
  const facts = {
    name: 'Agrowerk',
    street: 'Landweg 3',
    postcode: '9801 AB',
    city: 'Noorderveld',
    country: 'NL',
  };

  it('is named for a guest without an organisation, who is then invoiced like the others', async () => {
    const waiting = await bookingsWithoutPayer(books);
    expect(waiting.map(({ code, month, cents }) => [code, month, cents])).toEqual([
      ['E-10-bram', '2026-10', 25_000],
    ]);
    expect(await bookingToPay(books, 'E-10-bram')).toMatchObject({
      firstDay: '2026-10-13',
      participant: { name: { givenName: 'Bram' }, street: null },
    });
    expect(await bookingToPay(books, 'E-10-sofie')).toBeNull();
    const name = (payer: NamedPayer, code = 'E-10-bram', ctx = treasurer) => namePayer(ctx, code, payer);
    expect(codes(await name({ participant: person }, 'E-10-bram', actingAs('coordinatorStaal')))).toEqual([
      'not-allowed',
    ]);
    expect(codes(await name({ participant: person }, 'E-0'))).toEqual(['booking-unknown']);
    expect(codes(await name({ organisationId: small.organisation.centre }))).toEqual(['payer-unknown']);
    expect(codes(await name({ organisationId: staal }, 'E-10-sofie'))).toEqual(['payer-known']);
    const { payerId } = valueOrThrow(await name({ participant: person }));
    expect(codes(await name({ organisationId: staal }))).toEqual(['payer-known']);
    expect(await bookingsWithoutPayer(books)).toEqual([]);

    // What customers pay counts on a pool of its own choice.
    const poolId = invoicingIds.trainers;
    const choice = { fees: poolId, customers: poolId, validFrom: '2026-01-01' };
    valueOrThrow(await recordIncomePools(treasurer, choice));
    const [issued] = valueOrThrow(await issueFees(treasurer, october)).issued;
    const invoice = await findDocument(books, issued?.documentId ?? '');
    expect(invoice).toMatchObject({
      locale: 'en',
      buyer: { organisationId: payerId, legalName: 'Bram Kuipers', vatNumber: null, chamberNumber: null },
    });
    // Where somebody lives is nobody's business but who sends the invoice.
    const seen = await withScope(partnerScope(actingAs('coordinatorStaal').actor), (tx) =>
      tx.organisation.findMany({ where: { isPrivate: true } }),
    );
    expect(seen).toEqual([]);
    expect((await listBuyers(books)).filter(({ isPrivate }) => isPrivate)).toMatchObject([
      { organisationId: payerId, missing: [] },
    ]);
  });

  it('is changed by who keeps the books, and by a company for its own', async () => {
    const coordinator = actingAs('coordinatorAgro');
    expect(codes(await changeBuyer(coordinator, agro, facts))).toEqual(['not-allowed']);
    expect(codes(await changeBuyer(treasurer, newId(), facts))).toEqual(['buyer-unknown']);
    expect(codes(await changeOwnBuyer(actingAs('treasurer'), facts))).toEqual(['not-allowed']);
    valueOrThrow(await changeBuyer(treasurer, agro, { ...facts, legalName: 'Agrowerk V.O.F.' }));
    valueOrThrow(
      await changeOwnBuyer(coordinator, { ...facts, invoiceLocale: 'en', needsOrderNumber: 'on' }),
    );
    expect(await findBuyer(partnerScope(coordinator.actor), agro)).toMatchObject({
      legalName: 'Agrowerk V.O.F.',
      street: 'Landweg 3',
      invoiceLocale: 'en',
      needsOrderNumber: true,
    });
    expect(await findBuyer(partnerScope(coordinator.actor), staal)).toBeNull();
    const { organisationId } = valueOrThrow(await addBuyer(treasurer, { ...facts, name: 'Agrowerk' }));
    expect(await db.prisma.organisation.findUnique({ where: { id: organisationId } })).toMatchObject({
      kind: 'customer',
      code: 'AGROWERK',
    });
  });

  it('wants an order number: without one nothing is invoiced', async () => {
    await db.prisma.enrolment.update({ where: { code: 'E-10-wim' }, data: { priceCents: 5_000 } });
    const refused = valueOrThrow(await issueFees(treasurer, october)).refused;
    expect(refused).toEqual([{ code: 'order-number-missing', organisationId: agro, party: 'Agrowerk' }]);
    valueOrThrow(
      await changeBuyer(treasurer, agro, { ...facts, needsOrderNumber: 'on', orderNumber: 'A-9' }),
    );
    const again = valueOrThrow(await issueFees(treasurer, october));
    expect(again.refused).toEqual([]);
    const [issued] = again.issued;
    expect(await findDocument(books, issued?.documentId ?? '')).toMatchObject({ orderNumber: 'A-9' });
  });
});

describe('recording a VAT decision', () => {
  const decide = (more: Partial<VatDecisionInput>, ctx = treasurer) =>
    recordVatDecision(ctx, {
      code: 'HUUR',
      category: 'S',
      percent: 21,
      textNl: 'Btw 21%',
      validFrom: '2026-01-01',
      decidedBy: 'Bestuur',
      decidedOn: '2025-12-01',
      ...more,
    });

  it('refuses what contradicts itself, and ends the version before', async () => {
    expect(codes(await decide({}, actingAs('coordinatorStaal')))).toEqual(['not-allowed']);
    expect(codes(await decide({ percent: undefined }))).toEqual(['rate-missing']);
    expect(codes(await decide({ category: 'E', validUntil: '2025-01-01', decidedOn: '2026-11-24' }))).toEqual(
      ['rate-where-none', 'ends-before-start', 'decided-in-future'],
    );
    // Outside VAT it names who pays the bills and what that party bears itself; elsewhere it doesn't.
    const outside = { code: 'KVGR-2', category: 'O', percent: undefined } as const;
    expect(codes(await decide(outside))).toEqual(['party-missing', 'share-missing']);
    expect(codes(await decide({ payingParty: staal, payingShare: '75' }))).toEqual(['party-where-none']);
    expect(codes(await decide({ ...outside, payingParty: newId(), payingShare: '75' }))).toEqual([
      'party-unknown',
    ]);
    valueOrThrow(await decide({ ...outside, payingParty: staal, payingShare: '12.5' }));
    valueOrThrow(await decide({}));
    expect(codes(await decide({ validFrom: '2026-01-01' }))).toEqual(['version-exists']);
    expect(codes(await decide({ validFrom: '2025-06-01' }))).toEqual(['version-exists']);
    valueOrThrow(
      await decide({ category: 'E', percent: undefined, textNl: 'Vrij', validFrom: '2027-01-01' }),
    );
    const versions = await db.prisma.vatTreatment.findMany({
      where: { code: 'HUUR' },
      orderBy: { validFrom: 'asc' },
    });
    expect(versions.map(({ category, validUntil }) => [category, validUntil])).toEqual([
      ['S', day('2026-12-31')],
      ['E', null],
    ]);
  });

  it('is followed by a pool that says so', async () => {
    const choose = (poolId: string, decision: string | null) =>
      choosePoolVat(treasurer, { poolId, decision });
    expect(codes(await choose(newId(), 'HUUR'))).toEqual(['pool-unknown']);
    expect(codes(await choose(invoicingIds.rent, 'NERGENS'))).toEqual(['decision-unknown']);
    valueOrThrow(await choose(invoicingIds.rent, 'HUUR'));
    expect((await poolVat(booksScope(treasurer.actor))).map(({ decision }) => decision)).toContain('HUUR');
    valueOrThrow(await choose(invoicingIds.rent, null));
  });
});

describe('an invoice of its own kind', () => {
  const line = { text: 'Huur', detail: null, quantity: 1, settledPoolId: null, enrolmentId: null };
  const issue = (payerId: string, amounts: readonly number[], vat: VatTerms = standardTerms('nl')) =>
    transact<Issued, { code: string }>(treasurer, { locks: [] }, async (tx) =>
      issueDocument(tx, treasurer, {
        kind: 'invoice',
        locale: 'nl',
        subject: 'Proef',
        firstDay: calendarDate('2026-11-01'),
        lastDay: calendarDate('2026-11-01'),
        payerId,
        buyer: valueOrThrow(buyerFrom(await organisationFor(tx, payerId))),
        ...valueOrThrow(await sellerNow(tx)),
        orderNumber: null,
        lines: amounts.map((unitCents) => ({ ...line, unitCents, income: null, vat })),
        statementId: null,
        credits: null,
      }),
    );

  it('takes no number where VAT is shifted to a buyer without a VAT number', async () => {
    const before = await lastNumbers();
    const shifted = {
      ...standardTerms('nl'),
      category: 'AE',
      rateBasisPoints: 0,
      text: 'Btw verlegd',
    } as const;
    const outcome = await issue(agro, [10_000], shifted);
    const why = {
      code: 'buyer-incomplete',
      organisationId: agro,
      party: 'Agrowerk',
      missing: ['vat-number'],
    };
    expect(outcome.ok ? [] : outcome.reasons).toEqual([why]);
    expect(await lastNumbers()).toEqual(before);
  });

  it('with a line below zero is taken back as a whole, also where what is left of its lines comes to nothing', async () => {
    const { documentId } = valueOrThrow(await issue(staal, [10_000, -3_000]));
    const credit = (parts?: CreditPart[]) =>
      creditDocument(treasurer, { documentId, reason: 'Terug', parts });
    const of = (position: number, amountCents: number) => ({ position, quantity: null, amountCents });
    expect(codes(await credit([of(1, 7_001)]))).toEqual(['credit-above-total']);
    expect(valueOrThrow(await credit([of(1, 7_000)])).totalCents).toBe(-8_470);
    expect(codes(await credit([of(1, 3_000)]))).toEqual(['credit-above-total']);
    // 30.00 and −30.00 are left: nothing to pay, and still on the invoice.
    expect(valueOrThrow(await credit()).totalCents).toBe(0);
    expect(codes(await credit())).toEqual(['already-credited']);
  });
});
