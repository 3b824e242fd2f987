import ICAL from 'ical.js';
import { beforeAll, expect, it } from 'vitest';
import { selfScope } from '#app/identity/mint-scope.server.ts';
import { calendarDate } from '#app/kernel/calendar-date.ts';
import { valueOrThrow } from '#app/kernel/outcome.ts';
import { answerStop } from '#app/outreach/answer-stop.server.ts';
import { cancelTour } from '#app/outreach/cancel-tour.server.ts';
import { changeContact } from '#app/outreach/change-contact.server.ts';
import { tourPath, tourToken } from '#app/outreach/mint-tour-link.server.ts';
import { withdrawRoute } from '#app/outreach/withdraw-route.server.ts';
import { deliverEvents } from '#app/platform/testing/deliver-events.server.ts';
import { testDatabase } from '#app/platform/testing/test-database.ts';
import { actingAs, actingAsSystem, small, smallCentre } from '#prisma/seed/small-centre.ts';
import { agroFloor, openSmallFloors, reloadTour, routedTour, stopAt } from '#prisma/seed/small-tours.ts';
import { guidedByOwner } from './calendar-feed-queries.server.ts';
import { noticeListeners } from './listen-to-booking.server.ts';
import { remindTours } from './remind-tours.server.ts';

const db = testDatabase({ fixture: smallCentre, reset: 'file' });
const office = actingAs('office');
const staal = actingAs('coordinatorStaal');
const agro = actingAs('coordinatorAgro');
const { person, site } = small;
const mailbox = 'kantoor@noorderveld.example';
const of = (who: string) => `${who.toLowerCase()}@voorbeeld.example`;

beforeAll(async () => {
  await openSmallFloors();
  await db.prisma.organisation.updateMany({ where: { kind: 'centre' }, data: { email: mailbox } });
  // Who answers for the second company, and who guides there, read English.
  const english = { id: { in: [person.coordinatorAgro, person.victor] } };
  await db.prisma.person.updateMany({ where: english, data: { locale: 'en' } });
});

/** Hands every event out twice, as after a crash; what mail comes of it, by reader. */
async function told() {
  await db.prisma.outboxMail.updateMany({ data: { kind: 'before' } });
  const events = await db.prisma.outboxEvent.findMany({ where: { processedAt: null }, select: { id: true } });
  await deliverEvents(...noticeListeners);
  const once = await db.prisma.outboxMail.count();
  const ids = events.map(({ id }) => id);
  await db.prisma.outboxEvent.updateMany({ where: { id: { in: ids } }, data: { processedAt: null } });
  await deliverEvents(...noticeListeners);
  expect(await db.prisma.outboxMail.count()).toBe(once);
  return mails();
}

async function mails() {
  const found = await db.prisma.outboxMail.findMany({
    where: { NOT: { kind: 'before' } },
    orderBy: { id: 'asc' },
  });
  return Object.fromEntries(found.map((one) => [one.toAddress, one]));
}

/** Reader and subject of each, in the order of readers. */
const subjects = (mail: Awaited<ReturnType<typeof mails>>) =>
  Object.fromEntries(Object.entries(mail).map(([to, { subject }]) => [to, subject]));

function invitation({
  calendar,
  calendarMethod,
}: {
  calendar: string | null;
  calendarMethod: string | null;
}) {
  const root = new ICAL.Component(ICAL.parse(calendar ?? ''));
  const [one] = root.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
  if (!one) throw new Error('no entry');
  const { uid, sequence, location } = one;
  return { uid, sequence, location, method: calendarMethod, start: one.startDate.toJSDate().toISOString() };
}

it('tells everybody once, in their language, what they need: asked, planned, another guide, off', async () => {
  const ella = 'ella@debrug.example';
  const tour = await routedTour({ day1: calendarDate('2027-02-02'), contactEmail: ella }, 'en');
  const { tourId, code } = tour;
  const [mine, theirs] = [stopAt(tour, site.staalFloor), stopAt(tour, agroFloor)];
  const asked = await told();
  expect(subjects(asked)).toEqual({
    [ella]: 'Your request for a tour',
    [mailbox]: 'Rondleiding gevraagd: Vmbo De Brug',
    [of('coordinatorStaal')]: 'Mag Vmbo De Brug langskomen op di 2 feb?',
    [of('coordinatorAgro')]: 'May Vmbo De Brug come by on Tue 2 Feb?',
  });
  expect(asked[ella]?.text).toContain(tourPath(tourId));
  expect(asked[ella]?.text).toContain(code);
  expect(asked[of('coordinatorStaal')]?.text).toContain(`/company/tours/${mine}`);
  expect(asked[of('coordinatorStaal')]?.text).toMatch(/Antwoord vóór: +do 26 nov 2026,? 17:00/);
  // A host reads its own floor only.
  expect(asked[of('coordinatorStaal')]?.text).not.toContain('Agrowerk');
  expect(asked[mailbox]?.text).toContain(`/office/tours/${code}`);

  await db.prisma.outboxMail.updateMany({ data: { kind: 'before' } });
  const wednesday = actingAsSystem('2026-11-25T08:05:00+01:00');
  await remindTours(actingAsSystem('2026-11-25T07:55:00+01:00'));
  expect(await mails()).toEqual({});
  valueOrThrow(await answerStop(staal, mine, { intent: 'accept', guide: person.sofie }));
  await remindTours(wednesday);
  await remindTours(wednesday);
  expect(subjects(await mails())).toEqual({
    [of('coordinatorAgro')]: 'Once more: may Vmbo De Brug come by on Tue 2 Feb?',
  });

  expect(await told()).toEqual({});
  valueOrThrow(await answerStop(agro, theirs, { intent: 'accept', guide: person.victor }));
  const planned = await told();
  expect(subjects(planned)).toEqual({
    [ella]: 'Your tour goes ahead on Tue 2 Feb',
    [of('coordinatorStaal')]: 'Vmbo De Brug komt op di 2 feb',
    [of('coordinatorAgro')]: 'Vmbo De Brug comes on Tue 2 Feb',
    [of('sofie')]: 'Je leidt Vmbo De Brug rond op di 2 feb',
    [of('victor')]: 'You guide Vmbo De Brug on Tue 2 Feb',
  });
  // Whoever asked reads floors, times and what to mind, not who walks along.
  expect(planned[ella]?.text).toMatch(/09:00–10:00 .*Werkvloer/);
  expect(planned[ella]?.text).toContain('Agrowerk');
  expect(planned[ella]?.text).toContain('Mind: Dichte schoenen.');
  expect(planned[ella]?.text).not.toMatch(/Sofie|Victor/);
  expect(planned[of('sofie')]?.text).toMatch(/Ella Vos, ella@debrug.example/);
  const first = invitation(planned[of('sofie')] as never);
  expect(first).toMatchObject({ method: 'REQUEST', location: 'Werkvloer Staalhoeve' });
  expect(invitation(planned[ella] as never)).toMatchObject({ method: 'REQUEST' });

  valueOrThrow(await answerStop(staal, mine, { intent: 'accept', guide: person.tarik }));
  valueOrThrow(await answerStop(staal, mine, { intent: 'accept', guide: person.tarik }));
  const changed = await told();
  expect(subjects(changed)).toEqual({
    [of('sofie')]: 'Je hoeft Vmbo De Brug niet rond te leiden op di 2 feb',
    [of('tarik')]: 'Je leidt Vmbo De Brug rond op di 2 feb',
  });
  const released = invitation(changed[of('sofie')] as never);
  expect(released).toMatchObject({ uid: first.uid, method: 'CANCEL' });
  expect(released.sequence).toBeGreaterThan(first.sequence);
  const taken = invitation(changed[of('tarik')] as never);
  // A calendar link shows the same entry as the mail; nobody else's has it.
  const guided = (who: 'tarik' | 'sofie') => guidedByOwner(selfScope(actingAs(who).actor), 0);
  expect(await guided('tarik')).toMatchObject([
    { stopId: mine, tentative: false, cancelled: false, sequence: taken.sequence, group: 'Vmbo De Brug' },
  ]);
  expect(await guided('sofie')).toEqual([]);

  await db.prisma.outboxMail.updateMany({ data: { kind: 'before' } });
  await db.prisma.person.update({ where: { id: person.victor }, data: { mailsOff: ['session-reminder'] } });
  const friday = actingAsSystem('2027-01-29T08:05:00+01:00');
  await remindTours(actingAsSystem('2027-01-29T07:55:00+01:00'));
  await remindTours(friday);
  await remindTours(friday);
  const reminded = await mails();
  expect(subjects(reminded)).toEqual({
    [ella]: 'Your tour is on Tue 2 Feb',
    [of('tarik')]: 'Binnenkort leid je Vmbo De Brug rond, di 2 feb',
  });
  expect(reminded[of('tarik')]?.text).toContain('/me/agenda');

  // Another mailbox gets the link, and hears from then on.
  const contact = { contactName: 'Bo', contactEmail: 'bo@debrug.example' };
  valueOrThrow(await changeContact(actingAsSystem(), { tourId, token: tourToken(tourId), contact }));
  expect((await told())['bo@debrug.example']?.text).toContain(tourPath(tourId));
  valueOrThrow(await cancelTour(actingAsSystem(), { tourId, token: tourToken(tourId), reason: 'Toetsweek' }));
  const off = await told();
  expect(subjects(off)).toEqual({
    'bo@debrug.example': 'Your tour is cancelled',
    [of('coordinatorStaal')]: 'Vmbo De Brug komt niet op di 2 feb',
    [of('coordinatorAgro')]: 'Vmbo De Brug does not come on Tue 2 Feb',
    [of('tarik')]: 'Vmbo De Brug komt niet op di 2 feb',
    [of('victor')]: 'Vmbo De Brug does not come on Tue 2 Feb',
    [mailbox]: 'Vmbo De Brug annuleerde de rondleiding',
  });
  expect(off[mailbox]?.text).toContain('Toetsweek');
  const ended = invitation(off[of('tarik')] as never);
  expect(ended).toMatchObject({ uid: taken.uid, method: 'CANCEL', start: first.start });
  expect(ended.sequence).toBeGreaterThan(taken.sequence);
});

it('a host that backs out, one for whom the office says no, and a route that is taken off', async () => {
  const contactEmail = 'noor@dewissel.example';
  const tour = await routedTour({ day1: calendarDate('2027-02-03'), contactEmail });
  const [mine, theirs] = [stopAt(tour, site.staalFloor), stopAt(tour, agroFloor)];
  valueOrThrow(await answerStop(staal, mine, { intent: 'accept', guide: person.sofie }));
  valueOrThrow(await answerStop(agro, theirs, { intent: 'accept', guide: person.victor }));
  await told();
  valueOrThrow(await answerStop(agro, theirs, { intent: 'decline', reason: 'Storing aan de lijn' }));
  const back = await told();
  expect(subjects(back)).toEqual({
    [mailbox]: 'Agrowerk ontvangt Vmbo De Brug niet',
    [contactEmail]: 'Je rondleiding verandert nog',
    [of('victor')]: 'Vmbo De Brug does not come on Wed 3 Feb',
  });
  expect(back[mailbox]?.text).toContain('Storing aan de lijn');
  expect(back[contactEmail]?.calendarMethod).toBe('CANCEL');
  valueOrThrow(await withdrawRoute(office, tour.tourId));
  expect(subjects(await told())).toEqual({
    [of('coordinatorStaal')]: 'Vmbo De Brug komt niet op wo 3 feb',
    [of('sofie')]: 'Vmbo De Brug komt niet op wo 3 feb',
  });

  const silent = await routedTour({ day1: calendarDate('2027-02-04'), contactEmail });
  await told();
  const stop = stopAt(silent, site.staalFloor);
  // A competitor may not, whatever the office may.
  const no = { intent: 'decline', reason: 'Niet bereikbaar' } as const;
  expect(await answerStop(agro, stop, no)).toMatchObject({ reasons: [{ code: 'stop-unknown' }] });
  expect(await answerStop(office, stop, { intent: 'accept', guide: person.sofie })).toMatchObject({
    reasons: [{ code: 'stop-unknown' }],
  });
  valueOrThrow(await answerStop(office, stop, no));
  expect(subjects(await told())).toEqual({
    [of('coordinatorStaal')]: 'Vmbo De Brug komt niet op do 4 feb',
  });
  expect(await reloadTour(silent)).toMatchObject({ state: 'proposed' });
});
