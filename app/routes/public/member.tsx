/** One member or school, as it presents itself. */
import { data, Link } from 'react-router';
import { publicScope } from '#app/identity/mint-scope.server.ts';
import { visitorOf } from '#app/identity/visitor.server.ts';
import { PageMeta } from '#app/outreach/components/page-meta.tsx';
import { Story } from '#app/outreach/components/public-parts.tsx';
import { FloorList } from '#app/outreach/components/tour-parts.tsx';
import { findShownOrganisation } from '#app/outreach/public-queries.server.ts';
import { publicWording } from '#app/outreach/public-wording.ts';
import { breadcrumbData, organisationData } from '#app/outreach/structured-data.ts';
import { openFloors } from '#app/outreach/tour-host-queries.server.ts';
import { tourWording } from '#app/outreach/tour-wording.ts';
import { inLocale } from '#app/ui/i18n/content.ts';
import { useLocale, useWords } from '#app/ui/i18n/use-words.tsx';
import { Columns, Page } from '#app/ui/shell/page.tsx';
import { PageHeader } from '#app/ui/shell/page-header.tsx';
import { Section } from '#app/ui/shell/section.tsx';
import { Facts } from '#app/ui/show/facts.tsx';
import type { Route } from './+types/member.ts';

export async function loader(args: Route.LoaderArgs) {
  const organisation = await findShownOrganisation(publicScope(), args.params.organisation);
  if (!organisation) throw data(null, { status: 404 });
  const floors = await openFloors(publicScope(), organisation.code);
  return { organisation, floors, origin: visitorOf(args).origin };
}

export default function Member({ loaderData: { organisation, floors, origin } }: Route.ComponentProps) {
  const t = useWords(publicWording);
  const tour = useWords(tourWording);
  const locale = useLocale();
  const { code, name, trades, levels, city, website } = organisation;
  const path = `/members/${code}`;
  const summary = inLocale(organisation.summary, locale);
  const story = inLocale(organisation.story, locale);
  const crumbs = [
    { name: t('members'), path: '/members' },
    { name, path },
  ];
  return (
    <Page>
      <PageMeta
        {...{ origin, path }}
        title={name}
        description={summary ?? name}
        data={[organisationData(organisation, origin, locale), breadcrumbData(origin, crumbs)]}
      />
      <PageHeader
        title={name}
        {...(summary && { subtitle: summary })}
        breadcrumbs={[{ to: '/members', label: t('members') }]}
      />
      <Columns
        aside={
          <Facts
            facts={[
              { label: t('trades'), value: trades.join(', ') },
              { label: t('levels'), value: levels.join(', ') },
              { label: t('town'), value: city },
              {
                label: t('website'),
                value: website && (
                  <a href={website} rel="noopener">
                    {website.replace(/^https?:\/\//, '').replace(/\/$/, '')}
                  </a>
                ),
              },
            ]}
          />
        }
      >
        {story && (
          <Section title={t('about-them')}>
            <Story text={story} />
          </Section>
        )}
        {floors.length > 0 && (
          <Section title={tour('receives-groups')} actions={<Link to="/tours">{tour('ask')}</Link>}>
            <FloorList floors={floors} />
          </Section>
        )}
      </Columns>
    </Page>
  );
}
