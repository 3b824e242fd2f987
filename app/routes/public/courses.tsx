/** The catalogue, for guests and for everyone who is signed in. */
import { catalogueChoices } from '#app/catalogue/queries.server.ts';
import { siteChoices } from '#app/centre/queries.server.ts';
import { scopeOf } from '#app/identity/mint-scope.server.ts';
import { actorFromRequest } from '#app/identity/signed-in.server.ts';
import { visitorOf } from '#app/identity/visitor.server.ts';
import { OfferList } from '#app/scheduling/components/offer-list.tsx';
import { offerFilter } from '#app/scheduling/offer-filter.ts';
import { offerWording } from '#app/scheduling/offer-wording.ts';
import { coursesOnOffer } from '#app/scheduling/open-runs-queries.server.ts';
import { LinkButton } from '#app/ui/actions/button.tsx';
import { DateField } from '#app/ui/form/date-field.tsx';
import { FilterBar } from '#app/ui/form/filter-bar.tsx';
import { SelectField } from '#app/ui/form/select-field.tsx';
import { TextField } from '#app/ui/form/text-field.tsx';
import { inLocale } from '#app/ui/i18n/content.ts';
import { useLocale, useWords } from '#app/ui/i18n/use-words.tsx';
import { Page, Stack } from '#app/ui/shell/page.tsx';
import { PageHeader } from '#app/ui/shell/page-header.tsx';
import { EmptyState } from '#app/ui/status/empty-state.tsx';
import type { Route } from './+types/courses.ts';

export async function loader(args: Route.LoaderArgs) {
  const signedIn = await actorFromRequest(args);
  const scope = scopeOf(signedIn?.actor ?? null);
  const filter = offerFilter(args.url.searchParams);
  const [courses, choices, sites] = await Promise.all([
    coursesOnOffer(scope, visitorOf(args).now, filter),
    catalogueChoices(scope),
    siteChoices(scope),
  ]);
  return { courses, choices, sites, filter };
}

export default function Courses({ loaderData: { courses, choices, sites, filter } }: Route.ComponentProps) {
  const t = useWords(offerWording);
  const locale = useLocale();
  const option = (choice: (typeof choices.categories)[number]) => ({
    value: choice.code,
    label: inLocale(choice.name, locale),
  });
  return (
    <Page>
      <title>{`${t('title')} · Leerbank`}</title>
      <PageHeader title={t('title')} subtitle={t('lead')} />
      <Stack gap={5}>
        <FilterBar names={['q', 'category', 'profile', 'site', 'from']}>
          <TextField
            name="q"
            type="search"
            label={t('search')}
            placeholder={t('search-hint')}
            defaultValue={filter.q}
            width="medium"
          />
          <SelectField
            name="category"
            label={t('category')}
            emptyLabel={t('all-categories')}
            options={choices.categories.map(option)}
            defaultValue={filter.category}
          />
          <SelectField
            name="profile"
            label={t('profile')}
            emptyLabel={t('all-profiles')}
            options={choices.profiles.map(option)}
            defaultValue={filter.profile}
          />
          {sites.length > 1 && (
            <SelectField
              name="site"
              label={t('site')}
              emptyLabel={t('all-sites')}
              options={sites.map((site) => ({ value: site.code, label: site.name }))}
              defaultValue={filter.site}
            />
          )}
          <DateField name="from" label={t('from')} defaultValue={filter.from} />
        </FilterBar>
        {courses.length === 0 ? (
          <EmptyState
            title={t('nothing-found')}
            action={<LinkButton to="/courses">{t('all-courses')}</LinkButton>}
          >
            <p>{t('nothing-found-text')}</p>
          </EmptyState>
        ) : (
          <Stack gap={2}>
            <p role="status">{t('found', { count: courses.length })}</p>
            <OfferList courses={courses} />
          </Stack>
        )}
      </Stack>
    </Page>
  );
}
