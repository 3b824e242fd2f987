/** A trainer's own day: what is on today, then this week, what is still to decide or to write down, own absences. */
import { ComingSessions, DaySessions } from '#app/booking/components/day-sessions.tsx';
import { WaitingForTrainer } from '#app/booking/components/waiting-for-trainer.tsx';
import { dayWording } from '#app/booking/day-wording.ts';
import { taughtRuns, taughtSessions } from '#app/booking/trainer-day-queries.server.ts';
import { centreZone } from '#app/identity/hats.ts';
import { rosterScope } from '#app/identity/mint-scope.server.ts';
import { requireActor } from '#app/identity/signed-in.server.ts';
import { addDays } from '#app/kernel/calendar-date.ts';
import { DAY } from '#app/kernel/interval.ts';
import { dateAt, dayInterval, daysInterval } from '#app/kernel/wall-time.ts';
import { ownAbsences } from '#app/scheduling/absence-queries.server.ts';
import { AbsenceList } from '#app/scheduling/components/disruption/absence-list.tsx';
import { LinkButton } from '#app/ui/actions/button.tsx';
import { useFormat, useWords } from '#app/ui/i18n/use-words.tsx';
import { Page } from '#app/ui/shell/page.tsx';
import { PageHeader } from '#app/ui/shell/page-header.tsx';
import { Section } from '#app/ui/shell/section.tsx';
import { EmptyState } from '#app/ui/status/empty-state.tsx';
import type { Route } from './+types/today.ts';

export async function loader(args: Route.LoaderArgs) {
  const { actor, ctx } = await requireActor(args, ['trainer']);
  const scope = rosterScope(actor);
  const now = ctx.now.epochMilliseconds;
  const today = dateAt(now, centreZone);
  const dayIs = dayInterval(today, centreZone);
  const coming = daysInterval(addDays(today, 1), addDays(today, 7), centreZone);
  const before = await taughtSessions(scope, { start: now - 14 * DAY, end: dayIs.start });
  const absences = await ownAbsences(scope, ctx.now);
  return {
    now,
    today,
    sessions: await taughtSessions(scope, dayIs),
    coming: await taughtSessions(scope, coming),
    unmarked: before.filter(({ run, marked, comes }) => run !== null && marked < comes),
    runs: await taughtRuns(scope, ctx.now),
    absences: absences.filter(({ interval }) => interval.end > now),
  };
}

export default function TrainerToday({ loaderData }: Route.ComponentProps) {
  const { now, today, sessions, coming, unmarked, runs, absences } = loaderData;
  const t = useWords(dayWording);
  const format = useFormat();
  const count = sessions.length;
  return (
    <Page>
      <PageHeader
        title={t('today')}
        subtitle={[format.day(today, 'long'), count > 0 && t('sessions-today', { count })]
          .filter(Boolean)
          .join(' · ')}
        actions={
          <>
            <LinkButton to="/planning/new" look="primary" icon="plus">
              {t('plan-course')}
            </LinkButton>
            <LinkButton to="/planning/absence" icon="person">
              {t('i-am-away')}
            </LinkButton>
            <LinkButton to="/office/day-sheet" icon="print">
              {t('day-sheet')}
            </LinkButton>
          </>
        }
      />
      {count > 0 ? (
        <Section title={t('your-sessions')}>
          <DaySessions sessions={sessions} now={now} />
        </Section>
      ) : (
        <EmptyState drawing="calendar" title={t('free-today')}>
          <p>{t('free-today-text')}</p>
        </EmptyState>
      )}
      {unmarked.length + runs.length > 0 && (
        <Section title={t('still-to-do')}>
          <WaitingForTrainer unmarked={unmarked} runs={runs} now={now} />
        </Section>
      )}
      <Section title={t('coming-week')}>
        <ComingSessions sessions={coming} />
      </Section>
      {absences.length > 0 && (
        <Section title={t('my-absences')}>
          <AbsenceList absences={absences} zone={centreZone} />
        </Section>
      )}
    </Page>
  );
}
