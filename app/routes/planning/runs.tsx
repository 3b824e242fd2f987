/** All runs: find them, see which need somebody, fix many concepts at once. */
import { data } from 'react-router';
import { rosterScopeOf } from '#app/booking/roster-scope.server.ts';
import { siteChoices } from '#app/centre/queries.server.ts';
import { centreZone } from '#app/identity/hats.ts';
import { requireActor } from '#app/identity/signed-in.server.ts';
import { addDays } from '#app/kernel/calendar-date.ts';
import { parseId } from '#app/kernel/ids.ts';
import { dateAt } from '#app/kernel/wall-time.ts';
import { wordReasons } from '#app/scheduling/check-draft.server.ts';
import { FixForm, FixReport, type FixResult } from '#app/scheduling/components/runs/fix-runs.tsx';
import { RunFilters } from '#app/scheduling/components/runs/run-filters.tsx';
import { RunList } from '#app/scheduling/components/runs/run-list.tsx';
import { fixRuns } from '#app/scheduling/fix-runs.server.ts';
import { coursesToPlan, trainerChoices } from '#app/scheduling/plan-choices-queries.server.ts';
import { optionEndOf } from '#app/scheduling/plan-form.ts';
import { runListFilter } from '#app/scheduling/run-list-filter.ts';
import { listRuns } from '#app/scheduling/run-list-queries.server.ts';
import { runsWording } from '#app/scheduling/runs-wording.ts';
import { LinkButton } from '#app/ui/actions/button.tsx';
import { readForm } from '#app/ui/form/read-form.ts';
import { useWords } from '#app/ui/i18n/use-words.tsx';
import { Page, Stack } from '#app/ui/shell/page.tsx';
import { PageHeader } from '#app/ui/shell/page-header.tsx';
import { EmptyState } from '#app/ui/status/empty-state.tsx';
import { Pagination } from '#app/ui/table/pagination.tsx';
import type { Route } from './+types/runs.ts';

export async function loader(args: Route.LoaderArgs) {
  const { actor, ctx } = await requireActor(args, ['trainer', 'office']);
  const filter = runListFilter(args.url.searchParams);
  const scope = rosterScopeOf(actor);
  const [list, courses, trainers, sites] = await Promise.all([
    listRuns({ scope, actor, now: ctx.now }, filter),
    coursesToPlan(),
    trainerChoices(scope),
    siteChoices(scope),
  ]);
  const optionDay = addDays(dateAt(ctx.now.epochMilliseconds, centreZone), 7);
  const isFiltered = [...args.url.searchParams].some(([name, value]) => name !== 'page' && value !== '');
  return {
    list,
    filter,
    courses,
    trainers,
    sites,
    optionDay,
    isFiltered,
    search: args.url.search.slice(0, 500),
  };
}

export async function action(args: Route.ActionArgs) {
  const { actor, ctx, locale } = await requireActor(args, ['trainer', 'office']);
  const form = await readForm(args.request);
  const runIds = form.getAll('run').flatMap((text) => parseId(text) ?? []);
  if (runIds.length === 0) return data({ fixed: [], failed: [], nothing: true }, { status: 422 });
  const state = form.get('intent') === 'option' ? 'option' : 'open';
  const until = optionEndOf(`${form.get('optionDay') ?? ''}`, centreZone);
  const optionUntil = state === 'option' && until.ok ? until.value : null;
  const outcome = await fixRuns(ctx, { runIds: runIds.slice(0, 100), state, optionUntil });
  if (!outcome.ok) throw data(null, { status: 403 });
  const { fixed, failed } = outcome.value;
  const reader = { scope: rosterScopeOf(actor), locale, zone: centreZone };
  const worded = failed.map(async ({ runId, reasons }) => ({
    runId,
    refusals: await wordReasons(ctx, reader, reasons),
  }));
  return data(
    { fixed: fixed.map(({ code }) => code), failed: await Promise.all(worded), nothing: false },
    { status: fixed.length === 0 ? 409 : 200 },
  );
}

export default function Runs({ loaderData, actionData }: Route.ComponentProps) {
  const { list, filter, courses, trainers, sites, optionDay, isFiltered, search } = loaderData;
  const t = useWords(runsWording);
  const fixable = list.runs.some((run) => run.state === 'concept' || run.state === 'option');
  return (
    <Page>
      <PageHeader
        title={t('title')}
        subtitle={list.total > 0 ? t('found', { count: list.total }) : undefined}
        actions={
          <>
            <LinkButton to="/planning/new" look="primary" icon="plus">
              {t('plan')}
            </LinkButton>
            <LinkButton to="/planning/copy" icon="copy">
              {t('copy')}
            </LinkButton>
          </>
        }
      />
      <Stack gap={5}>
        <RunFilters
          filter={filter}
          courses={courses}
          trainers={trainers}
          sites={sites}
          filtered={isFiltered}
        />
        {actionData && <FixReport result={actionData satisfies FixResult} runs={list.runs} />}
        {list.runs.length === 0 ? (
          <EmptyState
            drawing={isFiltered ? 'search' : 'calendar'}
            title={isFiltered ? t('nothing-found') : t('nothing-planned')}
            action={
              isFiltered ? (
                <LinkButton to="/planning/runs">{t('clear-filters')}</LinkButton>
              ) : (
                <LinkButton to="/planning/new" look="primary" icon="plus">
                  {t('plan')}
                </LinkButton>
              )
            }
          >
            <p>{isFiltered ? t('nothing-found-text') : t('nothing-planned-text')}</p>
          </EmptyState>
        ) : (
          <>
            <RunList runs={list.runs} downloadTo={`/planning/runs.csv${search}`} form="fix" />
            <Pagination page={filter.page} pages={list.pages} />
            {fixable && <FixForm form="fix" optionDay={optionDay} />}
          </>
        )}
      </Stack>
    </Page>
  );
}
