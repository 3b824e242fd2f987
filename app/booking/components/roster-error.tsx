import { isRouteErrorResponse } from 'react-router';
import { LinkButton } from '#app/ui/actions/button.tsx';
import { useWords } from '#app/ui/i18n/use-words.tsx';
import { ErrorPage } from '#app/ui/shell/error-page.tsx';
import { Page } from '#app/ui/shell/page.tsx';
import { PageHeader } from '#app/ui/shell/page-header.tsx';
import type { RosterClosed } from '../roster-answers.server.ts';
import { rosterWording } from '../roster-wording.ts';

/** What is shown instead of a roster: why a trainer can't read it any more, or the usual page. */
export function RosterError({ error }: { readonly error: unknown }) {
  const t = useWords(rosterWording);
  if (!isRouteErrorResponse(error)) return <ErrorPage status={500} />;
  const closed: RosterClosed['code'] = 'roster-closed';
  if (error.data?.code !== closed) return <ErrorPage status={error.status} />;
  return (
    <Page width="reading">
      <PageHeader title={t('closed-title')} subtitle={t('closed-text')} />
      <div>
        <LinkButton to="/planning">{t('to-planning')}</LinkButton>
      </div>
    </Page>
  );
}
