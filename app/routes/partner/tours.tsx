/** Groups that come to the own floors, and what these floors say about groups. */
import { Link } from 'react-router';
import { partnerScope } from '#app/identity/mint-scope.server.ts';
import { requireActor } from '#app/identity/signed-in.server.ts';
import { DAY } from '#app/kernel/interval.ts';
import { StopStateMark, useHostingText } from '#app/outreach/components/tour-parts.tsx';
import { ownFloors } from '#app/outreach/tour-host-queries.server.ts';
import { type HostStop, stopsOfHost } from '#app/outreach/tour-queries.server.ts';
import { tourWording } from '#app/outreach/tour-wording.ts';
import { useFormat, useWords } from '#app/ui/i18n/use-words.tsx';
import { Page, Stack } from '#app/ui/shell/page.tsx';
import { PageHeader } from '#app/ui/shell/page-header.tsx';
import { Section } from '#app/ui/shell/section.tsx';
import { EmptyState } from '#app/ui/status/empty-state.tsx';
import { DataTable } from '#app/ui/table/data-table.tsx';
import type { Route } from './+types/tours.ts';

/** So far back groups stay in the list. */
const shownDays = 180;

export async function loader(args: Route.LoaderArgs) {
  const { actor, ctx } = await requireActor(args, ['coordinator']);
  const scope = partnerScope(actor);
  const now = ctx.now.epochMilliseconds;
  const stops = await stopsOfHost(scope, now - shownDays * DAY);
  const isComing = ({ interval }: HostStop) => interval.end > now;
  return {
    floors: await ownFloors(scope),
    asked: stops.filter((stop) => stop.state === 'asked' && isComing(stop)),
    coming: stops.filter((stop) => stop.state === 'accepted' && isComing(stop)),
    past: stops
      .filter((stop) => stop.state === 'declined' || stop.state === 'withdrawn' || !isComing(stop))
      .reverse(),
  };
}

export default function HostTours({ loaderData: { floors, asked, coming, past } }: Route.ComponentProps) {
  const t = useWords(tourWording);
  const text = useHostingText();
  const parts = [
    ['host-asked', asked],
    ['host-coming', coming],
    ['host-past', past],
  ] as const;
  return (
    <Page>
      <PageHeader title={t('tours')} subtitle={t('host-lead')} />
      <Stack gap={7}>
        {asked.length + coming.length === 0 && (
          <EmptyState drawing="people" title={t('no-stops')}>
            <p>{t('no-stops-text')}</p>
          </EmptyState>
        )}
        {parts.map(([title, stops]) =>
          stops.length === 0 ? null : (
            <Section key={title} title={t(title)}>
              <HostStopTable caption={t(title)} stops={stops} />
            </Section>
          ),
        )}
        <Section title={t('your-floors')}>
          {floors.length === 0 ? (
            <p>{t('no-own-floors')}</p>
          ) : (
            <DataTable
              caption={t('your-floors')}
              rows={floors}
              rowKey={({ siteId }) => siteId}
              columns={[
                { key: 'floor', header: t('floor'), title: true, cell: ({ siteName }) => siteName },
                {
                  key: 'hosting',
                  header: t('receives-groups'),
                  cell: ({ hosting }) => (hosting?.open ? text(hosting) : t('floor-closed-to-groups')),
                },
                {
                  key: 'set',
                  header: t('set-floor'),
                  silentHeader: true,
                  cell: ({ siteId }) => <Link to={`/company/tours/floors/${siteId}`}>{t('set-floor')}</Link>,
                },
              ]}
            />
          )}
        </Section>
      </Stack>
    </Page>
  );
}

function HostStopTable({
  caption,
  stops,
}: {
  readonly caption: string;
  readonly stops: readonly HostStop[];
}) {
  const t = useWords(tourWording);
  const format = useFormat();
  return (
    <DataTable
      caption={caption}
      rows={stops}
      rowKey={({ stopId }) => stopId}
      columns={[
        {
          key: 'group',
          header: t('group'),
          title: true,
          cell: (stop) => <Link to={`/company/tours/${stop.stopId}`}>{stop.tour.organisationName}</Link>,
        },
        { key: 'time', header: t('time'), cell: (stop) => format.range(stop.interval) },
        {
          key: 'heads',
          header: t('heads-short'),
          numeric: true,
          cell: (stop) => format.number(stop.tour.headCount),
        },
        { key: 'answer', header: t('answer'), cell: (stop) => <StopStateMark state={stop.state} /> },
        {
          key: 'guide',
          header: t('guide'),
          cell: (stop) => (stop.state === 'accepted' ? stop.guide?.name : null),
        },
      ]}
    />
  );
}
