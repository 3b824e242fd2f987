/**
 * The public agenda as iCalendar (RFC 5545), to subscribe to. A session keeps its UID for good and every move raises its
 * SEQUENCE; what is cancelled is no longer in it, which is how a subscription forgets. Times are in UTC.
 */
import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import type { Temporal } from '#app/kernel/temporal.ts';
import type { Locale } from '#app/ui/i18n/locale.ts';
import { wordsFor } from '#app/ui/i18n/words.ts';
import type { AgendaEvent } from './agenda-queries.server.ts';
import { eventTitle } from './agenda-text.ts';
import { publicWording } from './public-wording.ts';

export function renderAgenda(
  events: readonly AgendaEvent[],
  about: {
    readonly centre: string;
    readonly origin: string;
    readonly locale: Locale;
    readonly now: Temporal.Instant;
  },
): string {
  const t = wordsFor(about.locale, publicWording);
  const calendar = ical({
    prodId: '//Leerbank//NL',
    method: ICalCalendarMethod.PUBLISH,
    name: t('agenda-of', { centre: about.centre }),
    ttl: 3 * 60 * 60,
  });
  for (const event of events) {
    calendar.createEvent({
      id: `${event.sessionId}.public@leerbank`,
      sequence: event.sequence,
      stamp: new Date(about.now.epochMilliseconds),
      start: new Date(event.start),
      end: new Date(event.end),
      summary: eventTitle(event, about.locale),
      location: event.place,
      url: new URL(event.path ?? '/agenda', about.origin).href,
      status: ICalEventStatus.CONFIRMED,
    });
  }
  return calendar.toString();
}
