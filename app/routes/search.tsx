/** One search box for everything, for the office and trainers: each finds what they may know of. */
import { rosterScopeOf } from '#app/booking/roster-scope.server.ts';
import { requireActor } from '#app/identity/signed-in.server.ts';
import { runListFilter } from '#app/scheduling/run-list-filter.ts';
import { listRuns } from '#app/scheduling/run-list-queries.server.ts';
import { SearchResults } from '#app/search/components/search-results.tsx';
import { searchEverything } from '#app/search/queries.server.ts';
import { mostFound } from '#app/search/search-limits.ts';
import { searchWording } from '#app/search/search-wording.ts';
import { longestSearch, searchWords } from '#app/search/search-words.ts';
import { SearchBox } from '#app/ui/form/search-box.tsx';
import { useWords } from '#app/ui/i18n/use-words.tsx';
import { Page } from '#app/ui/shell/page.tsx';
import { PageHeader } from '#app/ui/shell/page-header.tsx';
import { EmptyState } from '#app/ui/status/empty-state.tsx';
import type { Route } from './+types/search.ts';

export async function loader(args: Route.LoaderArgs) {
  const { actor, ctx } = await requireActor(args, ['office', 'trainer']);
  const scope = rosterScopeOf(actor);
  const q = (args.url.searchParams.get('q') ?? '').trim().slice(0, longestSearch);
  const words = searchWords(q);
  const filter = runListFilter(new URLSearchParams({ q: words.join(' ') }));
  const [found, list] = await Promise.all([
    searchEverything(scope, words, ctx.now),
    words.length > 0 ? listRuns({ scope, actor, now: ctx.now }, filter) : { runs: [], total: 0 },
  ]);
  return {
    q,
    isLookedFor: words.length > 0,
    found,
    runs: list.runs.slice(0, mostFound),
    runTotal: list.total,
    opensBookings: scope.kind === 'centre',
  };
}

export default function Search({ loaderData }: Route.ComponentProps) {
  const { q, isLookedFor, found, runs, runTotal, opensBookings } = loaderData;
  const t = useWords(searchWording);
  const count = runTotal + Object.values(found).reduce((sum, hits) => sum + hits.length, 0);
  return (
    <Page width="reading">
      <PageHeader title={t('title')} {...(isLookedFor && count > 0 && { subtitle: t('found', { count }) })} />
      <SearchBox label={t('label')} hint={t('hint')} buttonLabel={t('button')} />
      {isLookedFor && count > 0 ? (
        <SearchResults q={q} found={found} runs={runs} runTotal={runTotal} opensBookings={opensBookings} />
      ) : (
        <EmptyState drawing="search" title={t(isLookedFor ? 'nothing-title' : 'begin-title')}>
          <p>{isLookedFor ? t('nothing-text') : q ? t('too-short') : t('begin-text')}</p>
        </EmptyState>
      )}
    </Page>
  );
}
