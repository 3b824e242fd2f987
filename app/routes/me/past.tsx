/** What someone has followed, with presence, results and proofs; also what came to nothing. */
import { agendaWording } from '#app/booking/agenda-wording.ts';
import { bookingStage, isComing } from '#app/booking/booking-stage.ts';
import { AgendaTabs } from '#app/booking/components/agenda-tabs.tsx';
import { PastBookings } from '#app/booking/components/past-bookings.tsx';
import { ownBookings } from '#app/booking/queries.server.ts';
import { selfScope } from '#app/identity/mint-scope.server.ts';
import { requireActor } from '#app/identity/signed-in.server.ts';
import { useWords } from '#app/ui/i18n/use-words.tsx';
import { Page } from '#app/ui/shell/page.tsx';
import { PageHeader } from '#app/ui/shell/page-header.tsx';
import { EmptyState } from '#app/ui/status/empty-state.tsx';
import type { Route } from './+types/past.ts';

export async function loader(args: Route.LoaderArgs) {
  const { actor, ctx } = await requireActor(args);
  const bookings = await ownBookings(selfScope(actor), ctx.now);
  return bookings
    .map((booking) => ({ booking, stage: bookingStage(booking, ctx.now.epochMilliseconds) }))
    .filter(({ stage }) => !isComing(stage));
}

export default function Past({ loaderData }: Route.ComponentProps) {
  const t = useWords(agendaWording);
  return (
    <Page>
      <PageHeader title={t('agenda-title')} subtitle={t('agenda-lead')} documentTitle={t('past-title')} />
      <AgendaTabs />
      {loaderData.length > 0 ? (
        <PastBookings bookings={loaderData} />
      ) : (
        <EmptyState drawing="certificate" title={t('nothing-past')}>
          <p>{t('nothing-past-text')}</p>
        </EmptyState>
      )}
    </Page>
  );
}
