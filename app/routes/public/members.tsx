/** Members and schools that want to be shown. */
import { publicScope } from '#app/identity/mint-scope.server.ts';
import { visitorOf } from '#app/identity/visitor.server.ts';
import { MemberList } from '#app/outreach/components/member-list.tsx';
import { PageMeta } from '#app/outreach/components/page-meta.tsx';
import { shownOrganisations } from '#app/outreach/public-queries.server.ts';
import { publicWording } from '#app/outreach/public-wording.ts';
import { LinkButton } from '#app/ui/actions/button.tsx';
import { useWords } from '#app/ui/i18n/use-words.tsx';
import { Page, Stack } from '#app/ui/shell/page.tsx';
import { PageHeader } from '#app/ui/shell/page-header.tsx';
import { Section } from '#app/ui/shell/section.tsx';
import { EmptyState } from '#app/ui/status/empty-state.tsx';
import type { Route } from './+types/members.ts';

export async function loader(args: Route.LoaderArgs) {
  return { organisations: await shownOrganisations(publicScope()), origin: visitorOf(args).origin };
}

export default function Members({ loaderData: { organisations, origin } }: Route.ComponentProps) {
  const t = useWords(publicWording);
  const groups = [
    ['companies', organisations.filter(({ kind }) => kind === 'company')],
    ['schools', organisations.filter(({ kind }) => kind === 'school')],
  ] as const;
  return (
    <Page>
      <PageMeta origin={origin} path="/members" title={t('members')} description={t('taking-part-lead')} />
      <PageHeader
        title={t('members')}
        subtitle={t('taking-part-lead')}
        actions={<LinkButton to="/join">{t('for-company-link')}</LinkButton>}
      />
      {organisations.length === 0 && (
        <EmptyState drawing="people" title={t('no-members')}>
          <p>{t('no-members-text')}</p>
        </EmptyState>
      )}
      <Stack gap={7}>
        {groups.map(
          ([key, members]) =>
            members.length > 0 && (
              <Section key={key} title={t(key)}>
                <MemberList organisations={members} />
              </Section>
            ),
        )}
      </Stack>
    </Page>
  );
}
