/** The catalogue, for guests and for everyone who is signed in. */
import { Link } from 'react-router';
import { freePlaces } from '#app/booking/queries.server.ts';
import { wantedTypes } from '#app/booking/standing-queries.server.ts';
import { catalogueChoices } from '#app/catalogue/queries.server.ts';
import { siteChoices } from '#app/centre/queries.server.ts';
import { scopeOf, selfScope } from '#app/identity/mint-scope.server.ts';
import { actorFromRequest } from '#app/identity/signed-in.server.ts';
import { visitorOf } from '#app/identity/visitor.server.ts';
import { PageMeta } from '#app/outreach/components/page-meta.tsx';
import { publicWording } from '#app/outreach/public-wording.ts';
import { FoundLine, OfferFilters } from '#app/scheduling/components/offer-filters.tsx';
import { OfferList } from '#app/scheduling/components/offer-list.tsx';
import { offerFilter } from '#app/scheduling/offer-filter.ts';
import { runsOf, withPlaces } from '#app/scheduling/offer-places.ts';
import { offerWording } from '#app/scheduling/offer-wording.ts';
import { coursesOnOffer } from '#app/scheduling/open-runs-queries.server.ts';
import { LinkButton } from '#app/ui/actions/button.tsx';
import { inLocale } from '#app/ui/i18n/content.ts';
import { useLocale, useWords } from '#app/ui/i18n/use-words.tsx';
import { Page, Stack } from '#app/ui/shell/page.tsx';
import { PageHeader } from '#app/ui/shell/page-header.tsx';
import { EmptyState } from '#app/ui/status/empty-state.tsx';
import type { Route } from './+types/courses.ts';

export async function loader(args: Route.LoaderArgs) {
  const signedIn = await actorFromRequest(args);
  const scope = scopeOf(signedIn?.actor ?? null);
  const { now, origin } = visitorOf(args);
  const filter = offerFilter(args.url.searchParams);
  const [offered, choices, sites, wanted] = await Promise.all([
    coursesOnOffer(scope, now, filter),
    catalogueChoices(scope),
    siteChoices(scope),
    signedIn && wantedTypes(selfScope(signedIn.actor), now),
  ]);
  const courses = withPlaces(offered, await freePlaces(runsOf(offered)));
  const fitting = courses.filter(
    ({ grantsTypeId }) => grantsTypeId !== null && wanted?.certificateTypeIds.includes(grantsTypeId),
  );
  return {
    courses,
    choices,
    sites,
    filter,
    fitting: fitting.map(({ code }) => code),
    profile: wanted?.profile ?? null,
    origin,
  };
}

export default function Courses({ loaderData }: Route.ComponentProps) {
  const { courses, fitting, filter, profile, origin } = loaderData;
  const t = useWords(offerWording);
  const about = useWords(publicWording);
  const locale = useLocale();
  return (
    <Page>
      <PageMeta origin={origin} path="/courses" title={t('title')} description={about('courses-about')} />
      <PageHeader title={t('title')} subtitle={t('lead')} />
      <Stack gap={5}>
        <OfferFilters {...loaderData} />
        {courses.length === 0 ? (
          <EmptyState
            drawing="search"
            title={t('nothing-found')}
            action={<LinkButton to="/courses">{t('all-courses')}</LinkButton>}
          >
            <p>{t('nothing-found-text')}</p>
          </EmptyState>
        ) : (
          <Stack gap={2}>
            <FoundLine count={courses.length}>
              {profile && filter.profile !== profile.code && (
                <Link to={`/courses?profile=${profile.code}`}>
                  {t('for-your-job', { profile: inLocale(profile.name, locale) })}
                </Link>
              )}
            </FoundLine>
            <OfferList courses={courses} fitting={fitting} />
          </Stack>
        )}
      </Stack>
    </Page>
  );
}
