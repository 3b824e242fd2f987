/** Every company tour: what isn't settled yet first. */
import { Link } from 'react-router';
import { centreScope } from '#app/identity/mint-scope.server.ts';
import { requireActor } from '#app/identity/signed-in.server.ts';
import { HostStopTable, OwnFloorTable } from '#app/outreach/components/host-tables.tsx';
import { TourStateMark } from '#app/outreach/components/tour-parts.tsx';
import { ownFloors } from '#app/outreach/tour-host-queries.server.ts';
import { stopsOfHost, type Tour, toursOfCentre } from '#app/outreach/tour-queries.server.ts';
import { tourWording } from '#app/outreach/tour-wording.ts';
import { LinkButton } from '#app/ui/actions/button.tsx';
import { useFormat, useWords } from '#app/ui/i18n/use-words.tsx';
import { Page, Stack } from '#app/ui/shell/page.tsx';
import { PageHeader } from '#app/ui/shell/page-header.tsx';
import { Section } from '#app/ui/shell/section.tsx';
import { EmptyState } from '#app/ui/status/empty-state.tsx';
import { DataTable } from '#app/ui/table/data-table.tsx';
import type { Route } from './+types/tours.ts';

export async function loader(args: Route.LoaderArgs) {
  const { actor, ctx } = await requireActor(args, ['office']);
  const scope = centreScope(actor);
  const stops = await stopsOfHost(scope, ctx.now.epochMilliseconds);
  return {
    ...(await toursOfCentre(scope, ctx.now)),
    here: stops.filter(({ state }) => state === 'asked' || state === 'accepted'),
    floors: await ownFloors(scope),
  };
}

export default function OfficeTours({
  loaderData: { open, coming, past, here, floors },
}: Route.ComponentProps) {
  const t = useWords(tourWording);
  const parts = [
    ['office-open', open],
    ['office-coming', coming],
    ['office-past', past],
  ] as const;
  return (
    <Page>
      <PageHeader
        title={t('tours')}
        subtitle={t('office-lead')}
        actions={<LinkButton to="/tours">{t('ask')}</LinkButton>}
      />
      <Stack gap={7}>
        {open.length + coming.length + past.length === 0 && (
          <EmptyState drawing="inbox" title={t('no-tours')}>
            <p>{t('no-tours-text')}</p>
          </EmptyState>
        )}
        {parts.map(([title, tours]) =>
          tours.length === 0 ? null : (
            <Section key={title} title={t(title)}>
              <TourTable caption={t(title)} tours={tours} />
            </Section>
          ),
        )}
        {here.length > 0 && (
          <Section title={t('here')} lead={t('here-lead')}>
            <HostStopTable caption={t('here')} stops={here} path="/office/tours/stops" />
          </Section>
        )}
        <Section title={t('centre-floors')} lead={t('centre-floors-lead')}>
          <OwnFloorTable caption={t('centre-floors')} floors={floors} path="/office/tours/floors" />
        </Section>
      </Stack>
    </Page>
  );
}

function TourTable({ caption, tours }: { readonly caption: string; readonly tours: readonly Tour[] }) {
  const t = useWords(tourWording);
  const format = useFormat();
  const dayOf = ({ stops, wishedDays }: Tour) => {
    const first = stops.find(({ state }) => state === 'asked' || state === 'accepted');
    return first ? format.dayOf(first.interval.start) : wishedDays.map((day) => format.day(day)).join(', ');
  };
  const answers = ({ stops }: Tour) => {
    const standing = stops.filter(({ state }) => state === 'asked' || state === 'accepted');
    const yes = standing.filter(({ state }) => state === 'accepted').length;
    const no = stops.filter(({ state }) => state === 'declined').length;
    return [
      ...(standing.length > 0 ? [t('answered', { yes, count: standing.length })] : []),
      ...(no > 0 ? [t('declined', { count: no })] : []),
    ].join(', ');
  };
  return (
    <DataTable
      caption={caption}
      rows={tours}
      rowKey={({ code }) => code}
      columns={[
        {
          key: 'group',
          header: t('group'),
          title: true,
          cell: (tour) => <Link to={`/office/tours/${tour.code}`}>{tour.organisationName}</Link>,
        },
        {
          key: 'heads',
          header: t('heads-short'),
          numeric: true,
          cell: (tour) => format.number(tour.headCount),
        },
        { key: 'day', header: t('day'), cell: dayOf },
        { key: 'state', header: t('state'), cell: (tour) => <TourStateMark state={tour.state} /> },
        { key: 'answer', header: t('answer'), cell: answers },
      ]}
    />
  );
}
