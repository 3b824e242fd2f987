import { beforeAll, describe, expect, it } from 'vitest';
import { countGroup } from '#app/booking/count-group.server.ts';
import { parseQuarter, type Quarter } from '#app/booking/hours-period.ts';
import { booksScope, partnerScope } from '#app/identity/mint-scope.server.ts';
import { type Outcome, valueOrThrow } from '#app/kernel/outcome.ts';
import { asSystem } from '#app/platform/database.server.ts';
import { newId } from '#app/platform/new-id.server.ts';
import { testDatabase } from '#app/platform/testing/test-database.ts';
import { usageOf } from '#app/settlement/quarter-facts-queries.server.ts';
import { closedQuarter, smallTerms } from '#prisma/seed/invoicing-scene.ts';
import { actingAs, at, small } from '#prisma/seed/small-centre.ts';
import { creditDocument } from './credit-document.server.ts';
import { findDocument } from './document-queries.server.ts';
import { type FeesMonth, parseMonth } from './fees-month.ts';
import { issueUse } from './issue-use.server.ts';
import { recordTerms } from './record-terms.server.ts';
import { trailOf } from './trail-queries.server.ts';
import { dueUseOfMonth, invoicesOfVisit, monthsOfDueUse } from './use-queries.server.ts';

const db = testDatabase({ fixture: closedQuarter, reset: 'file' });
const treasurer = actingAs('treasurer');
const books = booksScope(treasurer.actor);
const { staal, agro, school, customer } = small.organisation;
const { booth1, booth2, booth3, booth4, mill1, mill2 } = small.resource;
const october = parseMonth('2026-10') as FeesMonth;
const day = (text: string) => new Date(`${text}T00:00:00Z`);
const codes = (outcome: Outcome<unknown, { code: string }>) =>
  outcome.ok ? [] : outcome.reasons.map(({ code }) => code);
const visits = new Map<string, string>();

/** One session that classes (by organisation and name) or a company's run held. */
async function session(of: {
  on: string;
  from: string;
  until: string;
  resources: string[];
  classes?: [name: string, organisationId: string, booked: number, present: number | null][];
  run?: { organisationId: string; code: string; priceCents: number; bookedCents: number };
  cancelled?: 'late' | 'in-time';
}): Promise<string> {
  const { prisma } = db;
  const [sessionId, runId] = [newId(), of.run ? newId() : null];
  const span = { startsAt: new Date(at(of.on, of.from)), endsAt: new Date(at(of.on, of.until)) };
  const cancelledAt = of.cancelled ? new Date(at('2026-10-05', '09:00')) : null;
  if (of.run && runId) {
    await prisma.run.create({
      data: {
        id: runId,
        code: of.run.code,
        state: 'completed',
        siteId: small.site.hall,
        seats: 6,
        minimum: 1,
        priceCents: of.run.priceCents,
        onlyForId: of.run.organisationId,
        titleNl: 'Bedrijfsdag',
      },
    });
    await prisma.enrolment.create({
      data: {
        id: newId(),
        code: `E-${of.run.code}`,
        runId,
        courseId: small.course.mig1,
        personId: small.person.wim,
        organisationId: of.run.organisationId,
        state: 'confirmed',
        priceCents: of.run.bookedCents,
        requestedAt: new Date(at('2026-09-01', '09:00')),
      },
    });
  }
  await prisma.session.create({
    data: {
      id: sessionId,
      runId,
      siteId: small.site.hall,
      kind: of.run ? 'course' : 'school',
      state: of.cancelled ? 'cancelled' : 'planned',
      ...span,
      sideBySideKey: sessionId,
    },
  });
  const held = { sessionId, ...span, sessionStartsAt: span.startsAt, sessionEndsAt: span.endsAt };
  await prisma.resourceReservation.createMany({
    data: of.resources.map((resourceId) => ({
      ...held,
      id: newId(),
      resourceId,
      live: !of.cancelled,
      replacedAt: cancelledAt,
    })),
  });
  if (of.cancelled) {
    // It was to be on another machine at first; that was changed before.
    await prisma.resourceReservation.create({
      data: {
        ...held,
        id: newId(),
        resourceId: mill1,
        live: false,
        replacedAt: new Date(at('2026-10-01', '09:00')),
      },
    });
  }
  for (const [name, organisationId, headCount, headsPresent] of of.classes ?? []) {
    const id = newId();
    visits.set(name, id);
    await prisma.groupBooking.create({
      data: {
        id,
        code: `V-${name}`,
        organisationId,
        courseId: small.course.taster,
        groupName: name,
        headCount,
        youngestAge: 14,
        oldestAge: 15,
        state: of.cancelled ? 'cancelled' : 'confirmed',
        cancelledAt,
        cancelledLate: of.cancelled === 'late',
        bookedAt: new Date(at('2026-09-01', '09:00')),
        sessions: { create: { sessionId, organisationId, headsPresent } },
      },
    });
  }
  return sessionId;
}

/*
 * October 2026. Rates: the welding street € 14.50 until the 14th and € 16.00 from the 15th, one mill € 47.50 by a decision;
 * the other mill has none. The school has no share in the costs; Agrowerk has one, and pays use at tariff; Staalhoeve weighs in
 * keys; the customer has no agreement at all.
 *
 *   rate      3 booths, 2.5 h × 14.50                                 school   108.75
 *   changed   2 booths, 2.5 h × 16.00                                 school    80.00
 *   shared    3 booths, 95 min × 14.50 = 68.875, so 68.88, over 12 and 8 heads: 41.328 and 27.552
 *                                                                     school    41.33, customer 27.55
 *   mills     1 h × 47.50 and × 14.50, and a mill without a rate      school    62.00
 *   late      1 booth, 1 h × 14.50, cancelled too late                school    14.50
 *   day       1 booth, 2 h × 14.50, a run for Agrowerk without price  Agrowerk  29.00
 *                                           school 306.58, 21% is 64.3818, so 64.38: 370.96
 */
beforeAll(async () => {
  const { prisma } = db;
  valueOrThrow(await recordTerms(treasurer, smallTerms));
  const vatTreatmentId = newId();
  await prisma.vatTreatment.create({
    data: {
      id: vatTreatmentId,
      code: 'MACHINE',
      category: 'S',
      rateBasisPoints: 2100,
      textNl: 'Btw 21%',
      validFrom: day('2026-01-01'),
      decidedBy: 'Bestuur',
      decidedOn: day('2025-12-01'),
    },
  });
  await prisma.rate.createMany({
    data: [
      {
        id: newId(),
        code: 'LAS',
        poolId: small.pool.welding,
        centsPerHour: 1450,
        validFrom: day('2026-01-01'),
        validUntil: day('2026-10-14'),
      },
      {
        id: newId(),
        code: 'LAS',
        poolId: small.pool.welding,
        centsPerHour: 1600,
        validFrom: day('2026-10-15'),
      },
      {
        id: newId(),
        code: 'FREES-1',
        resourceId: mill1,
        centsPerHour: 4750,
        validFrom: day('2026-01-01'),
        vatTreatmentId,
      },
    ],
  });
  await prisma.agreement.create({
    data: {
      id: newId(),
      organisationId: school,
      code: 'S',
      validFrom: day('2026-08-01'),
      orderNumber: 'KL-8',
    },
  });
  await prisma.agreement.update({ where: { code: 'B' }, data: { useAtTariff: true } });
  await session({
    on: '2026-10-06',
    from: '09:00',
    until: '11:30',
    resources: [booth1, booth2, booth3],
    classes: [['rate', school, 10, 9]],
  });
  await session({
    on: '2026-10-20',
    from: '09:00',
    until: '11:30',
    resources: [booth1, booth2],
    classes: [['changed', school, 6, null]],
  });
  await session({
    on: '2026-10-07',
    from: '13:00',
    until: '14:35',
    resources: [booth1, booth2, booth3],
    classes: [
      ['shared', school, 14, 12],
      ['beside', customer, 8, null],
    ],
  });
  await session({
    on: '2026-10-08',
    from: '09:00',
    until: '10:00',
    resources: [mill1, mill2, booth4],
    classes: [['mills', school, 4, 4]],
  });
  await session({
    on: '2026-10-09',
    from: '09:00',
    until: '10:00',
    resources: [booth4],
    classes: [['late', school, 4, null]],
    cancelled: 'late',
  });
  await session({
    on: '2026-10-12',
    from: '09:00',
    until: '10:00',
    resources: [booth4],
    classes: [['in-time', school, 4, null]],
    cancelled: 'in-time',
  });
  await session({
    on: '2026-10-13',
    from: '09:00',
    until: '10:00',
    resources: [booth1],
    classes: [['by-key', staal, 10, 10]],
  });
  // What it costs was changed after somebody had booked: what was agreed then counts.
  const run = (code: string, bookedCents: number) => ({
    organisationId: agro,
    code,
    bookedCents,
    priceCents: 100 - bookedCents,
  });
  await session({
    on: '2026-10-14',
    from: '09:00',
    until: '11:00',
    resources: [booth1],
    run: run('R-DAG', 0),
  });
  await session({
    on: '2026-10-14',
    from: '09:00',
    until: '11:00',
    resources: [booth2],
    run: run('R-PRIJS', 100),
  });
  await session({
    on: '2026-06-29',
    from: '09:00',
    until: '10:00',
    resources: [booth1],
    classes: [['elsewhere', school, 4, 4]],
  });
  await session({
    on: '2026-11-10',
    from: '09:00',
    until: '10:00',
    resources: [booth1],
    classes: [['november', school, 4, 4]],
  });
});

describe('use at tariff', () => {
  it('is of who pays by the hour, priced by the rate of the day and shared by heads', async () => {
    const use = await dueUseOfMonth(books, october);
    expect(use.map(({ code, payer, cents, centsPerHour }) => [payer, code, centsPerHour, cents])).toEqual([
      ['Agrowerk', 'R-DAG', 1450, 2_900],
      ['Bouwklus', 'V-beside', 1450, 2_755],
      ['Noordwal College', 'V-rate', 1450, 10_875],
      ['Noordwal College', 'V-shared', 1450, 4_133],
      ['Noordwal College', 'V-mills', 1450, 1_450],
      ['Noordwal College', 'V-mills', null, 0],
      ['Noordwal College', 'V-mills', 4750, 4_750],
      ['Noordwal College', 'V-late', 1450, 1_450],
      ['Noordwal College', 'V-changed', 1600, 8_000],
    ]);
    expect(await monthsOfDueUse(books, '2026-11-22' as never)).toMatchObject([
      { month: '2026-10', visits: 7, payers: 3, cents: 36_313, unpriced: 1 },
      { month: '2026-11', visits: 1, payers: 1, cents: 1_600, unpriced: 0 },
    ]);
  });

  it('doesn’t weigh in keys by use as well', async () => {
    const usage = await asSystem((tx) => usageOf(tx, parseQuarter('2026-Q4') as Quarter));
    expect([...usage.keys()]).toEqual([staal]);
    expect(usage.get(staal)?.participantMinutes).toBe(600);
    await db.prisma.agreement.update({ where: { code: 'S' }, data: { useAtTariff: false } });
    const both = await asSystem((tx) => usageOf(tx, parseQuarter('2026-Q4') as Quarter));
    expect(new Set(both.keys())).toEqual(new Set([staal, school]));
    expect((await dueUseOfMonth(books, october)).map(({ payer }) => payer)).toEqual(['Agrowerk', 'Bouwklus']);
    await db.prisma.agreement.update({ where: { code: 'S' }, data: { useAtTariff: null } });
  });

  it('is invoiced once the month is over, and who has no address stops nobody else', async () => {
    expect(codes(await issueUse(actingAs('treasurer', '2026-10-31T20:00:00Z'), october))).toEqual([
      'month-not-over',
    ]);
    expect(codes(await issueUse(actingAs('coordinatorStaal'), october))).toEqual(['not-allowed']);
    expect(codes(await issueUse(treasurer, parseMonth('2026-06') as FeesMonth))).toEqual([
      'nothing-to-invoice',
    ]);
    await db.prisma.organisation.updateMany({
      where: { id: school },
      data: { legalName: 'Stichting Noordwal', street: 'Kade 1', postcode: '9801 AA', city: 'Noorderveld' },
    });
    const { issued, refused } = valueOrThrow(await issueUse(treasurer, october));
    expect(refused).toMatchObject([
      { code: 'buyer-incomplete', party: 'Bouwklus', missing: ['street', 'postcode', 'city'] },
    ]);
    expect(issued.map(({ totalCents }) => totalCents)).toEqual([3_509, 37_096]);
    const document = await findDocument(books, issued[1]?.documentId ?? '');
    expect(document).toMatchObject({
      subject: 'Gebruik van machines, oktober 2026',
      orderNumber: 'KL-8',
      firstDay: '2026-10-06',
      lastDay: '2026-10-20',
      netCents: 30_658,
      vatCents: 6_438,
    });
    expect(
      document?.lines.map(({ text, detail }) => `${text} | ${detail}`.replaceAll('\u00a0', ' ')),
    ).toEqual([
      'Kennismaken met lassen, rate | Bezoek V-rate, di 6 okt 2026: 3 × Lasstraat, 2 u 30 min à € 14,50 per uur',
      'Kennismaken met lassen, shared | Bezoek V-shared, wo 7 okt 2026: 3 × Lasstraat, 1 u 35 min à € 14,50 per uur, voor 12 van 20 leerlingen',
      'Kennismaken met lassen, mills | Bezoek V-mills, do 8 okt 2026: 1 × Lasstraat, 1 u à € 14,50 per uur',
      'Kennismaken met lassen, mills | Bezoek V-mills, do 8 okt 2026: 1 × Freesbank 1, 1 u à € 47,50 per uur',
      'Kennismaken met lassen, late | Bezoek V-late, vr 9 okt 2026: 1 × Lasstraat, 1 u à € 14,50 per uur, te laat afgezegd',
      'Kennismaken met lassen, changed | Bezoek V-changed, di 20 okt 2026: 2 × Lasstraat, 2 u 30 min à € 16,00 per uur',
    ]);
    const income = await db.prisma.costEntry.findMany({ where: { invoiceId: issued[1]?.documentId ?? '' } });
    expect(income).toMatchObject([
      { incomeKind: 'schools', netCents: 30_658, firstDay: day('2026-10-06'), lastDay: day('2026-10-20') },
    ]);
    const again = valueOrThrow(await issueUse(treasurer, october));
    expect(again.issued).toEqual([]);
    // The machine without a rate stood on the page until the visit was invoiced.
    expect((await dueUseOfMonth(books, october)).map(({ code }) => code)).toEqual(['V-beside']);
  });

  it('leads to its visits and back', async () => {
    const document = await db.prisma.document.findFirstOrThrow({ where: { payerId: school } });
    const { lines, sources } = await trailOf(books, document.id);
    expect(lines.every(({ share }) => share === null)).toBe(true);
    expect(sources.map(({ kind, code, cents }) => [kind, code, cents])).toEqual([
      ['visit', 'V-rate', 10_875],
      ['visit', 'V-shared', 4_133],
      ['visit', 'V-mills', 1_450],
      ['visit', 'V-mills', 4_750],
      ['visit', 'V-late', 1_450],
      ['visit', 'V-changed', 8_000],
    ]);
    const own = partnerScope(actingAs('teacher').actor);
    const back = await invoicesOfVisit(own, visits.get('rate') ?? '');
    expect(back).toMatchObject([{ code: document.code, payerId: school, isTakenBack: false }]);
    const other = partnerScope(actingAs('coordinatorAgro').actor);
    expect(await invoicesOfVisit(other, visits.get('rate') ?? '')).toEqual([]);
  });

  it('holds what it was divided by, and the visit itself', async () => {
    const count = (name: string, present: number) =>
      countGroup(actingAs('office'), { groupBookingId: visits.get(name) ?? '', present });
    expect(codes(await count('shared', 13))).toEqual(['count-invoiced']);
    expect(codes(await count('beside', 7))).toEqual(['count-invoiced']);
    valueOrThrow(await count('rate', 8));
    await expect(
      db.pool.query('DELETE FROM group_booking WHERE id = $1', [visits.get('rate')]),
    ).rejects.toThrow('document_line');
  });

  it('can be invoiced anew after a credit note, and not outside VAT or without a decision that holds', async () => {
    const document = await db.prisma.document.findFirstOrThrow({ where: { payerId: school } });
    valueOrThrow(await creditDocument(treasurer, { documentId: document.id, reason: 'Ander ordernummer' }));
    valueOrThrow(
      await countGroup(actingAs('office'), { groupBookingId: visits.get('shared') ?? '', present: 14 }),
    );
    const { issued: none, refused } = valueOrThrow(
      await decided({ category: 'O', rateBasisPoints: 0 }, () => issueUse(treasurer, october)),
    );
    expect([none, refused.map(({ code }) => code)]).toEqual([[], ['buyer-incomplete', 'use-outside-vat']]);
    const ended = valueOrThrow(
      await decided({ validUntil: day('2026-10-07') }, () => issueUse(treasurer, october)),
    );
    expect(ended.refused).toContainEqual({ code: 'vat-not-valid', decision: 'MACHINE', day: '2026-10-08' });
    const { issued } = valueOrThrow(await issueUse(treasurer, october));
    // 14 and 8 heads: 68.88 × 14 ÷ 22 = 43.8327, and with the rest 309.08 + 64.91.
    expect(issued.map(({ totalCents }) => totalCents)).toEqual([37_399]);
    const back = await invoicesOfVisit(partnerScope(actingAs('teacher').actor), visits.get('shared') ?? '');
    expect(back.map(({ isTakenBack }) => isTakenBack)).toEqual([true, false]);
  });

  it('is due again line by line where a part was taken back, and not by a rate that came later', async () => {
    const document = await db.prisma.document.findFirstOrThrow({
      where: { payerId: school, kind: 'invoice' },
      orderBy: { number: 'desc' },
      include: { lines: { where: { visit: { groupBooking: { code: 'V-mills' } } } } },
    });
    const mill = document.lines.find(({ netCents }) => netCents === 4_750n);
    const parts = [{ position: mill?.position ?? 0, quantity: null, amountCents: 4_750 }];
    valueOrThrow(await creditDocument(treasurer, { documentId: document.id, reason: 'Storing', parts }));
    await db.prisma.rate.create({
      data: {
        id: newId(),
        code: 'FREES-2',
        resourceId: mill2,
        centsPerHour: 4_000,
        validFrom: day('2026-01-01'),
      },
    });
    const due = await dueUseOfMonth(books, october);
    expect(due.map(({ code, cents }) => [code, cents])).toEqual([
      ['V-beside', 2_505],
      ['V-mills', 4_750],
    ]);
    const { issued } = valueOrThrow(await issueUse(treasurer, october));
    expect(issued.map(({ totalCents }) => totalCents)).toEqual([5_748]);
    expect((await dueUseOfMonth(books, october)).map(({ code }) => code)).toEqual(['V-beside']);
  });
});

/** While the decision says something else. */
async function decided<T>(otherwise: object, work: () => Promise<T>): Promise<T> {
  const { id, category, rateBasisPoints, validUntil } = await db.prisma.vatTreatment.findFirstOrThrow({
    where: { code: 'MACHINE' },
  });
  await db.prisma.vatTreatment.update({ where: { id }, data: otherwise });
  const done = await work();
  await db.prisma.vatTreatment.update({ where: { id }, data: { category, rateBasisPoints, validUntil } });
  return done;
}
