/** Groups that come to the own floors, and what these floors say about groups. */
import { partnerScope } from '#app/identity/mint-scope.server.ts';
import { requireActor } from '#app/identity/signed-in.server.ts';
import { DAY } from '#app/kernel/interval.ts';
import { HostStopTable, OwnFloorTable } from '#app/outreach/components/host-tables.tsx';
import { ownFloors } from '#app/outreach/tour-host-queries.server.ts';
import { type HostStop, stopsOfHost } from '#app/outreach/tour-queries.server.ts';
import { tourWording } from '#app/outreach/tour-wording.ts';
import { useWords } from '#app/ui/i18n/use-words.tsx';
import { Page, Stack } from '#app/ui/shell/page.tsx';
import { PageHeader } from '#app/ui/shell/page-header.tsx';
import { Section } from '#app/ui/shell/section.tsx';
import { EmptyState } from '#app/ui/status/empty-state.tsx';
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
              <HostStopTable caption={t(title)} stops={stops} path="/company/tours" />
            </Section>
          ),
        )}
        <Section title={t('your-floors')}>
          {floors.length === 0 ? (
            <p>{t('no-own-floors')}</p>
          ) : (
            <OwnFloorTable caption={t('your-floors')} floors={floors} path="/company/tours/floors" />
          )}
        </Section>
      </Stack>
    </Page>
  );
}
