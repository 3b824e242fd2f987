import { Form, useSearchParams } from 'react-router';
import { ButtonRow, LinkButton, SubmitButton } from '#app/ui/actions/button.tsx';
import { inLocale } from '#app/ui/i18n/content.ts';
import { LocaleProvider, useLocale, useWords } from '#app/ui/i18n/use-words.tsx';
import { Page } from '#app/ui/shell/page.tsx';
import { PageHeader } from '#app/ui/shell/page-header.tsx';
import { Section } from '#app/ui/shell/section.tsx';
import { EmptyState } from '#app/ui/status/empty-state.tsx';
import { Notice } from '#app/ui/status/notice.tsx';
import { Refusals } from '#app/ui/status/refusals.tsx';
import type { ResultsSheet } from '../results-queries.server.ts';
import { attendedThroughout } from '../results-sheet.ts';
import { resultsWording } from '../results-wording.ts';
import { Correction } from './results-correction.tsx';
import { DoneResults } from './results-done.tsx';
import { useAskedText } from './results-marks.tsx';
import { OpenResults } from './results-open.tsx';
import styles from './results-page.module.css';
import { useAlive } from './roster-alive.ts';

interface ResultsPageProps {
  readonly sheet: ResultsSheet;
  /** Why the form was refused, and what was typed in it. */
  readonly refused: readonly string[];
  readonly typed: Readonly<Record<string, string>>;
}

/** What came of a run, person by person; several at once in one form. */
export function ResultsPage(props: ResultsPageProps) {
  const locale = useLocale();
  return (
    <LocaleProvider locale={locale} zone={props.sheet.run.site.zone}>
      <Page>
        <Header sheet={props.sheet} />
        <Body {...props} />
      </Page>
    </LocaleProvider>
  );
}

function Header({ sheet: { run, groups } }: { readonly sheet: ResultsSheet }) {
  const t = useWords(resultsWording);
  const locale = useLocale();
  const title = inLocale(run.title, locale);
  const runPath = `/planning/runs/${encodeURIComponent(run.code)}`;
  const people = groups.flatMap((group) => group.people);
  const open = people.filter(({ results }) => results.length === 0).length;
  const lead =
    open > 0 ? `${t('lead-open', { open, all: people.length })} ${t('lead-later')}` : t('lead-complete');
  return (
    <PageHeader
      title={title}
      documentTitle={t('document-title', { title })}
      subtitle={people.length > 0 && lead}
      breadcrumbs={[
        { to: '/planning', label: t('planning') },
        { to: runPath, label: run.code },
      ]}
      actions={
        <LinkButton to={`${runPath}/attendance-list`} icon="print">
          {t('attendance-list')}
        </LinkButton>
      }
    />
  );
}

function Body({ sheet, refused, typed }: ResultsPageProps) {
  const t = useWords(resultsWording);
  const isAlive = useAlive();
  const locale = useLocale();
  const asked = useAskedText();
  const { groups, days } = sheet;
  if (groups.length === 0) {
    return (
      <EmptyState drawing="certificate" title={t('nobody-title')}>
        {t('nobody-text')}
      </EmptyState>
    );
  }
  if (days.first === null) return <Notice title={t('too-early')} />;
  const isOpen = groups.some(({ people }) => people.some(({ results }) => results.length === 0));
  return (
    <>
      <Refusals
        title={t('not-saved')}
        items={refused.map((sentence) => ({ code: sentence, sentence, level: 'block' as const }))}
      />
      <Corrected groups={groups} days={days} typed={typed} />
      <AllAtOnce sheet={sheet} />
      <Form method="post" autoComplete="off" className={styles.form}>
        {groups.map((group) => {
          const open = group.people.filter(({ results }) => results.length === 0);
          const done = group.people.filter(({ results }) => results.length > 0);
          return (
            <Section
              key={group.courseId}
              title={groups.length > 1 ? inLocale(group.title, locale) : t('title')}
              lead={asked(group)}
            >
              {open.length > 0 && (
                <OpenResults group={group} people={open} days={days} typed={typed} isAlive={isAlive} />
              )}
              {done.length > 0 && <DoneResults group={group} people={done} />}
            </Section>
          );
        })}
        {isOpen && (
          <ButtonRow>
            <SubmitButton name="intent" value="record">
              {t('save')}
            </SubmitButton>
            <p className={styles.quiet}>{t('save-hint')}</p>
          </ButtonRow>
        )}
      </Form>
    </>
  );
}

/** The result that `?correct=` names. */
function Corrected({
  groups,
  days,
  typed,
}: Pick<ResultsSheet, 'groups' | 'days'> & Pick<ResultsPageProps, 'typed'>) {
  const [search] = useSearchParams();
  const wanted = search.get('correct');
  return groups.flatMap((group) =>
    group.people
      .filter(({ enrolmentId, results }) => enrolmentId === wanted && results.length > 0)
      .map((person) => (
        <Correction
          key={`${person.enrolmentId} ${person.results.length}`}
          group={group}
          person={person}
          days={days}
          typed={typed}
        />
      )),
  );
}

/** Who was there throughout on a course that asks no more: in one press, once the run is over. */
function AllAtOnce({ sheet }: { readonly sheet: ResultsSheet }) {
  const t = useWords(resultsWording);
  const count = sheet.over ? attendedThroughout(sheet.groups).length : 0;
  if (count === 0) return null;
  return (
    <Notice
      title={t('complete')}
      action={
        <Form method="post">
          <SubmitButton look="secondary" name="intent" value="complete">
            {t('complete-do', { count })}
          </SubmitButton>
        </Form>
      }
    >
      {t('complete-text', { count })}
    </Notice>
  );
}
