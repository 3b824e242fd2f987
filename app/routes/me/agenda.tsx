/** The own agenda: what is coming, and the waiting lists. */
import { agendaWording } from '#app/booking/agenda-wording.ts';
import { comingDays } from '#app/booking/coming-days.ts';
import { AgendaMonths } from '#app/booking/components/agenda-months.tsx';
import { AgendaTabs } from '#app/booking/components/agenda-tabs.tsx';
import { WaitingList } from '#app/booking/components/waiting-list.tsx';
import { ownAgenda, ownBookings, ownWaiting } from '#app/booking/queries.server.ts';
import { selfScope } from '#app/identity/mint-scope.server.ts';
import { requireActor } from '#app/identity/signed-in.server.ts';
import { feedWording } from '#app/notices/feed-wording.ts';
import { LinkButton } from '#app/ui/actions/button.tsx';
import { useWords } from '#app/ui/i18n/use-words.tsx';
import { Page } from '#app/ui/shell/page.tsx';
import { PageHeader } from '#app/ui/shell/page-header.tsx';
import { Section } from '#app/ui/shell/section.tsx';
import { EmptyState } from '#app/ui/status/empty-state.tsx';
import type { Route } from './+types/agenda.ts';

/** How far ahead lessons that one gives are shown, in milliseconds. */
const aYear = 366 * 24 * 3_600_000;

export async function loader(args: Route.LoaderArgs) {
  const { actor, ctx } = await requireActor(args);
  const scope = selfScope(actor);
  const now = ctx.now.epochMilliseconds;
  const [bookings, agenda, waiting] = await Promise.all([
    ownBookings(scope, ctx.now),
    ownAgenda(scope, { start: now, end: now + aYear }),
    ownWaiting(scope),
  ]);
  return { days: comingDays(bookings, agenda, now), waiting };
}

export default function Agenda({ loaderData: { days, waiting } }: Route.ComponentProps) {
  const t = useWords(agendaWording);
  const tFeed = useWords(feedWording);
  return (
    <Page>
      <PageHeader
        title={t('agenda-title')}
        subtitle={t('agenda-lead')}
        actions={
          <LinkButton to="/account/calendar" icon="calendar">
            {tFeed('put-in-calendar')}
          </LinkButton>
        }
      />
      <AgendaTabs />
      {days.length > 0 ? (
        <AgendaMonths days={days} />
      ) : (
        <EmptyState
          drawing="calendar"
          title={t('nothing-coming')}
          action={
            <LinkButton to="/courses" look="primary">
              {t('find-course')}
            </LinkButton>
          }
        >
          <p>{t('nothing-coming-text')}</p>
        </EmptyState>
      )}
      {waiting.length > 0 && (
        <Section title={t('waiting')}>
          <WaitingList entries={waiting} />
        </Section>
      )}
    </Page>
  );
}
