import { expect, it } from 'vitest';
import { creditDocument } from '#app/invoicing/credit-document.server.ts';
import { issueQuarter } from '#app/invoicing/issue-quarter.server.ts';
import { recordTerms } from '#app/invoicing/record-terms.server.ts';
import { remindPayer } from '#app/invoicing/remind-payer.server.ts';
import { valueOrThrow } from '#app/kernel/outcome.ts';
import { testDatabase } from '#app/platform/testing/test-database.ts';
import { closedQuarter, smallTerms } from '#prisma/seed/invoicing-scene.ts';
import { actingAs, actingAsSystem } from '#prisma/seed/small-centre.ts';
import { tellDocument, tellReminder } from './tell-about-document.server.ts';

const db = testDatabase({ fixture: closedQuarter, reset: 'file' });
const treasurer = actingAs('treasurer');
const system = actingAsSystem();
const mails = () =>
  db.prisma.outboxMail.findMany({
    include: { attachments: true },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  });

it('an invoice goes to the payer once, with its PDF, and so do its reminder and credit note', async () => {
  valueOrThrow(await recordTerms(treasurer, smallTerms));
  const { issued } = valueOrThrow(await issueQuarter(treasurer, '2026-Q3'));
  const [agro, staal] = issued;
  if (!agro || !staal) throw new Error('two invoices');
  for (const { documentId } of issued) await tellDocument(system, `event-${documentId}`, documentId);
  await tellDocument(system, `event-${staal.documentId}`, staal.documentId);
  const [first, second, ...others] = await mails();
  expect(others).toEqual([]);
  // Agrowerk has no address of its own, so its coordinator gets it.
  expect(first).toMatchObject({
    toAddress: 'coordinatoragro@voorbeeld.example',
    kind: 'invoice',
    locale: 'nl',
  });
  expect(second).toMatchObject({
    toAddress: 'rekening@staal.example',
    toName: 'Staalhoeve Constructie B.V.',
    subject: `Factuur ${staal.code} van Praktijkcentrum Noorderveld`,
  });
  expect(second?.text).toContain('uiterlijk woensdag 23 december 2026');
  expect(second?.text).toMatch(/Totaal: +€\u00a09\.120,39/);
  expect(second?.text).toMatch(/Betalingskenmerk: +RF/);
  expect(second?.text).toMatch(/Jullie ordernummer: +INK-77/);
  expect(
    second?.attachments.map(({ name, mediaType, bytes }) => [
      name,
      mediaType,
      Buffer.from(bytes).toString('latin1', 0, 5),
    ]),
  ).toEqual([[`${staal.code}.pdf`, 'application/pdf', '%PDF-']]);

  const { number } = valueOrThrow(
    await remindPayer(actingAs('treasurer', '2027-01-04T09:00:00Z'), staal.documentId),
  );
  await tellReminder(system, 'reminder', { documentId: staal.documentId, number });
  const note = valueOrThrow(
    await creditDocument(treasurer, { documentId: staal.documentId, reason: 'Verkeerd ordernummer' }),
  );
  await tellDocument(system, 'credit', note.documentId);
  // Taken back meanwhile: nobody is asked for it any more.
  await tellReminder(system, 'reminder-later', { documentId: staal.documentId, number: 2 });
  const later = (await mails()).slice(2);
  expect(later.map(({ subject }) => subject)).toEqual([
    `Herinnering: factuur ${staal.code} van Praktijkcentrum Noorderveld`,
    'Creditnota C2026-0001 van Praktijkcentrum Noorderveld',
  ]);
  expect(later[1]?.text).toContain(`Hij neemt factuur ${staal.code} helemaal terug.`);
  expect(later[1]?.text).toMatch(/Reden: +Verkeerd ordernummer/);
});
