/** What else fills the centre's weeks: maintenance, open practice, knowledge circles, and days on the members' floors. */
import { addDays, type CalendarDate } from '#app/kernel/calendar-date.ts';
import { type Random, randomFor } from '../random.ts';
import { acting, type Cast } from './acting.ts';
import { planningRound, weeksUntil } from './calendar-weeks.ts';
import type { Centre, Someone } from './centre.ts';
import type { SlotBook } from './slot-book.ts';

const evening = 18 * 60 + 30;

/** Each machine twice a year, an afternoon or a morning; more often where it wears. */
export async function replayMaintenance(centre: Centre, cast: Cast, book: SlotBook): Promise<number> {
  const random = randomFor('maintenance');
  const weeks = weeksUntil(centre, 16);
  const machines = centre.resources.filter(
    ({ siteId, pool }) =>
      siteId === centre.hallId && pool !== null && !['LOKAAL', 'HAL', 'LAS-VR'].includes(pool),
  );
  for (const machine of machines) {
    const turns = ['LASER', 'LASROBOT', 'PRINT', 'FREES-5'].includes(machine.pool ?? '') ? 4 : 2;
    for (let turn = 0; turn < turns; turn += 1) {
      const at = Math.floor(((turn + random.next()) / turns) * weeks.length);
      planOnce(
        weeks.slice(at, at + 5),
        random.shuffle([1, 3, 5, 2]),
        [8 * 60 + 30, 13 * 60],
        (day, start) => {
          const interval = book.hour(centre.hallId, day, start, 120);
          if (!interval || !book.isFree(machine.resourceId, interval)) return false;
          const ctx = acting(cast.office(), 'office', planningRound(centre, day));
          const session = {
            kind: 'maintenance' as const,
            siteId: centre.hallId,
            title: `Onderhoud ${machine.name}`,
            interval,
            resourceIds: [machine.resourceId],
            trainerIds: [],
          };
          return book.plan(ctx, [session]) !== null;
        },
      );
    }
  }
  return book.write();
}

/** Thursday evenings at the simulators and the lathes, for who wants to practise; once a month a knowledge circle. */
export async function replayEvenings(centre: Centre, cast: Cast, book: SlotBook): Promise<number> {
  const topics = [
    'Kenniskring lassen',
    'Kenniskring verspanen',
    'Kenniskring robots',
    'Kenniskring veilig werken',
  ];
  weeksUntil(centre, 10).forEach((monday, week) => {
    const [tuesday, thursday] = [addDays(monday, 1), addDays(monday, 3)];
    practise(thursday, 'Vrij oefenen: VR-lassen', 'LAS-VR', 4, ['MIG1', 'TIG1']);
    practise(tuesday, 'Vrij oefenen: conventioneel draaien', 'DRAAI-CONV', 2, ['DRAAICONV']);
    if (week % 4 !== 2) return;
    const room = book.hour(centre.hallId, thursday, 19 * 60, 90);
    const rooms = room && book.freeOf('HAL', 1, room);
    if (!rooms) return;
    const ctx = acting(cast.office(), 'office', planningRound(centre, thursday));
    const title = topics[Math.floor(week / 4) % topics.length] as string;
    const kind = 'knowledge-circle' as const;
    const session = {
      kind,
      siteId: centre.hallId,
      title,
      interval: room,
      resourceIds: rooms,
      trainerIds: [],
      heads: 24,
    };
    book.plan(ctx, [session]);
  });
  return book.write();

  function practise(
    day: CalendarDate,
    title: string,
    pool: string,
    count: number,
    ledBy: readonly string[],
  ): void {
    const interval = book.hour(centre.hallId, day, evening, 120);
    const resourceIds = interval && book.freeOf(pool, count, interval);
    const able = [...centre.trainers].filter(([, { teaches }]) => ledBy.some((one) => teaches.has(one)));
    const trainer =
      interval &&
      book.freeTrainer(
        able.map(([personId]) => personId),
        day,
        evening,
        interval,
      );
    if (!resourceIds || !trainer) return;
    const ctx = acting(cast.office(), 'office', planningRound(centre, day));
    const kind = 'open-practice' as const;
    book.plan(ctx, [
      { kind, siteId: centre.hallId, title, interval, resourceIds, trainerIds: [trainer], heads: 8 },
    ]);
  }
}

/** Some forty weeks in which somebody of one member works along on the floor of another, three or four days on end. */
export async function replayFloorDays(centre: Centre, cast: Cast, book: SlotBook): Promise<number> {
  const random = randomFor('days on the floor');
  const floors = centre.resources.filter(({ siteId }) => siteId !== centre.hallId);
  weeksUntil(centre, 9).forEach((monday, week) => {
    const place = floors[(week * 3) % floors.length];
    const site = centre.sites.find(({ siteId }) => siteId === place?.siteId);
    const mentor = site && cast.one('practice-supervisor', site.organisation);
    if (!place || !site || !mentor) return;
    const guest = guestFor(centre, site.organisation, random);
    const days = random.chance(0.5) ? [1, 2, 3] : [2, 3, 4, 1];
    for (const at of days) {
      const day = addDays(monday, at - 1);
      const interval = book.hour(site.siteId, day, 8 * 60, 7 * 60);
      if (!interval || !book.taken.isFree(mentor.personId, interval)) continue;
      const isFree = guest && book.taken.isFree(guest.personId, interval);
      const participants = isFree
        ? [{ personId: guest.personId, organisationId: guest.organisationId, enrolmentId: null }]
        : [];
      const ctx = acting(cast.office(), 'office', planningRound(centre, day));
      book.plan(ctx, [
        {
          kind: 'on-the-job',
          siteId: site.siteId,
          title: `Meewerkdag: ${place.name.replace(' (praktijkplek)', '')}`,
          interval,
          resourceIds: [place.resourceId],
          trainerIds: [],
          supervisorIds: [mentor.personId],
          participants,
          heads: 1,
        },
      ]);
    }
  });
  return book.write();
}

function guestFor(centre: Centre, host: string, random: Random): Someone | null {
  const others = centre.people.filter(
    ({ organisation, organisationKind, hats, profile }) =>
      organisation !== host &&
      organisationKind === 'company' &&
      profile !== null &&
      hats.every(({ role }) => role === 'employee'),
  );
  return others.length > 0 ? random.pick(others) : null;
}

/** The first day and hour on which it can be planned. */
function planOnce(
  weeks: readonly CalendarDate[],
  weekdays: readonly number[],
  starts: readonly number[],
  plan: (day: CalendarDate, start: number) => boolean,
): void {
  for (const monday of weeks) {
    for (const at of weekdays) {
      for (const start of starts) if (plan(addDays(monday, at - 1), start)) return;
    }
  }
}
