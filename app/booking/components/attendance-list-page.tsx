import { LinkButton } from '#app/ui/actions/button.tsx';
import { PrintButton } from '#app/ui/actions/print-button.tsx';
import { FilterBar } from '#app/ui/form/filter-bar.tsx';
import { SelectField } from '#app/ui/form/select-field.tsx';
import { inLocale } from '#app/ui/i18n/content.ts';
import { LocaleProvider, useFormat, useLocale, useWords } from '#app/ui/i18n/use-words.tsx';
import { Page } from '#app/ui/shell/page.tsx';
import { PageHeader } from '#app/ui/shell/page-header.tsx';
import { EmptyState } from '#app/ui/status/empty-state.tsx';
import { everySession, type SheetChoice } from '../attendance-list.ts';
import type { Roster } from '../roster-queries.server.ts';
import { rosterWording } from '../roster-wording.ts';
import { AttendanceListSheet } from './attendance-list-sheet.tsx';

interface AttendanceListPageProps {
  readonly roster: Roster;
  readonly choice: SheetChoice;
  /** Epoch milliseconds. */
  readonly now: number;
}

/** The attendance list as it prints, with what is around it on the screen. */
export function AttendanceListPage({ roster, choice, now }: AttendanceListPageProps) {
  const locale = useLocale();
  const t = useWords(rosterWording);
  return (
    <LocaleProvider locale={locale} zone={roster.site.zone}>
      <Page>
        <div data-print="no">
          <Header roster={roster} choice={choice} />
        </div>
        {roster.sessions.length > 1 && <SessionFilter roster={roster} />}
        {choice.sessions.length === 0 && (
          <EmptyState drawing="calendar" title={t('no-sessions-title')}>
            {t('no-sessions-text')}
          </EmptyState>
        )}
        {choice.sessions.map((session) => (
          <AttendanceListSheet key={session.sessionId} roster={roster} session={session} printedAt={now} />
        ))}
      </Page>
    </LocaleProvider>
  );
}

function Header({ roster, choice }: Omit<AttendanceListPageProps, 'now'>) {
  const t = useWords(rosterWording);
  const locale = useLocale();
  const runPath = `/planning/runs/${encodeURIComponent(roster.code)}`;
  const pdf = (lang: string) =>
    `${runPath}/attendance-list.pdf?${new URLSearchParams({ session: choice.chosen, lang })}`;
  return (
    <PageHeader
      title={t('attendance-list')}
      documentTitle={t('document-list', { title: inLocale(roster.title, locale) })}
      subtitle={t('list-lead')}
      breadcrumbs={[
        { to: '/planning', label: t('planning') },
        { to: runPath, label: roster.code },
      ]}
      actions={
        choice.sessions.length > 0 && (
          <>
            <PrintButton>{t('print')}</PrintButton>
            <LinkButton to={pdf('nl')} icon="download" reloadDocument>
              {t('pdf-dutch')}
            </LinkButton>
            <LinkButton to={pdf('en')} icon="download" reloadDocument>
              {t('pdf-english')}
            </LinkButton>
          </>
        )
      }
    />
  );
}

function SessionFilter({ roster }: Pick<AttendanceListPageProps, 'roster'>) {
  const t = useWords(rosterWording);
  const format = useFormat();
  return (
    <FilterBar names={['session']}>
      <SelectField
        name="session"
        label={t('which-session')}
        width="medium"
        emptyLabel={t('next-session')}
        options={[
          { value: everySession, label: t('every-session') },
          ...roster.sessions.map(({ sessionId, interval }) => ({
            value: sessionId,
            label: format.range(interval),
          })),
        ]}
      />
    </FilterBar>
  );
}
