/** Everybody who works at the own company or will: who comes, who goes, who can sign in. */
import { centreZone } from '#app/identity/hats.ts';
import { partnerScope } from '#app/identity/mint-scope.server.ts';
import { requireActor } from '#app/identity/signed-in.server.ts';
import { fullName } from '#app/kernel/person-name.ts';
import { matchesAllWords } from '#app/kernel/text.ts';
import { dateAt } from '#app/kernel/wall-time.ts';
import { PeopleTable } from '#app/partners/components/people-table.tsx';
import { ownPeople } from '#app/partners/own-people-queries.server.ts';
import { peopleWording } from '#app/partners/people-wording.ts';
import { LinkButton } from '#app/ui/actions/button.tsx';
import { FilterBar } from '#app/ui/form/filter-bar.tsx';
import { TextField } from '#app/ui/form/text-field.tsx';
import { useWords } from '#app/ui/i18n/use-words.tsx';
import { Page, Stack } from '#app/ui/shell/page.tsx';
import { PageHeader } from '#app/ui/shell/page-header.tsx';
import { EmptyState } from '#app/ui/status/empty-state.tsx';
import { pageOfRows } from '#app/ui/table/page-of-rows.ts';
import { Pagination } from '#app/ui/table/pagination.tsx';
import type { Route } from './+types/people.ts';

const pageSize = 50;

export async function loader(args: Route.LoaderArgs) {
  const { actor, ctx } = await requireActor(args, ['coordinator']);
  const today = dateAt(ctx.now.epochMilliseconds, centreZone);
  const everybody = await ownPeople(partnerScope(actor), today);
  const query = (args.url.searchParams.get('q') ?? '').slice(0, 100);
  const found = everybody.filter(({ name, job }) =>
    matchesAllWords(`${fullName(name)} ${job.number} ${job.department ?? ''}`, query),
  );
  const { rows: people, page, pages } = pageOfRows(found, args.url.searchParams, pageSize);
  return { today: today as string, query, people, page, pages, everybody: everybody.length };
}

export default function People({ loaderData }: Route.ComponentProps) {
  const { people, today, query, page, pages, everybody } = loaderData;
  const t = useWords(peopleWording);
  return (
    <Page>
      <PageHeader
        title={t('people')}
        subtitle={t('people-lead')}
        actions={
          <>
            <LinkButton to="/company/people/new" look="primary" icon="plus">
              {t('add')}
            </LinkButton>
            <LinkButton to="/company/people/import" icon="import">
              {t('import')}
            </LinkButton>
            <LinkButton to="/company/people.csv" reloadDocument download icon="download">
              {t('download')}
            </LinkButton>
          </>
        }
      />
      {everybody === 0 ? (
        <EmptyState drawing="certificate" title={t('people-none')}>
          <p>{t('people-none-text')}</p>
        </EmptyState>
      ) : (
        <Stack gap={5}>
          <FilterBar names={['q']}>
            <TextField name="q" label={t('search')} type="search" defaultValue={query} maxLength={100} />
          </FilterBar>
          {people.length === 0 ? (
            <EmptyState
              drawing="search"
              title={t('nobody-found')}
              action={<LinkButton to="/company/people">{t('show-everybody')}</LinkButton>}
            >
              <p>{t('nobody-found-text')}</p>
            </EmptyState>
          ) : (
            <>
              <PeopleTable people={people} today={today} />
              <Pagination page={page} pages={pages} />
            </>
          )}
        </Stack>
      )}
    </Page>
  );
}
