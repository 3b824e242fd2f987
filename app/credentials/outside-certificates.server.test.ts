import { expect, it } from 'vitest';
import { centreScope, partnerScope, rosterScope, selfScope } from '#app/identity/mint-scope.server.ts';
import { calendarDate } from '#app/kernel/calendar-date.ts';
import { testDatabase } from '#app/platform/testing/test-database.ts';
import { actingAs, small, smallCentre } from '#prisma/seed/small-centre.ts';
import { addCertificate } from './add-certificate.server.ts';
import { findScan, outsideCertificates } from './outside-queries.server.ts';
import { certificatesOn, ownCertificates } from './queries.server.ts';
import { withdrawCertificate } from './withdraw-certificate.server.ts';

const db = testDatabase({ fixture: smallCentre, reset: 'file' });
const { sofie, victor } = small.person;
const today = calendarDate('2026-11-23');
const coordinator = actingAs('coordinatorStaal');
const staal = partnerScope(coordinator.actor);
const agro = partnerScope(actingAs('coordinatorAgro').actor);
const paper = { name: 'pas.pdf', bytes: new TextEncoder().encode('%PDF-1.7 a paper') };
const input = {
  certificateTypeId: small.certificate.instruction as string,
  issuedOn: '2026-10-01',
  issuer: 'Elders Opleidingen',
};
const codeOf = async (work: ReturnType<typeof addCertificate>) => {
  const outcome = await work;
  return outcome.ok ? 'added' : outcome.reasons[0].code;
};

it('refuses what can’t be: other people, days that don’t fit, files that are no scan; and saves nothing of it', async () => {
  const add = (given = {}, scan: typeof paper | null = null, personId: string = sofie, ctx = coordinator) =>
    codeOf(addCertificate(ctx, personId, { ...input, ...given }, scan));
  expect(await add({}, null, victor)).toBe('person-unknown');
  expect(await add({}, null, sofie, actingAs('coordinatorAgro'))).toBe('person-unknown');
  expect(await add({}, null, sofie, actingAs('sofie'))).toBe('person-unknown');
  expect(await add({ certificateTypeId: small.course.bhv })).toBe('certificate-type-unknown');
  expect(await add({ issuedOn: '2026-11-24' })).toBe('issued-in-future');
  expect(await add({ validUntil: '2026-09-30' })).toBe('ends-before-issue');
  const web = { name: 'pas.pdf', bytes: new TextEncoder().encode('<html>') };
  expect(await add({}, web)).toBe('scan-unreadable');
  const large = { name: 'pas.pdf', bytes: new Uint8Array(5_000_001) };
  large.bytes.set(paper.bytes);
  expect(await add({}, large)).toBe('scan-too-large');
  expect(await db.prisma.certificate.count({ where: { source: 'outside' } })).toBe(0);
});

it('adds a certificate with its scan, for the company, the holder and the office alone, and withdraws it', async () => {
  const outcome = await addCertificate(coordinator, sofie, input, paper);
  if (!outcome.ok) throw new Error(outcome.reasons[0].code);
  const { certificateId } = outcome.value;
  expect(await codeOf(addCertificate(coordinator, sofie, input, null))).toBe('certificate-known');

  const [own] = await ownCertificates(selfScope(actingAs('sofie').actor), today);
  expect(own).toMatchObject({ certificateId, givenBy: 'Staalhoeve', hasScan: true, status: 'valid' });
  expect((await certificatesOn(agro, [sofie], today)).size).toBe(0);
  const scans = await Promise.all(
    [
      selfScope(actingAs('sofie').actor),
      staal,
      centreScope(actingAs('office').actor),
      agro,
      selfScope(actingAs('tarik').actor),
      rosterScope(actingAs('anna').actor) as never,
    ].map((scope) => findScan(scope, certificateId)),
  );
  expect(scans.map((scan) => scan?.mediaType ?? null)).toEqual([
    'application/pdf',
    'application/pdf',
    'application/pdf',
    null,
    null,
    null,
  ]);
  expect(Buffer.from(scans[0]?.bytes ?? [])).toEqual(Buffer.from(paper.bytes));

  const withdraw = { personId: sofie, certificateId, reason: 'Was van een naamgenoot' };
  expect(await withdrawCertificate(actingAs('coordinatorAgro'), withdraw)).toMatchObject({ ok: false });
  expect(await withdrawCertificate(coordinator, withdraw)).toMatchObject({ ok: true });
  expect(await withdrawCertificate(coordinator, withdraw)).toMatchObject({ ok: true });
  expect(await outsideCertificates(staal, sofie)).toEqual([]);
  expect(await ownCertificates(selfScope(actingAs('sofie').actor), today)).toEqual([]);
  const lines = await db.prisma.auditEntry.count({ where: { action: 'certificate-withdrawn' } });
  expect(lines).toBe(1);
});
