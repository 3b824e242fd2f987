import { LinkButton } from '#app/ui/actions/button.tsx';
import { inLocale } from '#app/ui/i18n/content.ts';
import { useLocale, useWords } from '#app/ui/i18n/use-words.tsx';
import { Page, Stack } from '#app/ui/shell/page.tsx';
import { PageHeader } from '#app/ui/shell/page-header.tsx';
import { Section } from '#app/ui/shell/section.tsx';
import { EmptyState } from '#app/ui/status/empty-state.tsx';
import { Notice } from '#app/ui/status/notice.tsx';
import type { OwnPlaces } from '../../places-queries.server.ts';
import type { BookingRefusal } from '../../refusal-text.ts';
import type { TeamEnrolment } from '../../team-enrol-queries.server.ts';
import type { EnrolledNames } from '../../team-enrol-text.ts';
import { teamEnrolWording } from '../../team-enrol-wording.ts';
import { BookingRefusals } from '../booking-refusals.tsx';
import { PlacesNotice } from '../places-notice.tsx';
import { TeamCandidates } from './team-candidates.tsx';
import { TeamDateChoice } from './team-date-choice.tsx';

export interface TeamEnrolAnswer {
  /** What was sent could not be used; nothing was saved. */
  readonly problem: 'stale' | 'nobody-ticked' | null;
  readonly done: EnrolledNames | null;
  readonly failed: readonly {
    readonly personId: string;
    readonly name: string;
    readonly refusals: readonly BookingRefusal[];
  }[];
}

interface TeamEnrolViewProps {
  readonly enrolment: TeamEnrolment;
  /** Code, as it stands in the address. */
  readonly certificate: string | null;
  /** The address names a date. */
  readonly isDateAsked: boolean;
  readonly answer: TeamEnrolAnswer | undefined;
  /** What the company holds on the chosen date without names. */
  readonly places: OwnPlaces | null;
}

/** Choosing a date for several people, seeing who can join, and enrolling those in one go. */
export function TeamEnrolView({ enrolment, certificate, isDateAsked, answer, places }: TeamEnrolViewProps) {
  const t = useWords(teamEnrolWording);
  const locale = useLocale();
  const { people, chosen, courses } = enrolment;
  const count = people.length;
  const forWhat = enrolment.certificate && inLocale(enrolment.certificate.name, locale);
  return (
    <Page>
      <PageHeader
        title={t('title')}
        subtitle={
          count > 0 &&
          (forWhat ? t('lead-certificate', { count, certificate: forWhat }) : t('lead', { count }))
        }
        breadcrumbs={[{ to: '/company', label: t('team') }]}
        actions={count > 0 && <LinkButton to={teamAddress(certificate)}>{t('other-people')}</LinkButton>}
      />
      <Stack gap={6}>
        {answer && <Report answer={answer} />}
        {count === 0 ? (
          <EmptyState
            drawing="search"
            title={t('nobody-title')}
            action={
              <LinkButton to={teamAddress(certificate)} look="primary">
                {t('to-team')}
              </LinkButton>
            }
          >
            <p>{t('nobody-text')}</p>
          </EmptyState>
        ) : (
          <>
            <Section title={t('date')}>
              <Stack gap={4}>
                {isDateAsked && !chosen && <Notice tone="notice">{t('date-gone')}</Notice>}
                {forWhat && !courses.some(({ grants }) => grants) && (
                  <Notice tone="notice">{t('no-date', { certificate: forWhat })}</Notice>
                )}
                <TeamDateChoice enrolment={enrolment} certificate={certificate} />
              </Stack>
            </Section>
            {places && <PlacesNotice places={places} />}
            {chosen && <TeamCandidates enrolment={enrolment} date={chosen} />}
          </>
        )}
      </Stack>
    </Page>
  );
}

function teamAddress(certificate: string | null): string {
  return certificate ? `/company?${new URLSearchParams({ certificate, status: 'action' })}` : '/company';
}

/** What became of each: who has a place, who waits, and why the others have not. */
function Report({ answer: { problem, done, failed } }: { readonly answer: TeamEnrolAnswer }) {
  const t = useWords(teamEnrolWording);
  if (problem) {
    return (
      <Notice tone="danger" live>
        {t(problem)}
      </Notice>
    );
  }
  return (
    <Stack gap={4}>
      {(['enrolled', 'requested', 'waiting'] as const).map((kind) => {
        const names = done?.[kind] ?? [];
        return (
          names.length > 0 && (
            <Notice key={kind} tone="good" title={t(kind, { count: names.length })} live>
              {names.join(', ')}
            </Notice>
          )
        );
      })}
      {failed.length > 0 && (
        <Notice tone="danger" title={t('refused', { count: failed.length })} live>
          {t('refused-text')}
        </Notice>
      )}
      {failed.map(({ personId, name, refusals }) => (
        <BookingRefusals
          key={personId}
          refusals={refusals}
          focus={false}
          title={t('cannot-title', { name })}
        />
      ))}
    </Stack>
  );
}
