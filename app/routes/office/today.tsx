/** What needs a person at the office today, the most urgent first, and how busy the week is. */

import { Link } from 'react-router';
import { DayWeekFigures } from '#app/booking/components/day-week-figures.tsx';
import { WaitingForOffice } from '#app/booking/components/waiting-for-office.tsx';
import { dayWording } from '#app/booking/day-wording.ts';
import { inOrderOfUrgency } from '#app/booking/office-tasks.ts';
import { officeTasks } from '#app/booking/office-tasks-queries.server.ts';
import { weekFigures } from '#app/booking/week-figures-queries.server.ts';
import { centreZone } from '#app/identity/hats.ts';
import { centreScope } from '#app/identity/mint-scope.server.ts';
import { requireActor } from '#app/identity/signed-in.server.ts';
import { addDays, mondayOf } from '#app/kernel/calendar-date.ts';
import { dateAt, daysInterval } from '#app/kernel/wall-time.ts';
import { messageTasks } from '#app/outreach/queries.server.ts';
import { tourTasks } from '#app/outreach/tour-tasks-queries.server.ts';
import { LinkButton } from '#app/ui/actions/button.tsx';
import { useFormat, useWords } from '#app/ui/i18n/use-words.tsx';
import { Columns, Page } from '#app/ui/shell/page.tsx';
import { PageHeader } from '#app/ui/shell/page-header.tsx';
import { Section } from '#app/ui/shell/section.tsx';
import type { Route } from './+types/today.ts';

export async function loader(args: Route.LoaderArgs) {
  const { actor, ctx } = await requireActor(args, ['office']);
  const scope = centreScope(actor);
  const now = ctx.now.epochMilliseconds;
  const today = dateAt(now, centreZone);
  const monday = mondayOf(today);
  const week = daysInterval(monday, addDays(monday, 6), centreZone);
  return {
    now,
    today,
    tasks: inOrderOfUrgency([
      ...(await officeTasks(scope, ctx.now)),
      ...(await tourTasks(scope, ctx.now)),
      ...(await messageTasks(scope)),
    ]),
    figures: await weekFigures(scope, week),
  };
}

export default function OfficeToday({ loaderData: { now, today, tasks, figures } }: Route.ComponentProps) {
  const t = useWords(dayWording);
  const format = useFormat();
  return (
    <Page>
      <PageHeader
        title={t('today')}
        subtitle={format.day(today, 'long')}
        actions={
          <>
            <LinkButton to="/planning/absence" icon="person">
              {t('report-absence')}
            </LinkButton>
            <LinkButton to="/planning/outage" icon="wrench">
              {t('report-outage')}
            </LinkButton>
            <LinkButton to="/office/day-sheet" icon="print">
              {t('day-sheet')}
            </LinkButton>
          </>
        }
      />
      <Columns
        aside={
          <Section title={t('this-week')} actions={<Link to="/planning">{t('planning')}</Link>}>
            <DayWeekFigures figures={figures} />
          </Section>
        }
      >
        <Section title={tasks.length > 0 ? t('waits-for-you', { count: tasks.length }) : t('waiting')}>
          <WaitingForOffice tasks={tasks} now={now} />
        </Section>
      </Columns>
    </Page>
  );
}
