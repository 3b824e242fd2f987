import { Link } from 'react-router';
import { SitePlace } from '#app/centre/components/site-place.tsx';
import { fullName } from '#app/kernel/person-name.ts';
import { ButtonRow, LinkButton } from '#app/ui/actions/button.tsx';
import { formatFor } from '#app/ui/format/format.ts';
import { inLocale } from '#app/ui/i18n/content.ts';
import { useLocale, useWords } from '#app/ui/i18n/use-words.tsx';
import { Columns, Page, Stack } from '#app/ui/shell/page.tsx';
import { PageHeader } from '#app/ui/shell/page-header.tsx';
import { Section } from '#app/ui/shell/section.tsx';
import { Notice } from '#app/ui/status/notice.tsx';
import type { ShownBooking } from '../booking-code-queries.server.ts';
import { type BookingStage, isComing } from '../booking-stage.ts';
import { bookingLead } from '../booking-text.ts';
import { bookingWording } from '../booking-wording.ts';
import type { OwnFeedback } from '../feedback-queries.server.ts';
import type { BookingRefusal } from '../refusal-text.ts';
import { AnswerSteps } from './answer-steps.tsx';
import { BookingAfterwards } from './booking-afterwards.tsx';
import { BookingDays } from './booking-days.tsx';
import { BookingFacts } from './booking-facts.tsx';
import { BookingRefusals } from './booking-refusals.tsx';
import styles from './booking-view.module.css';
import { CancelStep } from './cancel-step.tsx';
import { type FeedbackError, FeedbackSection } from './feedback-section.tsx';
import { ProofLink } from './past-bookings.tsx';
import { StageMark } from './stage-mark.tsx';

interface BookingViewProps extends ShownBooking {
  readonly stage: BookingStage;
  /** Epoch milliseconds. */
  readonly now: number;
  /** What a step was refused with just now. */
  readonly refused: readonly BookingRefusal[] | null;
  /** The step whose reason wasn't written. */
  readonly missing: string | null;
  /** The reader's answer to the four questions; null where they aren't asked. */
  readonly feedback: OwnFeedback | null;
  readonly feedbackError: FeedbackError | null;
  /** The reader acts for others, and may say on whose word. */
  readonly onWord: boolean;
}

/** The page of one booking. */
export function BookingView(props: BookingViewProps) {
  const { booking, name, isOwn, stage, now, refused } = props;
  const t = useWords(bookingWording);
  const locale = useLocale();
  const format = formatFor(locale, booking.site.zone);
  const title = inLocale(booking.runTitle ?? booking.title, locale);
  const coming = isComing(stage);
  const bring = booking.bring && inLocale(booking.bring, locale);
  return (
    <Page>
      <PageHeader
        title={title}
        status={<StageMark stage={stage} tinted />}
        subtitle={
          <>
            {!isOwn && name && <strong>{t('booking-of', { name: fullName(name) })}. </strong>}
            {bookingLead(booking, stage, { t, format, now, isOwn })}
          </>
        }
        breadcrumbs={
          isOwn
            ? [{ to: '/me/agenda', label: t('agenda') }]
            : [{ to: `/courses/${booking.courseCode}`, label: inLocale(booking.title, locale) }]
        }
        actions={
          isOwn &&
          coming &&
          stage !== 'requested' && (
            <LinkButton
              to={`/me/bookings/${booking.code}/agenda.ics`}
              reloadDocument
              look="primary"
              icon="calendar"
            >
              {t('add-to-calendar')}
            </LinkButton>
          )
        }
      />
      {refused && <BookingRefusals refusals={refused} />}
      <Warnings {...props} />
      <Columns
        aside={
          <Section title={t('details')}>
            <Stack gap={3}>
              <BookingFacts booking={booking} />
              <p>
                <Link to={`/courses/${booking.courseCode}`}>{t('to-course')}</Link>
              </p>
            </Stack>
          </Section>
        }
      >
        {stage === 'over' && (
          <Section title={t('afterwards')}>
            <Stack gap={4}>
              <BookingAfterwards booking={booking} />
              {(booking.hasProof || isOwn) && (
                <ul className={styles.links}>
                  {booking.hasProof && (
                    <li>
                      <ProofLink code={booking.code} />
                    </li>
                  )}
                  {isOwn && (
                    <li>
                      <Link to="/me/certificates">{t('to-certificates')}</Link>
                    </li>
                  )}
                </ul>
              )}
            </Stack>
          </Section>
        )}
        {props.feedback && (
          <FeedbackSection
            feedback={props.feedback}
            error={props.feedbackError}
            zone={booking.site.zone}
            now={now}
          />
        )}
        <Section title={t(booking.sessions.length > 1 ? 'sessions' : 'when')}>
          <BookingDays sessions={booking.sessions} zone={booking.site.zone} now={now} />
        </Section>
        {coming && (
          <Section title={t('where')}>
            <SitePlace site={booking.site} />
          </Section>
        )}
        {coming && bring && (
          <Section title={t('bring')}>
            <p>{bring}</p>
          </Section>
        )}
        <Steps {...props} />
      </Columns>
    </Page>
  );
}

/** What a person has to know before the rest: a request to answer, a clash, a reason that was given. */
function Warnings({ booking, name, isOwn, stage, missing, mayAnswer }: BookingViewProps) {
  const t = useWords(bookingWording);
  const format = formatFor(useLocale(), booking.site.zone);
  const clashing = booking.sessions.filter(({ conflict, cancelled }) => conflict && !cancelled);
  const who = name ? fullName(name) : null;
  return (
    <>
      {missing && (
        <Notice tone="danger" live>
          {t(missing === 'cancel' ? 'cancel-why-missing' : 'decline-why-missing')}
        </Notice>
      )}
      {stage === 'requested' && mayAnswer && (
        <Stack gap={3}>
          <p>{isOwn ? t('approve-own') : t('approve-lead', { name: who ?? t('somebody') })}</p>
          <AnswerSteps name={who} />
        </Stack>
      )}
      {isComing(stage) && clashing.length > 0 && (
        <Notice tone="signal" title={t('conflict')}>
          <p>
            {t('conflict-text', {
              days: clashing.map(({ interval }) => format.dayOf(interval.start, 'short')).join(', '),
            })}
          </p>
        </Notice>
      )}
      {booking.cancelReason && (stage === 'declined' || stage === 'cancelled') && (
        <Notice title={t('reason-given', { reason: booking.cancelReason })}>
          {booking.cancelledLate && (
            <p>{t('cancelled-late', { organisation: booking.organisationName ?? t('your-organisation') })}</p>
          )}
        </Notice>
      )}
    </>
  );
}

function Steps({ booking, stage, isOwn, mayAnswer, mayCancel, missing, onWord }: BookingViewProps) {
  const t = useWords(bookingWording);
  const isOff = stage === 'declined' || stage === 'cancelled' || stage === 'called-off';
  // Who answers a request declines it.
  const answers = stage === 'requested' && mayAnswer && !isOwn;
  const canCancel = mayCancel && booking.mayCancel && isComing(stage) && !answers;
  if (!isOff && !canCancel) return null;
  return (
    <ButtonRow>
      {isOff && (
        <LinkButton to={`/courses/${booking.courseCode}`} look="primary">
          {t('other-dates')}
        </LinkButton>
      )}
      {canCancel && (
        <CancelStep
          booking={booking}
          stage={stage}
          errors={missing === 'cancel' ? [t('cancel-why-short')] : []}
          onWord={onWord && !isOwn}
        />
      )}
    </ButtonRow>
  );
}
