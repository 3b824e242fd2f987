import { Form, Link } from 'react-router';
import { centreZone } from '#app/identity/hats.ts';
import { SubmitButton } from '#app/ui/actions/button.tsx';
import { CheckboxField } from '#app/ui/form/checkbox-field.tsx';
import { formatFor } from '#app/ui/format/format.ts';
import { inLocale } from '#app/ui/i18n/content.ts';
import { useFormat, useLocale, useWords } from '#app/ui/i18n/use-words.tsx';
import { Stack } from '#app/ui/shell/page.tsx';
import { Section } from '#app/ui/shell/section.tsx';
import { Notice } from '#app/ui/status/notice.tsx';
import { StatusMark } from '#app/ui/status/status-mark.tsx';
import type { DateToChoose } from '../../team-enrol-date.ts';
import { dateValue } from '../../team-enrol-form.ts';
import type { TeamCandidate, TeamEnrolment } from '../../team-enrol-queries.server.ts';
import { teamEnrolWording } from '../../team-enrol-wording.ts';
import { BookingRefusals } from '../booking-refusals.tsx';
import styles from './team-candidates.module.css';
import { TeamTick } from './team-tick.tsx';

interface TeamCandidatesProps {
  readonly enrolment: Pick<TeamEnrolment, 'candidates' | 'priceCents' | 'payerName' | 'orderNumber'>;
  readonly date: NonNullable<TeamEnrolment['chosen']>;
}

const formId = 'enrol-people';
/** For these a place, or one on the list, can be asked here. */
const canBeTicked = ({ step }: TeamCandidate) => step === 'enrol' || step === 'ask' || step === 'wait';

/** Everybody chosen with what enrolling them comes to; those who can join are ticked. */
export function TeamCandidates({ enrolment, date }: TeamCandidatesProps) {
  const t = useWords(teamEnrolWording);
  const locale = useLocale();
  const { candidates } = enrolment;
  const day = formatFor(locale, centreZone).dayOf(Date.parse(date.startsAt), 'short');
  const isPossible = candidates.some(canBeTicked);
  const isOver = candidates.every(({ step }) => step === 'booked');
  return (
    <Section
      title={t('who', { course: inLocale(date.title, locale), day })}
      lead={isPossible && t('enrol-lead')}
    >
      <Stack gap={5}>
        {!isPossible && !isOver && <Notice tone="notice">{t('nobody-can')}</Notice>}
        <ul className={styles.list}>
          {candidates.map((one) => (
            <li key={`${date.run} ${one.step} ${one.personId}`} className={styles.one}>
              <Candidate candidate={one} date={date} />
            </li>
          ))}
        </ul>
        {isPossible && <Steps enrolment={enrolment} date={date} />}
      </Stack>
    </Section>
  );
}

function Candidate({ candidate, date }: { readonly candidate: TeamCandidate; readonly date: DateToChoose }) {
  const t = useWords(teamEnrolWording);
  const { personId, name, step, refusals, notes, bookingCode } = candidate;
  if (step === 'none' || step === 'set-aside') {
    return (
      <div className={styles.about}>
        <BookingRefusals
          refusals={refusals}
          focus={false}
          title={t(step === 'none' ? 'cannot-title' : 'apart-title', { name })}
        />
        {step === 'set-aside' && (
          <p>
            <Link to={`/courses/${date.course}/${date.run}?person=${personId}`}>{t('apart', { name })}</Link>
          </p>
        )}
      </div>
    );
  }
  return (
    <>
      <div className={styles.line}>
        {canBeTicked(candidate) ? (
          <TeamTick personId={personId} name={name} form={formId} ticked={step !== 'wait'} visible />
        ) : (
          <span className={styles.name}>{name}</span>
        )}
        {step === 'booked' ? (
          <>
            <StatusMark tone="accent">{t('booked')}</StatusMark>
            <Link to={`/me/bookings/${bookingCode}`}>{t('to-booking')}</Link>
          </>
        ) : step === 'wait' ? (
          <StatusMark tone="notice" shape="half">
            {t('full')}
          </StatusMark>
        ) : (
          <StatusMark tone="good">{t('can')}</StatusMark>
        )}
      </div>
      {notes.length > 0 && step !== 'booked' && (
        <ul className={styles.notes}>
          {notes.map(({ code, text }) => (
            <li key={`${code} ${text}`}>{text}</li>
          ))}
        </ul>
      )}
    </>
  );
}

function Steps({ enrolment, date }: TeamCandidatesProps) {
  const t = useWords(teamEnrolWording);
  return (
    <Form method="post" id={formId}>
      <Stack gap={4}>
        <input type="hidden" name="date" value={dateValue(date)} />
        {enrolment.candidates.some(({ step }) => step === 'wait') && (
          <CheckboxField name="wait" value="yes" label={t('wait')} description={t('wait-hint')} />
        )}
        <Price enrolment={enrolment} />
        <div>
          <SubmitButton size="large" wide>
            {t('enrol')}
          </SubmitButton>
        </div>
      </Stack>
    </Form>
  );
}

function Price({
  enrolment: { priceCents, payerName, orderNumber },
}: Pick<TeamCandidatesProps, 'enrolment'>) {
  const t = useWords(teamEnrolWording);
  const format = useFormat();
  if (priceCents === null) return null;
  if (priceCents === 0) return <p className={styles.price}>{t('price-none')}</p>;
  const price = format.money(priceCents);
  return (
    <p className={styles.price}>
      {payerName === null
        ? t('price-alone', { price })
        : orderNumber
          ? t('price-order', { price, payer: payerName, order: orderNumber })
          : t('price', { price, payer: payerName })}
    </p>
  );
}
