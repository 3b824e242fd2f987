import ICAL from 'ical.js';
import { beforeAll, describe, expect, it } from 'vitest';
import { centreScope, publicScope, scopeOf } from '#app/identity/mint-scope.server.ts';
import { valueOrThrow } from '#app/kernel/outcome.ts';
import { newId } from '#app/platform/new-id.server.ts';
import { testDatabase } from '#app/platform/testing/test-database.ts';
import { saveSmallRun, sessionId } from '#prisma/seed/small-bookings.ts';
import { actingAs, actingAsSystem, SMALL_NOW, small, smallCentre } from '#prisma/seed/small-centre.ts';
import { publicAgenda } from './agenda-queries.server.ts';
import { presentOrganisation } from './present-organisation.server.ts';
import { centreFace, findShownOrganisation, shownOrganisations } from './public-queries.server.ts';
import { messagesToCentre, ownProfile } from './queries.server.ts';
import { renderAgenda } from './render-agenda.server.ts';
import { sendInterest } from './send-interest.server.ts';
import { settleInterest } from './settle-interest.server.ts';

const db = testDatabase({ fixture: smallCentre, reset: 'file' });
const guest = publicScope();
const profile = { trades: ['plaatwerk'], storyNl: 'Wij zetten plaat.', city: 'Noorderveld' };
const names = async () => (await shownOrganisations(guest)).map(({ name }) => name);

describe('who takes part', () => {
  it('is shown only after deciding to be, and never on behalf of another', async () => {
    expect(await names()).toEqual([]);
    valueOrThrow(await presentOrganisation(actingAs('coordinatorStaal'), { ...profile, shown: 'yes' }));
    valueOrThrow(await presentOrganisation(actingAs('coordinatorAgro'), profile));
    expect(await names()).toEqual(['Staalhoeve']);
    expect(await findShownOrganisation(guest, 'STAAL')).toMatchObject({
      story: { nl: 'Wij zetten plaat.', en: null },
      trades: ['plaatwerk'],
    });
    expect(await findShownOrganisation(guest, 'AGRO')).toBeNull();
    // Not even to the office, or to the company itself: a public page is the same for everybody.
    expect(await findShownOrganisation(centreScope(actingAs('office').actor), 'AGRO')).toBeNull();
    const agro = actingAs('coordinatorAgro').actor;
    expect(await ownProfile(scopeOf(agro), small.organisation.agro)).toMatchObject({ shown: false });

    for (const who of ['sofie', 'anna', 'treasurer'] as const) {
      const refused = await presentOrganisation(actingAs(who), { ...profile, shown: 'yes' });
      expect(refused).toMatchObject({ ok: false, reasons: [{ code: 'not-allowed' }] });
    }
  });

  it('leaves the public site again, and a customer is never on it', async () => {
    valueOrThrow(await presentOrganisation(actingAs('coordinatorStaal'), profile));
    expect(await names()).toEqual([]);
    await db.prisma.organisation.update({ where: { code: 'KLANT' }, data: { isPublic: true } });
    expect(await names()).toEqual([]);
    expect(await findShownOrganisation(guest, 'KLANT')).toBeNull();
  });

  it('includes the centre, whose words the office edits', async () => {
    valueOrThrow(await presentOrganisation(actingAs('office'), { ...profile, summaryNl: 'Samen leren.' }));
    expect(await centreFace(guest)).toMatchObject({
      name: 'Praktijkcentrum Noorderveld',
      summary: { nl: 'Samen leren.' },
    });
  });
});

describe('the public agenda', () => {
  beforeAll(async () => {
    await db.prisma.$transaction(async (tx) => {
      for (const [name, day] of [
        ['open', '2026-12-01'],
        ['closed', '2026-12-02'],
        ['own', '2026-12-03'],
      ] as const) {
        await saveSmallRun(tx, { name, sessions: [[day, '09:00', '12:00']], resources: [], trainers: [] });
      }
      await tx.run.update({ where: { code: 'CLOSED' }, data: { isPublic: false } });
      await tx.run.update({ where: { code: 'OWN' }, data: { onlyForId: small.organisation.agro } });
    });
  });

  it('has what is open to all and nothing else, as calendars read it', async () => {
    const events = await publicAgenda(guest, SMALL_NOW);
    const about = {
      centre: 'Noorderveld',
      origin: 'https://leren.example',
      locale: 'nl',
      now: SMALL_NOW,
    } as const;
    const calendar = new ICAL.Component(ICAL.parse(renderAgenda(events, about)));
    const found = calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));
    expect(found.map(({ uid }) => uid)).toEqual([`${sessionId('open')}.public@leerbank`]);
    expect(found[0]?.startDate.toJSDate().toISOString()).toBe('2026-12-01T08:00:00.000Z');
    expect(found[0]?.component.getFirstPropertyValue('url')).toMatch(
      /^https:\/\/leren\.example\/courses\/.+\/OPEN$/,
    );
  });

  it('keeps the uid of a session that moves, raises its sequence, and forgets what is cancelled', async () => {
    const where = { id: sessionId('open') };
    await db.prisma.session.update({ where, data: { sequence: 3 } });
    expect(await publicAgenda(guest, SMALL_NOW)).toMatchObject([{ sessionId: where.id, sequence: 3 }]);
    await db.prisma.session.update({ where, data: { state: 'cancelled' } });
    expect(await publicAgenda(guest, SMALL_NOW)).toEqual([]);
  });
});

describe('who writes to the centre', () => {
  const system = actingAsSystem();
  const from = { caller: '192.0.2.7', locale: 'nl' } as const;
  const letter = {
    kind: 'school',
    name: 'Ella',
    email: 'ella@school.example',
    message: 'Mogen we komen?',
  } as const;
  const office = actingAs('office');

  it('is on the list of the office once, until it is answered; no account is made', async () => {
    const users = await db.prisma.user.count();
    const id = newId();
    valueOrThrow(await sendInterest(system, { ...letter, id }, from));
    valueOrThrow(await sendInterest(system, { ...letter, id }, from));
    expect(await messagesToCentre(centreScope(office.actor))).toMatchObject([
      { name: 'Ella', answered: false },
    ]);
    expect(await db.prisma.outboxEvent.count({ where: { type: 'interest-sent' } })).toBe(1);
    expect(await db.prisma.user.count()).toBe(users);

    const byOther = await settleInterest(actingAs('coordinatorStaal'), { interestId: id, answered: true });
    expect(byOther).toMatchObject({ ok: false, reasons: [{ code: 'not-allowed' }] });
    valueOrThrow(await settleInterest(office, { interestId: id, answered: true }));
    expect(await messagesToCentre(centreScope(office.actor))).toMatchObject([{ answered: true }]);
  });

  it('is refused after ten messages from one place in an hour', async () => {
    const many = { ...from, caller: '192.0.2.8' };
    for (let sent = 0; sent < 10; sent += 1)
      valueOrThrow(await sendInterest(system, { ...letter, id: newId() }, many));
    expect(await sendInterest(system, { ...letter, id: newId() }, many)).toMatchObject({
      ok: false,
      reasons: [{ code: 'too-many-messages' }],
    });
  });
});
