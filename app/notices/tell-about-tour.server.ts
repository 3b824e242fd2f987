/** Mail about company tours: to whom asked, by a secret link; to the hosts and their guides; to the office. */
import { centreZone } from '#app/identity/hats.ts';
import type { Ctx } from '#app/kernel/actor.ts';
import { tourPath } from '#app/outreach/mint-tour-link.server.ts';
import { officeMailbox } from '#app/outreach/tour-host-queries.server.ts';
import { type Tour, type TourStop, tourForMail } from '#app/outreach/tour-queries.server.ts';
import { env } from '#app/platform/env.server.ts';
import { sendMail } from '#app/platform/mail.server.ts';
import { type MailBlock, mailBody } from '#app/platform/mail-body.server.ts';
import { formatFor } from '#app/ui/format/format.ts';
import { inLocale } from '#app/ui/i18n/content.ts';
import { defaultLocale, type Locale } from '#app/ui/i18n/locale.ts';
import { wordsFor } from '#app/ui/i18n/words.ts';
import { centreStopPath, hostStopPath, officeTourPath } from './addresses.ts';
import { type CalendarSession, invitation, sessionUid } from './calendar-invitation.server.ts';
import { coordinatorsOfOrganisation, recipients, wanting } from './notice-queries.server.ts';
import { tourMailWording } from './tour-mail-wording.ts';

type Reader = {
  readonly address: string;
  readonly name: string;
  readonly personId?: string;
  readonly locale: Locale;
  readonly why: 'contact' | 'host' | 'guide' | 'office';
};

type Letter = {
  readonly kind: string;
  readonly onceKey: string;
  readonly subject: (words: LetterWords) => string;
  readonly blocks: (words: LetterWords) => readonly MailBlock[];
  readonly entry?: (words: LetterWords) => CalendarSession;
};

type LetterWords = ReturnType<typeof wordsOf>;

function wordsOf(locale: Locale, tour: Tour) {
  const [first] = standing(tour);
  const format = formatFor(locale, first?.zone ?? centreZone);
  return {
    t: wordsFor(locale, tourMailWording),
    format,
    locale,
    group: tour.organisationName,
    day: first ? format.dayOf(first.interval.start, 'short') : '',
    link: (path: string) => new URL(path, env().siteOrigin).href,
  };
}

function standing({ stops }: Tour): TourStop[] {
  return stops.filter(({ state }) => state === 'asked' || state === 'accepted');
}

async function write(ctx: Ctx, to: Reader, tour: Tour, letter: Letter): Promise<void> {
  const words = wordsOf(to.locale, tour);
  const subject = letter.subject(words);
  const entry = letter.entry?.(words);
  await sendMail({
    to: { address: to.address, name: to.name },
    ...(to.personId && { personId: to.personId }),
    locale: to.locale,
    kind: letter.kind,
    subject,
    ...mailBody([{ kind: 'text', text: words.t('hello', { name: to.name }) }, ...letter.blocks(words)], {
      locale: to.locale,
      subject,
      footer: [words.t('sender'), words.t(`why-${to.why}`)],
    }),
    ...(entry && { calendar: invitation(entry, { name: to.name, email: to.address }, ctx.now) }),
    onceKey: `${letter.onceKey} ${to.why} ${to.address}`,
  });
}

function contactOf({ contact, locale }: Tour): Reader[] {
  return contact ? [{ address: contact.email, name: contact.name, locale, why: 'contact' }] : [];
}

async function officeReader(): Promise<Reader[]> {
  const address = await officeMailbox();
  return address ? [{ address, name: 'kantoor', locale: defaultLocale, why: 'office' }] : [];
}

/** Who answers for a floor: its coordinators; the office for the centre's own. */
async function hostsOf(ctx: Ctx, stop: TourStop): Promise<Reader[]> {
  if (stop.isOfCentre) return officeReader();
  const people = await coordinatorsOfOrganisation(stop.organisationId, ctx.now);
  return people.map((one) => ({ ...readerOf(one), why: 'host' }));
}

async function guideOf(stop: TourStop): Promise<Reader[]> {
  const people = await recipients(stop.guide ? [stop.guide.personId] : []);
  return people.map((one) => ({ ...readerOf(one), why: 'guide' }));
}

function readerOf({ email, givenName, personId, locale }: Awaited<ReturnType<typeof recipients>>[number]) {
  return { address: email, name: givenName, personId, locale };
}

type Fact = readonly [label: string, value: string];

function groupFact({ t, group }: LetterWords, { headCount, youngestAge }: Tour): Fact {
  return [t('group'), t('group-size', { group, count: headCount, age: youngestAge })];
}

function placeOf(stop: TourStop): string {
  return [stop.siteName, stop.address].filter(Boolean).join(', ');
}

/** The route as the group reads it: floors, times, addresses, what to mind. */
function routeBlocks({ t, format, locale }: LetterWords, tour: Tour): MailBlock[] {
  const items = standing(tour).map((stop) => {
    const safety = inLocale(stop.safety, locale);
    const line = `${format.timeRange(stop.interval)} ${stop.organisationName}: ${placeOf(stop)}`;
    return safety ? `${line}. ${t('safety')}: ${safety}` : line;
  });
  return items.length > 0 ? [{ kind: 'list', title: t('route'), items }] : [];
}

function followButton({ t, link }: LetterWords, { tourId }: Tour): MailBlock {
  return { kind: 'button', label: t('follow'), href: link(tourPath(tourId)) };
}

/** The whole tour as one entry in the calendar of the contact. */
function tourEntry(tour: Tour, isOff: boolean) {
  return ({ t, group, link }: LetterWords): CalendarSession => {
    const stops = isOff && standing(tour).length === 0 ? tour.stops : standing(tour);
    const [first] = stops;
    return {
      uid: sessionUid(tour.tourId, 'tour'),
      sequence: tour.sequence,
      interval: {
        start: Math.min(...stops.map(({ interval }) => interval.start)),
        end: Math.max(...stops.map(({ interval }) => interval.end)),
      },
      summary: t('title', { group }),
      location: first ? placeOf(first) : '',
      description: tour.code,
      url: link(tourPath(tour.tourId)),
      cancelled: isOff,
    };
  };
}

function guideEntry(tour: Tour, stop: TourStop, isOff: boolean, guideId = stop.guide?.personId) {
  return ({ t, group, link }: LetterWords): CalendarSession => ({
    uid: guideUid(stop.stopId, `${guideId}`),
    sequence: tour.sequence,
    interval: stop.interval,
    summary: t('title', { group }),
    location: placeOf(stop),
    description: tour.code,
    url: link('/me/agenda'),
    cancelled: isOff,
  });
}

/** Of somebody who guides a group at one stop: the same in mail and in calendar links. */
export function guideUid(stopId: string, guideId: string): string {
  return sessionUid(stopId, `guide-${guideId}`);
}

/** The request came in: the link to its page, and the office's list. */
export async function tellTourRequested(ctx: Ctx, eventId: string, tourId: string): Promise<void> {
  const tour = await tourForMail(tourId);
  if (!tour || tour.state === 'cancelled') return;
  await tellTourLink(ctx, eventId, tourId);
  for (const reader of await officeReader()) {
    await write(ctx, reader, tour, {
      kind: 'tour-requested-office',
      onceKey: eventId,
      subject: ({ t, group }) => t('office-subject', { group }),
      blocks: (words) => [
        { kind: 'text', text: words.t('office-lead') },
        { kind: 'facts', facts: requestFacts(words, tour) },
        { kind: 'button', label: words.t('open-request'), href: words.link(officeTourPath(tour.code)) },
      ],
    });
  }
}

function requestFacts(words: LetterWords, tour: Tour): Fact[] {
  const { t, format } = words;
  return [
    groupFact(words, tour),
    [t('wished'), tour.wishedDays.map((day) => format.day(day)).join(', ')],
    [t('number'), tour.code],
  ];
}

/** Where the tour is followed; also to another mailbox that was named later. */
export async function tellTourLink(ctx: Ctx, eventId: string, tourId: string): Promise<void> {
  const tour = await tourForMail(tourId);
  if (!tour || tour.state === 'cancelled') return;
  for (const reader of contactOf(tour)) {
    await write(ctx, reader, tour, {
      kind: 'tour-requested',
      onceKey: eventId,
      subject: ({ t }) => t('requested-subject'),
      blocks: (words) => [
        { kind: 'text', text: words.t('requested-lead') },
        { kind: 'facts', facts: requestFacts(words, tour) },
        followButton(words, tour),
      ],
    });
  }
}

export async function tellHostsAsked(
  ctx: Ctx,
  eventId: string,
  { tourId, stopIds }: { tourId: string; stopIds: readonly string[] },
): Promise<void> {
  const tour = await tourForMail(tourId);
  for (const stop of tour?.stops ?? []) {
    if (!tour || !stopIds.includes(stop.stopId) || stop.state !== 'asked') continue;
    await askHost(ctx, tour, stop, {
      kind: 'tour-host-asked',
      onceKey: `${eventId} ${stop.stopId}`,
      words: 'asked',
    });
  }
}

async function askHost(
  ctx: Ctx,
  tour: Tour,
  stop: TourStop,
  { kind, onceKey, words: lead }: { kind: string; onceKey: string; words: 'asked' | 'asked-again' },
): Promise<void> {
  const path = stop.isOfCentre ? centreStopPath(stop.stopId) : hostStopPath(stop.stopId);
  for (const reader of await hostsOf(ctx, stop)) {
    await write(ctx, reader, tour, {
      ...{ kind, onceKey },
      subject: ({ t, group, format }) =>
        t(`${lead}-subject`, { group, day: format.dayOf(stop.interval.start, 'short') }),
      blocks: (words) => [
        { kind: 'text', text: words.t(`${lead}-lead`) },
        {
          kind: 'facts',
          facts: [
            ...stopFacts(words, tour, stop),
            [words.t('answer-by'), words.format.moment(stop.answerBy)] as const,
          ],
        },
        { kind: 'button', label: words.t('answer-request'), href: words.link(path) },
      ],
    });
  }
}

/** A host that hasn't answered is asked once more; once per stop. */
export function remindHost(ctx: Ctx, tour: Tour, stop: TourStop): Promise<void> {
  const onceKey = `tour host reminder ${stop.stopId}`;
  return askHost(ctx, tour, stop, { kind: 'tour-host-reminder', onceKey, words: 'asked-again' });
}

function stopFacts(words: LetterWords, tour: Tour, stop: TourStop): Fact[] {
  const { t, format } = words;
  return [
    groupFact(words, tour),
    [t('when'), format.range(stop.interval)],
    [t('where'), placeOf(stop)],
    [t('number'), tour.code],
  ];
}

/** A host says no, or the office for it: who didn't say so hears it; so does a group that counted on it. */
export async function tellStopDeclined(
  ctx: Ctx,
  eventId: string,
  of: { tourId: string; stopId: string; wasPlanned: boolean; byOffice: boolean },
): Promise<void> {
  const tour = await tourForMail(of.tourId);
  const stop = tour?.stops.find((one) => one.stopId === of.stopId);
  if (!tour || !stop || tour.state === 'cancelled') return;
  for (const reader of of.byOffice ? [] : await officeReader()) {
    await write(ctx, reader, tour, {
      kind: 'tour-stop-declined',
      onceKey: eventId,
      subject: ({ t, group }) => t('declined-subject', { floor: stop.organisationName, group }),
      blocks: (words) => [
        { kind: 'text', text: words.t('declined-lead') },
        {
          kind: 'facts',
          facts: [
            ...stopFacts(words, tour, stop),
            ...(stop.answerNote ? [[words.t('reason'), stop.answerNote] as const] : []),
          ],
        },
        { kind: 'button', label: words.t('open-request'), href: words.link(officeTourPath(tour.code)) },
      ],
    });
  }
  await tellOff(ctx, eventId, tour, [stop], of.byOffice ? 'both' : 'guides');
  if (of.wasPlanned) await tellReopened(ctx, eventId, tour);
}

async function tellReopened(ctx: Ctx, eventId: string, tour: Tour): Promise<void> {
  for (const reader of contactOf(tour)) {
    await write(ctx, reader, tour, {
      kind: 'tour-reopened',
      onceKey: eventId,
      subject: ({ t }) => t('reopened-subject'),
      blocks: (words) => [{ kind: 'text', text: words.t('reopened-lead') }, followButton(words, tour)],
      entry: tourEntry(tour, true),
    });
  }
}

/** Every host said yes. */
export async function tellTourPlanned(ctx: Ctx, eventId: string, tourId: string): Promise<void> {
  const tour = await tourForMail(tourId);
  if (tour?.state !== 'planned') return;
  for (const reader of contactOf(tour)) {
    await write(ctx, reader, tour, {
      kind: 'tour-planned',
      onceKey: eventId,
      subject: ({ t, day }) => t('planned-subject', { day }),
      blocks: (words) => [
        { kind: 'text', text: words.t('planned-lead') },
        ...routeBlocks(words, tour),
        followButton(words, tour),
      ],
      entry: tourEntry(tour, false),
    });
  }
  for (const stop of standing(tour)) {
    for (const reader of await hostsOf(ctx, stop)) {
      await write(ctx, reader, tour, {
        kind: 'tour-planned-host',
        onceKey: `${eventId} ${stop.stopId}`,
        subject: ({ t, group, day }) => t('host-planned-subject', { group, day }),
        blocks: (words) => [
          { kind: 'text', text: words.t('host-planned-lead') },
          { kind: 'facts', facts: visitFacts(words, tour, stop) },
        ],
      });
    }
    await tellGuide(ctx, eventId, tour, stop);
  }
}

/** What host and guide need on the day. */
function visitFacts(words: LetterWords, tour: Tour, stop: TourStop): Fact[] {
  const contact = tour.contact && [tour.contact.name, tour.contact.phone ?? tour.contact.email].join(', ');
  return [
    ...stopFacts(words, tour, stop),
    ...(stop.guide ? [[words.t('guide'), stop.guide.name] as const] : []),
    ...(contact ? [[words.t('contact'), contact] as const] : []),
  ];
}

async function tellGuide(ctx: Ctx, eventId: string, tour: Tour, stop: TourStop): Promise<void> {
  for (const reader of await guideOf(stop)) {
    await write(ctx, reader, tour, {
      kind: 'tour-planned-guide',
      onceKey: `${eventId} ${stop.stopId}`,
      subject: ({ t, group, format }) =>
        t('guide-subject', { group, day: format.dayOf(stop.interval.start, 'short') }),
      blocks: (words) => [
        { kind: 'text', text: words.t('guide-lead') },
        { kind: 'facts', facts: visitFacts(words, tour, stop) },
      ],
      entry: guideEntry(tour, stop, false),
    });
  }
}

/** Somebody else guides: who did loses it from the calendar, who does gets it. */
export async function tellGuideChanged(
  ctx: Ctx,
  eventId: string,
  { tourId, stopId, fromId }: { tourId: string; stopId: string; fromId: string },
): Promise<void> {
  const tour = await tourForMail(tourId);
  const stop = tour?.stops.find((one) => one.stopId === stopId);
  if (!tour || stop?.state !== 'accepted' || stop.guide?.personId === fromId) return;
  for (const one of await recipients([fromId])) {
    await write(ctx, { ...readerOf(one), why: 'guide' }, tour, {
      kind: 'tour-guide-released',
      onceKey: `${eventId} ${stopId} released`,
      subject: ({ t, group, format }) =>
        t('released-subject', { group, day: format.dayOf(stop.interval.start, 'short') }),
      blocks: (words) => [
        { kind: 'text', text: words.t('released-lead') },
        { kind: 'facts', facts: stopFacts(words, tour, stop) },
      ],
      entry: guideEntry(tour, stop, true, fromId),
    });
  }
  await tellGuide(ctx, eventId, tour, stop);
}

/** The office takes stops off. */
export async function tellStopsWithdrawn(
  ctx: Ctx,
  eventId: string,
  { tourId, stopIds, wasPlanned }: { tourId: string; stopIds: readonly string[]; wasPlanned: boolean },
): Promise<void> {
  const tour = await tourForMail(tourId);
  if (!tour || tour.state === 'cancelled') return;
  await tellOff(
    ctx,
    eventId,
    tour,
    tour.stops.filter(({ stopId }) => stopIds.includes(stopId)),
    'both',
  );
  if (wasPlanned) await tellReopened(ctx, eventId, tour);
}

export async function tellTourCancelled(
  ctx: Ctx,
  eventId: string,
  of: { tourId: string; stopIds: readonly string[]; wasPlanned: boolean; byOffice: boolean },
): Promise<void> {
  const tour = await tourForMail(of.tourId);
  if (!tour) return;
  const { cancelReason } = tour;
  const reason = ({ t }: LetterWords): MailBlock[] =>
    cancelReason ? [{ kind: 'facts', facts: [[t('reason'), cancelReason]] }] : [];
  for (const reader of contactOf(tour)) {
    await write(ctx, reader, tour, {
      kind: 'tour-cancelled',
      onceKey: eventId,
      subject: ({ t }) => t('cancelled-subject'),
      blocks: (words) => [{ kind: 'text', text: words.t('cancelled-lead') }, ...reason(words)],
      ...(of.wasPlanned && { entry: tourEntry(tour, true) }),
    });
  }
  const stops = tour.stops.filter(({ stopId }) => of.stopIds.includes(stopId));
  await tellOff(ctx, eventId, tour, stops, 'both');
  for (const reader of of.byOffice ? [] : await officeReader()) {
    await write(ctx, reader, tour, {
      kind: 'tour-cancelled-office',
      onceKey: eventId,
      subject: ({ t, group }) => t('office-cancelled-subject', { group }),
      blocks: (words) => [{ kind: 'facts', facts: requestFacts(words, tour) }, ...reason(words)],
    });
  }
}

/** The group doesn't come there: hosts hear it, and guides lose it from their calendar. */
async function tellOff(
  ctx: Ctx,
  eventId: string,
  tour: Tour,
  stops: readonly TourStop[],
  whom: 'both' | 'guides',
): Promise<void> {
  for (const stop of stops) {
    const letter = {
      kind: 'tour-off',
      onceKey: `${eventId} ${stop.stopId} off`,
      subject: ({ t, group, format }: LetterWords) =>
        t('off-subject', { group, day: format.dayOf(stop.interval.start, 'short') }),
      blocks: (words: LetterWords): MailBlock[] => [
        { kind: 'text', text: words.t('off-lead') },
        { kind: 'facts', facts: stopFacts(words, tour, stop) },
      ],
    };
    for (const reader of whom === 'both' ? await hostsOf(ctx, stop) : [])
      await write(ctx, reader, tour, letter);
    for (const reader of await guideOf(stop)) {
      await write(ctx, reader, tour, { ...letter, entry: guideEntry(tour, stop, true) });
    }
  }
}

/** Before the day, to who shows the group around and wants reminders. Once per stop and guide. */
export async function remindGuide(ctx: Ctx, tour: Tour, stop: TourStop): Promise<void> {
  const people = await recipients(stop.guide ? [stop.guide.personId] : []);
  for (const one of wanting('session-reminder', people)) {
    await write(ctx, { ...readerOf(one), why: 'guide' }, tour, {
      kind: 'tour-guide-reminder',
      onceKey: `tour guide reminder ${stop.stopId}`,
      subject: ({ t, group, format }) =>
        t('guide-reminder-subject', { group, day: format.dayOf(stop.interval.start, 'short') }),
      blocks: (words) => [
        { kind: 'text', text: words.t('guide-reminder-lead') },
        { kind: 'facts', facts: visitFacts(words, tour, stop) },
        { kind: 'button', label: words.t('own-agenda'), href: words.link('/me/agenda') },
      ],
    });
  }
}

/** Before the day, to the contact. Once per tour and start. */
export async function remindOfTour(ctx: Ctx, tour: Tour): Promise<void> {
  for (const reader of contactOf(tour)) {
    await write(ctx, reader, tour, {
      kind: 'tour-reminder',
      onceKey: `tour reminder ${tour.tourId} ${standing(tour)[0]?.interval.start}`,
      subject: ({ t, day }) => t('reminder-subject', { day }),
      blocks: (words) => [
        { kind: 'text', text: words.t('reminder-lead') },
        ...routeBlocks(words, tour),
        followButton(words, tour),
      ],
    });
  }
}
