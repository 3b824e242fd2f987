import { expect, test } from 'vitest';
import { Temporal } from '#app/kernel/temporal.ts';
import { database } from '#app/platform/database-pool.server.ts';
import { newId } from '#app/platform/new-id.server.ts';
import { testDatabase } from '#app/platform/testing/test-database.ts';
import { refreshOrganisations } from './refresh-organisations.server.ts';

testDatabase();

test('an organisation stops seeing who has left once the last day is over', async () => {
  const { prisma } = database();
  const organisationId = newId();
  const personId = newId();
  await prisma.organisation.create({
    data: { id: organisationId, code: 'veenstaal', kind: 'company', name: 'Veenstaal' },
  });
  await prisma.person.create({ data: { id: personId, givenName: 'Bram', familyName: 'Postma' } });
  await prisma.membership.create({
    data: {
      id: newId(),
      personId,
      organisationId,
      role: 'employee',
      validFrom: new Date('2020-01-01'),
      validUntil: new Date('2199-11-30'),
    },
  });
  const seenBy = async () =>
    (await prisma.person.findUniqueOrThrow({ where: { id: personId } })).organisationIds;
  const at = (instant: string) => ({
    actor: { kind: 'system', name: 'test' } as const,
    now: Temporal.Instant.from(instant),
    requestId: 'test',
  });

  // The last minute of the last day on the clock of the centre, then the first of the next.
  await refreshOrganisations(at('2199-11-30T22:59:00Z'));
  expect(await seenBy()).toEqual([organisationId]);
  await refreshOrganisations(at('2199-11-30T23:00:00Z'));
  expect(await seenBy()).toEqual([]);
});
