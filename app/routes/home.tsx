/** The way in: what the centre is for a guest; who is signed in goes to the first page of their role. */
import { redirect } from 'react-router';
import { freePlaces } from '#app/booking/queries.server.ts';
import { publicScope } from '#app/identity/mint-scope.server.ts';
import { accountFromRequest } from '#app/identity/signed-in.server.ts';
import { visitorOf } from '#app/identity/visitor.server.ts';
import { HomePage } from '#app/outreach/components/home-page.tsx';
import { PageMeta } from '#app/outreach/components/page-meta.tsx';
import { centreFace, shownOrganisations } from '#app/outreach/public-queries.server.ts';
import { publicWording } from '#app/outreach/public-wording.ts';
import { centreData } from '#app/outreach/structured-data.ts';
import { runsOf, withPlaces } from '#app/scheduling/offer-places.ts';
import { coursesOnOffer } from '#app/scheduling/open-runs-queries.server.ts';
import { inLocale } from '#app/ui/i18n/content.ts';
import { useLocale, useWords } from '#app/ui/i18n/use-words.tsx';
import type { Route } from './+types/home.ts';
import { homeOf } from './navigation.ts';

const comingCourses = 6;

export async function loader(args: Route.LoaderArgs) {
  const account = await accountFromRequest(args);
  if (account) throw redirect(account.hat ? homeOf(account.hat.role) : '/account/hats');
  const scope = publicScope();
  const { now, origin } = visitorOf(args);
  const [centre, organisations, offered] = await Promise.all([
    centreFace(scope),
    shownOrganisations(scope),
    coursesOnOffer(scope, now, {}),
  ]);
  const runs = runsOf(offered);
  const placed = withPlaces(offered, await freePlaces(runs));
  const coming = placed
    .flatMap(({ code, title, category, next }) =>
      next && next.free > 0 ? [{ code, title, category, next }] : [],
    )
    .slice(0, comingCourses);
  const openDates = new Set(runs).size;
  return { centre, organisations, coming, courses: offered.length, openDates, origin };
}

export default function Home({ loaderData: { origin, ...page } }: Route.ComponentProps) {
  const t = useWords(publicWording);
  const locale = useLocale();
  const { centre } = page;
  const name = centre?.name ?? t('centre-name');
  return (
    <>
      <title>{`${name} · Leerbank`}</title>
      <PageMeta
        origin={origin}
        path="/"
        title={name}
        description={(centre && inLocale(centre.summary, locale)) || t('courses-about')}
        data={centre ? [centreData(centre, origin, locale)] : []}
      />
      <HomePage {...page} />
    </>
  );
}
