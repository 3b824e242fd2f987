import { Button, LinkButton } from '../actions/button.tsx';
import { useWords } from '../i18n/use-words.tsx';
import { AppShell } from '../shell/app-shell.tsx';
import { Page } from '../shell/page.tsx';
import { PageHeader } from '../shell/page-header.tsx';
import { useTheme } from '../theme/theme-provider.tsx';
import { CalendarExamples } from './calendar-examples.tsx';
import { ColourExamples, TypeExamples } from './colour-examples.tsx';
import { FormExamples } from './form-examples.tsx';
import { EmptyExamples, FactExamples, PrintExamples, SearchExamples } from './show-examples.tsx';
import { ActionExamples, NoticeExamples, RefusalExamples, StatusExamples } from './status-examples.tsx';
import { GridExamples, TableExamples } from './table-examples.tsx';
import { wording } from './wording.ts';

/** Every component in use, in one frame, for looking, comparing and testing. Served in development only. */
export function Examples() {
  const { scheme } = useTheme();
  const t = useWords(wording);
  return (
    <AppShell
      home="/ui"
      searchAction="/ui/search"
      nav={[
        {
          items: [
            { to: '/ui', label: t('nav-today'), icon: 'today', waiting: 3, end: true },
            { to: '/ui/planning', label: t('nav-planning'), icon: 'calendar' },
            { to: '/ui/runs', label: t('nav-runs'), icon: 'course' },
            { to: '/ui/people', label: t('nav-people'), icon: 'people' },
          ],
        },
        {
          label: t('nav-manage'),
          items: [
            { to: '/ui/partners', label: t('nav-partners'), icon: 'company' },
            { to: '/ui/machines', label: t('nav-machines'), icon: 'machine' },
            { to: '/ui/rounds', label: t('nav-rounds'), icon: 'scales' },
            { to: '/ui/import', label: t('nav-import'), icon: 'import' },
          ],
        },
      ]}
      account={{
        name: 'Hanneke de Boer',
        hat: { id: '1', role: t('role-office'), organisation: t('centre') },
        hats: [
          { id: '1', role: t('role-office'), organisation: t('centre') },
          { id: '2', role: t('role-trainer'), organisation: t('member') },
        ],
        hatAction: '/ui',
        links: [{ to: '/ui/account', label: t('my-account') }],
        signOutAction: '/ui',
        scheme,
      }}
      flash={{ tone: 'good', text: t('n-good'), link: { to: '/ui/agenda', label: t('show') } }}
    >
      <Page>
        <PageHeader
          breadcrumbs={[{ to: '/ui', label: t('home') }]}
          title={t('title')}
          subtitle={t('lead')}
          actions={
            <>
              <LinkButton to="/ui/new" look="primary" icon="plus">
                {t('plan-run')}
              </LinkButton>
              <Button icon="copy">{t('copy-term')}</Button>
            </>
          }
        />
        <TypeExamples />
        <SearchExamples />
        <TableExamples />
        <GridExamples />
        <RefusalExamples />
        <NoticeExamples />
        <StatusExamples />
        <ActionExamples />
        <FormExamples />
        <FactExamples />
        <CalendarExamples />
        <EmptyExamples />
        <PrintExamples />
        <ColourExamples />
      </Page>
    </AppShell>
  );
}
