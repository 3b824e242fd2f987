import { expect, it } from 'vitest';
import { partnerScope } from '#app/identity/mint-scope.server.ts';
import { calendarDate } from '#app/kernel/calendar-date.ts';
import { testDatabase } from '#app/platform/testing/test-database.ts';
import { actingAs, small, smallCentre } from '#prisma/seed/small-centre.ts';
import { ownPerson } from './own-people-queries.server.ts';

testDatabase({ fixture: smallCentre, reset: 'file' });
const today = calendarDate('2026-11-23');
const staal = partnerScope(actingAs('coordinatorStaal').actor);
const agro = partnerScope(actingAs('coordinatorAgro').actor);

it('shows somebody to their own company, and to no other', async () => {
  expect(await ownPerson(staal, small.person.sofie, today)).toMatchObject({
    name: { givenName: 'Sofie' },
    hasAccount: false,
    job: { validFrom: '2025-01-01', validUntil: null },
  });
  expect(await ownPerson(agro, small.person.sofie, today)).toBeNull();
  expect(await ownPerson(staal, small.person.victor, today)).toBeNull();
});
