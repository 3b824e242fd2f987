/**
 * A closed quarter to invoice, on top of the small centre: two companies that share rent by a fixed share and trainers by
 * hours nobody had, worked out by the treasurer and closed by the office. For tests.
 */
import { parseQuarter, type Quarter } from '#app/booking/hours-period.ts';
import { valueOrThrow } from '#app/kernel/outcome.ts';
import { database } from '#app/platform/database.server.ts';
import { newId } from '#app/platform/new-id.server.ts';
import { bookEntry } from '#app/settlement/book-entry.server.ts';
import { closeSettlement } from '#app/settlement/close-settlement.server.ts';
import { prepareSettlement } from '#app/settlement/prepare-settlement.server.ts';
import { startPreview } from '#app/settlement/start-preview.server.ts';
import { actingAs, fixtureId, saveSmallCentre, small } from './small-centre.ts';

const day = (text: string) => new Date(`${text}T00:00:00Z`);

export const invoicingIds = { rent: fixtureId('pool rent'), trainers: fixtureId('pool trainers') };

/** Terms of the centre: a fictional account with sound check digits. */
export const smallTerms = {
  iban: 'NL91ABNA0417164300',
  bic: undefined,
  vatNumber: 'NL000099998B57',
  termDays: 30,
  firstReminderDays: 7,
  secondReminderDays: 21,
  feesFrom: '2026-07-01',
} as const;

/** For `testDatabase({ fixture: closedQuarter })`: 2026-Q3 with € 10,000.01 of rent and € 50.00 of trainers. */
export const closedQuarter = {
  name: 'closed_quarter',
  fill: async () => {
    await database().prisma.$transaction(saveSmallCentre);
    await saveMoney();
    const treasurer = actingAs('treasurer');
    const cost = {
      side: 'cost',
      bookedOn: '2026-07-01',
      firstDay: '2026-07-01',
      lastDay: '2026-09-30',
    } as const;
    valueOrThrow(
      await bookEntry(treasurer, { ...cost, poolId: invoicingIds.rent, description: 'Huur', net: 1_000_001 }),
    );
    valueOrThrow(
      await bookEntry(treasurer, { ...cost, poolId: invoicingIds.trainers, description: 'Les', net: 5_000 }),
    );
    const quarter = parseQuarter('2026-Q3') as Quarter;
    const { settlementId } = valueOrThrow(await startPreview(treasurer, quarter));
    valueOrThrow(await prepareSettlement(treasurer, settlementId));
    valueOrThrow(await closeSettlement(actingAs('office'), settlementId));
  },
};

async function saveMoney(): Promise<void> {
  const { prisma } = database();
  const { centre, staal, agro } = small.organisation;
  const address = (id: string, legalName: string, more: object = {}) =>
    prisma.organisation.update({
      where: { id },
      data: { legalName, street: 'Gieterijweg 4', postcode: '9801 AB', city: 'Noorderveld', ...more },
    });
  await address(centre, 'Coöperatie Praktijkcentrum Noorderveld U.A.', { chamberNumber: '00000001' });
  await address(staal, 'Staalhoeve Constructie B.V.', {
    vatNumber: 'NL000099999B01',
    email: 'rekening@staal.example',
  });
  await address(agro, 'Agrowerk B.V.');
  await prisma.agreement.createMany({
    data: [
      {
        id: newId(),
        organisationId: staal,
        code: 'A',
        validFrom: day('2025-01-01'),
        costShare: 75,
        orderNumber: 'INK-77',
      },
      { id: newId(), organisationId: agro, code: 'B', validFrom: day('2025-01-01'), costShare: 25 },
    ],
  });
  await prisma.costPool.createMany({
    data: [
      { id: invoicingIds.rent, code: 'HUUR', nameNl: 'Huur', nameEn: 'Rent', sortOrder: 1 },
      { id: invoicingIds.trainers, code: 'TRAINERS', nameNl: 'Trainers', nameEn: 'Trainers', sortOrder: 2 },
    ],
  });
  await prisma.incomePool.createMany({
    data: (['fees', 'use', 'schools', 'customers'] as const).map((kind) => ({
      id: newId(),
      kind,
      poolId: invoicingIds.trainers,
      validFrom: day('2026-01-01'),
      recordedAt: new Date('2026-01-01T09:00:00Z'),
    })),
  });
  const key = {
    validFrom: day('2026-01-01'),
    signedOn: day('2025-11-20'),
    signedBy: 'Ledenvergadering',
    recordedAt: new Date('2026-01-01T09:00:00Z'),
  };
  await prisma.poolKey.createMany({
    data: [
      { ...key, id: newId(), poolId: invoicingIds.rent, kind: 'fixed_share' },
      { ...key, id: newId(), poolId: invoicingIds.trainers, kind: 'participant_hours' },
    ],
  });
}
