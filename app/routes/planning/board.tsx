/** The planning: machines, rooms and trainers as rows. Everybody who is signed in sees what is taken; planners plan. */
import { useNavigate } from 'react-router';
import { centreZone } from '#app/identity/hats.ts';
import { scopeOf } from '#app/identity/mint-scope.server.ts';
import { requireActor } from '#app/identity/signed-in.server.ts';
import { dateAt } from '#app/kernel/wall-time.ts';
import { calendarFilter, calendarHref } from '#app/scheduling/calendar-filter.ts';
import { calendarVersion, loadCalendar } from '#app/scheduling/calendar-queries.server.ts';
import { boardData } from '#app/scheduling/components/board/board-data.ts';
import { BoardFilters, BoardFoot, boardChoices } from '#app/scheduling/components/board/board-filters.tsx';
import { FreshNote } from '#app/scheduling/components/board/fresh-note.tsx';
import { useFreshBoard, useServerNow } from '#app/scheduling/components/board/use-fresh-board.ts';
import { daysOfView, rangeOfView } from '#app/scheduling/components/timeline/timeline-days.ts';
import { TimelineGate, type TimelineShow } from '#app/scheduling/components/timeline/timeline-gate.tsx';
import { TimelineToolbar } from '#app/scheduling/components/timeline/timeline-toolbar.tsx';
import { plannerWording } from '#app/scheduling/planner-wording.ts';
import { isPlanner } from '#app/scheduling/policy.ts';
import { LinkButton } from '#app/ui/actions/button.tsx';
import { useWords } from '#app/ui/i18n/use-words.tsx';
import { Page } from '#app/ui/shell/page.tsx';
import { PageHeader } from '#app/ui/shell/page-header.tsx';
import { EmptyState } from '#app/ui/status/empty-state.tsx';
import type { Route } from './+types/board.ts';

export async function loader(args: Route.LoaderArgs) {
  const { actor, ctx, locale } = await requireActor(args);
  const now = ctx.now.epochMilliseconds;
  const today = dateAt(now, centreZone);
  const filter = calendarFilter(args.url.searchParams, today);
  const days = daysOfView(filter.view, filter.date, centreZone);
  const range = rangeOfView(filter.view, filter.date, centreZone);
  // Asked before the calendar is read: what comes in between is noticed at the next round.
  const version = await calendarVersion();
  const calendar = await loadCalendar({ scope: scopeOf(actor), actor, now: ctx.now }, range);
  const reader = { locale, zone: centreZone, viewer: actor, now };
  return {
    filter,
    today,
    now,
    version,
    planner: isPlanner(actor),
    choices: boardChoices(calendar.rows),
    timeline: boardData(calendar, filter, days, reader),
  };
}

const shows = { auto: 'auto', timeline: 'timeline', list: 'list-by-day', rows: 'list-by-row' } as const;

export default function Board({ loaderData }: Route.ComponentProps) {
  const { filter, today, planner, choices, timeline, version } = loaderData;
  const t = useWords(plannerWording);
  const navigate = useNavigate();
  const now = useServerNow(loaderData.now);
  const isUpdated = useFreshBoard(version, '/planning/version');
  const href = (change: Partial<typeof filter>) => calendarHref('/planning', filter, change, today);
  const here = href({});
  const asOf = (show: TimelineShow) =>
    (Object.entries(shows).find(([, name]) => name === show)?.[0] ?? 'auto') as keyof typeof shows;
  return (
    <Page width="full">
      <PageHeader
        title={t('title')}
        subtitle={planner ? undefined : t('lead-viewer')}
        actions={
          planner && (
            <>
              <LinkButton to="/planning/new" look="primary" icon="plus">
                {t('plan-course')}
              </LinkButton>
              <LinkButton to="/planning/runs" icon="list">
                {t('all-runs')}
              </LinkButton>
            </>
          )
        }
      />
      <BoardFilters filter={filter} choices={choices} planner={planner} />
      <TimelineToolbar
        view={filter.view}
        date={filter.date}
        show={shows[filter.as]}
        today={today}
        hrefOf={({ view, date, show }) => href({ view, date, as: asOf(show) })}
      />
      <FreshNote shown={isUpdated} />
      {timeline.rows.length === 0 ? (
        <EmptyState
          drawing="search"
          title={t('nothing-shown')}
          action={
            <LinkButton
              to={href({
                site: undefined,
                pool: undefined,
                kind: undefined,
                trainer: undefined,
                q: undefined,
              })}
            >
              {t('clear-filters')}
            </LinkButton>
          }
        >
          <p>{t('nothing-shown-text')}</p>
        </EmptyState>
      ) : (
        <TimelineGate
          data={timeline}
          view={filter.view}
          date={filter.date}
          show={shows[filter.as]}
          now={now}
          onRangeChange={(view, date) => navigate(href({ view, date }), { preventScrollReset: true })}
          {...(planner && {
            onSelect: (rowIds: readonly string[], start: number, end: number) =>
              navigate(`/planning/new?${selected(rowIds, start, end)}`),
            onMove: (
              sessionId: string,
              move: { start: number; end: number; rowIds: readonly string[] },
              revert: () => void,
            ) => {
              revert();
              navigate(
                `/planning/sessions/${sessionId}/move?${selected(move.rowIds, move.start, move.end, here)}`,
              );
            },
          })}
        />
      )}
      <BoardFoot hint={planner && (filter.as === 'auto' || filter.as === 'timeline')} />
    </Page>
  );
}

function selected(rowIds: readonly string[], start: number, end: number, back?: string): string {
  const search = new URLSearchParams({ start: String(start), end: String(end) });
  for (const id of rowIds) search.append('row', id);
  if (back) search.set('back', back);
  return search.toString();
}
