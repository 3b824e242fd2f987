/** The day on paper, a sheet per site: who is where, from when, with what, and how many are expected. */
import { DayChoice } from '#app/booking/components/day-choice.tsx';
import { DaySheet } from '#app/booking/components/day-sheet.tsx';
import { daySheet } from '#app/booking/day-sheet-queries.server.ts';
import { daySheetWording } from '#app/booking/day-sheet-wording.ts';
import { rosterScopeOf } from '#app/booking/roster-scope.server.ts';
import { centreZone } from '#app/identity/hats.ts';
import { requireActor } from '#app/identity/signed-in.server.ts';
import { addDays, parseCalendarDate } from '#app/kernel/calendar-date.ts';
import { dateAt, dayInterval } from '#app/kernel/wall-time.ts';
import { LinkButton } from '#app/ui/actions/button.tsx';
import { PrintButton } from '#app/ui/actions/print-button.tsx';
import { useFormat, useWords } from '#app/ui/i18n/use-words.tsx';
import { Page, Stack } from '#app/ui/shell/page.tsx';
import { PageHeader } from '#app/ui/shell/page-header.tsx';
import { EmptyState } from '#app/ui/status/empty-state.tsx';
import type { Route } from './+types/day-sheet.ts';

export async function loader(args: Route.LoaderArgs) {
  const { actor, ctx } = await requireActor(args, ['trainer', 'office']);
  const now = ctx.now.epochMilliseconds;
  const today = dateAt(now, centreZone);
  const asked = parseCalendarDate(args.url.searchParams.get('day') ?? '');
  const day = asked.ok ? asked.value : today;
  return {
    now,
    today,
    day,
    previous: addDays(day, -1),
    next: addDays(day, 1),
    sites: await daySheet(rosterScopeOf(actor), actor, dayInterval(day, centreZone)),
  };
}

export default function DaySheetPage({ loaderData }: Route.ComponentProps) {
  const { now, today, day, previous, next, sites } = loaderData;
  const t = useWords(daySheetWording);
  const format = useFormat();
  return (
    <Page>
      <div data-print="no">
        <Stack gap={5}>
          <PageHeader
            title={t('title')}
            documentTitle={`${t('title')}, ${format.day(day)}`}
            subtitle={t('lead')}
            actions={sites.length > 0 && <PrintButton>{t('print')}</PrintButton>}
          />
          <DayChoice day={day} previous={previous} next={next} today={today} />
        </Stack>
      </div>
      {sites.length === 0 ? (
        <EmptyState
          drawing="calendar"
          title={t('nothing')}
          action={<LinkButton to={`/planning?date=${day}`}>{t('planning')}</LinkButton>}
        >
          <p>{t('nothing-text')}</p>
        </EmptyState>
      ) : (
        sites.map((site) => <DaySheet key={site.siteId} site={site} day={day} printedAt={now} />)
      )}
    </Page>
  );
}
