import { formatFor } from '#app/ui/format/format.ts';
import { inLocale } from '#app/ui/i18n/content.ts';
import { useFormat, useLocale, useWords } from '#app/ui/i18n/use-words.tsx';
import { Facts } from '#app/ui/show/facts.tsx';
import { StatusMark } from '#app/ui/status/status-mark.tsx';
import type { Tone } from '#app/ui/status/tone.ts';
import type { Hosting, OpenFloor } from '../tour-host-queries.server.ts';
import type { OwnTour, Tour, TourStop } from '../tour-queries.server.ts';
import { tourWording } from '../tour-wording.ts';
import styles from './tour-parts.module.css';

const toneOfTour: Record<Tour['state'], Tone> = {
  requested: 'signal',
  proposed: 'notice',
  planned: 'good',
  cancelled: 'muted',
};
const toneOfStop: Record<TourStop['state'], Tone> = {
  asked: 'notice',
  accepted: 'good',
  declined: 'danger',
  withdrawn: 'muted',
};

export function TourStateMark({ state }: { readonly state: Tour['state'] }) {
  const t = useWords(tourWording);
  return <StatusMark tone={toneOfTour[state]}>{t(`state-${state}`)}</StatusMark>;
}

export function StopStateMark({ state }: { readonly state: TourStop['state'] }) {
  const t = useWords(tourWording);
  return <StatusMark tone={toneOfStop[state]}>{t(`stop-${state}`)}</StatusMark>;
}

/** When a floor receives groups and which, in one line. */
export function useHostingText(): (hosting: Hosting) => string {
  const t = useWords(tourWording);
  const format = useFormat();
  return ({ weekdays, opensMinute, closesMinute, maxGroup, visitMinutes, minimumAge }) =>
    [
      t('floor-hours', {
        weekdays: weekdays.map((day) => format.weekday(day, 'short')).join(' '),
        from: format.minuteOfDay(opensMinute),
        until: format.minuteOfDay(closesMinute),
      }),
      t('floor-group', { most: maxGroup, minutes: visitMinutes }),
      ...(minimumAge === null ? [] : [t('floor-age', { age: minimumAge })]),
    ].join(' · ');
}

/** Floors that receive groups, under each other. */
export function FloorList({ floors }: { readonly floors: readonly OpenFloor[] }) {
  const locale = useLocale();
  const text = useHostingText();
  return (
    <ul className={styles.list}>
      {floors.map((floor) => {
        const safety = inLocale(floor.safety, locale);
        return (
          <li key={floor.siteId} className={styles.line}>
            <h3 className={styles.name}>
              {floor.organisationCode ? (
                <a href={`/members/${floor.organisationCode}`}>{floor.organisationName}</a>
              ) : (
                floor.organisationName
              )}
            </h3>
            <p>{[floor.trades.join(', '), floor.city].filter(Boolean).join(' · ')}</p>
            <p className={styles.small}>{text(floor)}</p>
            {safety && <p className={styles.small}>{safety}</p>}
          </li>
        );
      })}
    </ul>
  );
}

/** The stops in order, with where, how to get there and what to mind. */
export function RouteList({ stops }: { readonly stops: OwnTour['stops'] }) {
  const t = useWords(tourWording);
  const locale = useLocale();
  return (
    <ol className={styles.list}>
      {stops.map((stop) => {
        const format = formatFor(locale, stop.zone);
        return (
          <li key={stop.stopId} className={styles.stop}>
            <h3 className={styles.name}>
              {format.timeRange(stop.interval)} · {stop.organisationName}
            </h3>
            <Facts
              facts={[
                { label: t('address'), value: [stop.siteName, stop.address].filter(Boolean).join(', ') },
                { label: t('directions'), value: inLocale(stop.directions, locale) },
                { label: t('safety'), value: inLocale(stop.safety, locale) },
              ]}
            />
          </li>
        );
      })}
    </ol>
  );
}

/** Who comes and what they asked for. */
export function GroupFacts({
  tour,
  floorNames = [],
  withContact = true,
}: {
  readonly tour: Omit<Tour, 'stops' | 'wishedSiteIds'>;
  readonly floorNames?: readonly string[];
  readonly withContact?: boolean;
}) {
  const t = useWords(tourWording);
  const format = useFormat();
  const { contact } = tour;
  return (
    <Facts
      facts={[
        {
          label: t('group'),
          value:
            tour.groupKind === 'other'
              ? tour.organisationName
              : `${tour.organisationName} (${t(tour.groupKind).toLowerCase()})`,
        },
        { label: t('heads-short'), value: format.number(tour.headCount) },
        { label: t('youngest-short'), value: t('years', { age: tour.youngestAge }) },
        {
          label: t('wished'),
          value: [
            tour.wishedDays.map((day) => format.day(day)).join(', '),
            t(`part-${tour.dayPart}`).toLowerCase(),
          ].join(' · '),
        },
        {
          label: t('wished-floors'),
          value: [t('floors-count', { count: tour.floors }), ...floorNames].join(', '),
        },
        { label: t('note'), value: tour.note },
        withContact && {
          label: t('contact'),
          value: contact ? (
            <>
              {contact.name}, <a href={`mailto:${contact.email}`}>{contact.email}</a>
              {contact.phone && (
                <>
                  , <a href={`tel:${contact.phone.replaceAll(' ', '')}`}>{contact.phone}</a>
                </>
              )}
            </>
          ) : (
            t('forgotten')
          ),
        },
        { label: t('number'), value: tour.code },
      ]}
    />
  );
}
