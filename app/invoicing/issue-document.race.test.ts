import { beforeEach, describe, expect, it } from 'vitest';
import { calendarDate } from '#app/kernel/calendar-date.ts';
import { type Outcome, refuse, valueOrThrow } from '#app/kernel/outcome.ts';
import { asSystem, transact } from '#app/platform/database.server.ts';
import { newId } from '#app/platform/new-id.server.ts';
import { testDatabase } from '#app/platform/testing/test-database.ts';
import { closedQuarter, smallTerms } from '#prisma/seed/invoicing-scene.ts';
import { actingAs, small } from '#prisma/seed/small-centre.ts';
import { bookPayment } from './book-payment.server.ts';
import { creditDocument } from './credit-document.server.ts';
import { organisationFor } from './document-facts-queries.server.ts';
import { type FeesMonth, parseMonth } from './fees-month.ts';
import { buyerFrom, type Issued, issueDocument, sellerNow } from './issue-document.step.server.ts';
import { issueStatement } from './issue-statement.server.ts';
import { issueUse } from './issue-use.server.ts';
import { recordTerms } from './record-terms.server.ts';
import { dueUse } from './use-facts-queries.server.ts';
import { standardTerms } from './vat-terms-text.ts';

const db = testDatabase({ fixture: closedQuarter, poolSize: 30 });
const treasurer = actingAs('treasurer');
const payerId = small.organisation.staal;
const times = <T>(count: number, one: (index: number) => Promise<T>) =>
  Promise.all(Array.from({ length: count }, (_, index) => one(index)));
const won = (outcomes: readonly Outcome<unknown, unknown>[]) => outcomes.filter(({ ok }) => ok).length;

/** An invoice of one line; `fails` after it has its number: by a refusal, or by an exception. */
function issue(fails: 'no' | 'refuses' | 'throws' = 'no'): Promise<Outcome<Issued, { code: string }>> {
  return transact<Issued, { code: string }>(treasurer, { locks: [] }, async (tx) => {
    const line = {
      text: 'Huur',
      detail: null,
      quantity: 1,
      unitCents: 100,
      settledPoolId: null,
      enrolmentId: null,
      income: null,
    };
    const issued = await issueDocument(tx, treasurer, {
      kind: 'invoice',
      locale: 'nl',
      subject: 'Proef',
      firstDay: calendarDate('2026-11-01'),
      lastDay: calendarDate('2026-11-01'),
      payerId,
      buyer: valueOrThrow(buyerFrom(await organisationFor(tx, payerId))),
      ...valueOrThrow(await sellerNow(tx)),
      orderNumber: null,
      lines: [{ ...line, vat: standardTerms('nl') }],
      statementId: null,
      credits: null,
    });
    if (fails === 'throws') throw new Error('on purpose');
    return fails === 'refuses' ? refuse({ code: 'on-purpose' }) : issued;
  });
}

const numbers = async () =>
  (await db.prisma.document.findMany({ where: { series: 'F' }, orderBy: { number: 'asc' } })).map(
    ({ number }) => number,
  );
const upTo = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

describe('issuing at the same time', () => {
  beforeEach(async () => {
    valueOrThrow(await recordTerms(treasurer, smallTerms));
  });

  it('gives numbers twice where the series isn’t held', async () => {
    const read = await times(10, async () => {
      const { rows } = await db.pool.query(
        'SELECT coalesce(max(number), 0) + 1 AS next, pg_sleep(0.02) FROM document',
      );
      return rows[0].next as number;
    });
    expect(new Set(read).size).toBeLessThan(10);
  });

  it('gives 20 invoices 20 consecutive numbers', async () => {
    expect(won(await times(20, () => issue()))).toBe(20);
    expect(await numbers()).toEqual(upTo(20));
  });

  it('leaves no gap where some of them fail', async () => {
    const outcomes = await Promise.allSettled(
      Array.from({ length: 24 }, (_, index) =>
        issue(index % 4 === 1 ? 'refuses' : index % 4 === 3 ? 'throws' : 'no'),
      ),
    );
    const issued = outcomes.flatMap((one) =>
      one.status === 'fulfilled' && one.value.ok ? [one.value.value.code] : [],
    );
    expect(issued).toHaveLength(12);
    expect(await numbers()).toEqual(upTo(12));
    expect(await db.prisma.numberSeries.findFirst({ where: { series: 'F' } })).toMatchObject({ last: 12 });
  });

  it('invoices a statement once, credits it once, and takes its money once', async () => {
    const { id } = await db.prisma.statement.findFirstOrThrow({ where: { organisationId: payerId } });
    const outcomes = await times(8, () => issueStatement(treasurer, id));
    expect(won(outcomes)).toBe(1);
    const { documentId, totalCents } = outcomes.flatMap((one) => (one.ok ? one.value : []))[0] as Issued;
    const paid = await times(8, () =>
      bookPayment(treasurer, documentId, { amount: totalCents, receivedOn: '2026-11-23' }),
    );
    expect(won(paid)).toBe(1);
    // Two fifths of the first line each: two of them fit, whoever comes first.
    const { netCents } = await db.prisma.documentLine.findFirstOrThrow({
      where: { documentId, position: 1 },
    });
    const parts = [{ position: 1, quantity: null, amountCents: Math.floor((Number(netCents) * 2) / 5) }];
    const partly = await times(8, () => creditDocument(treasurer, { documentId, reason: 'Deels', parts }));
    expect(won(partly)).toBe(2);
    const credited = await times(8, () => creditDocument(treasurer, { documentId, reason: 'Dubbel' }));
    expect(won(credited)).toBe(1);
    const together = await db.prisma.document.aggregate({
      where: { OR: [{ id: documentId }, { creditsId: documentId }] },
      _sum: { totalCents: true },
    });
    expect(together._sum.totalCents).toBe(0n);
  });

  it('invoices a visit at tariff once, whoever of several begins', async () => {
    await visitsOfSchool(4);
    const october = parseMonth('2026-10') as FeesMonth;
    const seen = await times(2, () => asSystem((tx) => dueUse(tx, october)));
    expect(seen.map((use) => use.length)).toEqual([4, 4]);
    const outcomes = await times(6, () => issueUse(treasurer, october));
    const issued = outcomes.flatMap((one) => (one.ok ? one.value.issued : []));
    expect(issued).toHaveLength(1);
    expect(outcomes.flatMap((one) => (one.ok ? one.value.refused : []))).toEqual([]);
    const lines = await db.prisma.documentLine.findMany({ where: { sessionId: { not: null } } });
    expect(new Set(lines.map(({ sessionId }) => sessionId)).size).toBe(4);
    expect(lines).toHaveLength(4);
  });
});

/** Visits in October of the school, which has an address and no agreement, each an hour of a booth. */
async function visitsOfSchool(count: number): Promise<void> {
  const { prisma } = db;
  const organisationId = small.organisation.school;
  await prisma.organisation.update({
    where: { id: organisationId },
    data: { street: 'Kade 1', postcode: '9801 AA', city: 'Noorderveld' },
  });
  await prisma.rate.create({
    data: {
      id: newId(),
      code: 'LAS',
      poolId: small.pool.welding,
      centsPerHour: 1450,
      validFrom: new Date('2026-01-01'),
    },
  });
  for (const number of upTo(count)) {
    const sessionId = newId();
    const startsAt = new Date(Date.UTC(2026, 9, number, 8));
    const endsAt = new Date(Date.UTC(2026, 9, number, 9));
    await prisma.session.create({
      data: {
        id: sessionId,
        siteId: small.site.hall,
        kind: 'school',
        startsAt,
        endsAt,
        sideBySideKey: sessionId,
        resourceReservations: {
          create: {
            id: newId(),
            resourceId: small.resource.booth1,
            startsAt,
            endsAt,
            sessionStartsAt: startsAt,
            sessionEndsAt: endsAt,
            live: true,
          },
        },
        groupBookings: {
          create: {
            organisationId,
            groupBooking: {
              create: {
                id: newId(),
                code: `V-${number}`,
                organisationId,
                courseId: small.course.taster,
                groupName: '3A',
                headCount: 6,
                youngestAge: 14,
                oldestAge: 15,
                bookedAt: new Date(Date.UTC(2026, 8, 1)),
              },
            },
          },
        },
      },
    });
  }
}
