import { expect, it } from 'vitest';
import { Temporal } from '#app/kernel/temporal.ts';
import { withScope } from '#app/platform/database.server.ts';
import { testDatabase } from '#app/platform/testing/test-database.ts';
import { actingAs, small, smallCentre } from '#prisma/seed/small-centre.ts';
import { forgetOpenedFiles } from './forget-opened-files.server.ts';
import { centreScope, partnerScope, selfScope } from './mint-scope.server.ts';
import { noteOpenedFile } from './note-opened-file.server.ts';
import { openedFiles } from './opened-file-queries.server.ts';

const db = testDatabase({ fixture: smallCentre, reset: 'file' });
const { sofie } = small.person;
const at = (instant: string) => Temporal.Instant.from(instant);

it('tells a person, and nobody else, who opened their file, as what and how often; a year long', async () => {
  const coordinator = { ...actingAs('coordinatorStaal'), now: at('2026-11-23T09:00:00Z') };
  const later = { ...coordinator, now: at('2026-11-23T15:30:00Z') };
  const nextDay = { ...coordinator, now: at('2026-11-23T23:30:00Z') };
  const office = { ...actingAs('office'), now: at('2026-11-24T10:00:00Z') };
  const page = { personId: sofie, part: 'page' } as const;
  await noteOpenedFile(coordinator, page);
  await Promise.all([noteOpenedFile(later, page), noteOpenedFile(later, page)]);
  await noteOpenedFile(nextDay, page);
  await noteOpenedFile(office, { personId: sofie, part: 'scan' });
  // One's own, a place without a name, and the system's own reading are nobody's business.
  await noteOpenedFile(actingAs('sofie'), page);
  await noteOpenedFile(office, { personId: null, part: 'booking' });
  await noteOpenedFile({ ...office, actor: { kind: 'system', name: 'test' } }, page);

  const own = selfScope(actingAs('sofie').actor);
  expect(await openedFiles(own)).toMatchObject([
    { role: 'office', part: 'scan', day: '2026-11-24', times: 1 },
    // Half past eleven at night in winter time is the next day for UTC + 1.
    { role: 'coordinator', part: 'page', day: '2026-11-24', times: 1 },
    {
      role: 'coordinator',
      part: 'page',
      day: '2026-11-23',
      times: 3,
      openedAt: later.now.epochMilliseconds,
      opener: { familyName: expect.any(String) },
    },
  ]);
  for (const scope of [
    partnerScope(coordinator.actor),
    centreScope(office.actor),
    selfScope(actingAs('victor').actor),
  ]) {
    expect(await withScope(scope, (tx) => tx.openedFile.count())).toBe(0);
  }

  const job = { ...office, actor: { kind: 'system', name: 'test' } as const };
  expect(await forgetOpenedFiles({ ...job, now: at('2027-11-23T03:00:00Z') })).toBe(0);
  expect(await forgetOpenedFiles({ ...job, now: at('2027-11-24T03:00:00Z') })).toBe(1);
  expect(await db.prisma.openedFile.count()).toBe(2);
});
