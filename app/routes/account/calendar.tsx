/** Calendar links: what one may have a link of, and making, replacing and switching them off. */
import { data, redirect } from 'react-router';
import { cookiesAreSecure } from '#app/identity/auth.server.ts';
import { organisationFeedRoles, resourceFeedRoles } from '#app/identity/feed-kind.ts';
import { selfScope } from '#app/identity/mint-scope.server.ts';
import { requireActor } from '#app/identity/signed-in.server.ts';
import { withCookies } from '#app/identity/with-cookies.ts';
import { feedResources, ownFeeds } from '#app/notices/calendar-feed-queries.server.ts';
import { FeedHelp } from '#app/notices/components/feed-help.tsx';
import { FeedLink } from '#app/notices/components/feed-link.tsx';
import { type FeedLine, FeedList } from '#app/notices/components/feed-list.tsx';
import { ResourceFeedForm } from '#app/notices/components/resource-feed-form.tsx';
import { readFeedForm } from '#app/notices/feed-form.ts';
import { feedWording } from '#app/notices/feed-wording.ts';
import { issueFeed, switchOffFeed } from '#app/notices/issue-feed.server.ts';
import { flashCookie } from '#app/ui/flash/flash.ts';
import { readForm } from '#app/ui/form/read-form.ts';
import { inLocale } from '#app/ui/i18n/content.ts';
import { useLocale, useWords } from '#app/ui/i18n/use-words.tsx';
import { wordsFor } from '#app/ui/i18n/words.ts';
import { Page } from '#app/ui/shell/page.tsx';
import { PageHeader } from '#app/ui/shell/page-header.tsx';
import type { Route } from './+types/calendar.ts';

export async function loader(args: Route.LoaderArgs) {
  const { actor, hat } = await requireActor(args);
  const scope = selfScope(actor);
  const isPlanner = resourceFeedRoles.includes(hat.role);
  return {
    feeds: await ownFeeds(scope),
    personId: actor.personId,
    organisation: organisationFeedRoles.includes(hat.role)
      ? { id: hat.organisationId, name: hat.organisationName }
      : null,
    resources: isPlanner ? await feedResources(scope) : [],
  };
}

export async function action(args: Route.ActionArgs) {
  const { ctx, locale } = await requireActor(args);
  const read = readFeedForm(await readForm(args.request));
  if (!read) throw data(null, { status: 422 });
  const outcome = await (read.intent === 'make' ? issueFeed : switchOffFeed)(ctx, read.subject);
  if (!outcome.ok) throw data(null, { status: outcome.reasons[0].code === 'not-allowed' ? 403 : 404 });
  // Shown in this answer only: a redirect would have to keep the secret somewhere.
  if (outcome.value)
    return data({ ...read.subject, url: outcome.value.url }, { headers: { 'Cache-Control': 'no-store' } });
  const text = wordsFor(locale, feedWording)('switched-off');
  throw redirect('/account/calendar', withCookies([flashCookie({ tone: 'good', text }, cookiesAreSecure())]));
}

export default function Calendar({ loaderData, actionData }: Route.ComponentProps) {
  const { feeds, personId, organisation, resources } = loaderData;
  const t = useWords(feedWording);
  const locale = useLocale();
  const linkOf = (kind: string, subjectId: string) =>
    feeds.find((feed) => feed.kind === kind && feed.subjectId === subjectId) ?? null;
  const lines: FeedLine[] = [
    {
      kind: 'own',
      subjectId: personId,
      name: t('kind-own'),
      text: t('kind-own-text'),
      link: linkOf('own', personId),
    },
    ...(organisation
      ? [
          {
            kind: 'organisation' as const,
            subjectId: organisation.id,
            name: t('kind-organisation', { name: organisation.name }),
            text: t('kind-organisation-text'),
            link: linkOf('organisation', organisation.id),
          },
        ]
      : []),
    ...(resources.length > 0 ? feeds : []).flatMap((feed) =>
      feed.kind === 'resource' && feed.name
        ? [{ ...feed, name: inLocale(feed.name, locale), text: t('kind-resource-text'), link: feed }]
        : [],
    ),
  ];
  const made = actionData && lines.find((one) => one.subjectId === actionData.subjectId);
  const others = resources.filter(({ resourceId }) => !linkOf('resource', resourceId));
  return (
    <Page>
      <title>{`${t('title')} · Leerbank`}</title>
      <PageHeader title={t('title')} subtitle={t('lead')} />
      {actionData && made && <FeedLink key={actionData.url} url={actionData.url} name={made.name} />}
      <FeedList feeds={lines} />
      {others.length > 0 && <ResourceFeedForm resources={others} />}
      <FeedHelp />
    </Page>
  );
}
