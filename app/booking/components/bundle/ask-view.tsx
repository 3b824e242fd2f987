import { Form, Link } from 'react-router';
import { Button, ButtonRow, LinkButton, SubmitButton } from '#app/ui/actions/button.tsx';
import { CheckboxField } from '#app/ui/form/checkbox-field.tsx';
import { formatFor } from '#app/ui/format/format.ts';
import { inLocale } from '#app/ui/i18n/content.ts';
import { useFormat, useLocale, useWords } from '#app/ui/i18n/use-words.tsx';
import { Page, Stack } from '#app/ui/shell/page.tsx';
import { PageHeader } from '#app/ui/shell/page-header.tsx';
import { Section } from '#app/ui/shell/section.tsx';
import { Facts } from '#app/ui/show/facts.tsx';
import { EmptyState } from '#app/ui/status/empty-state.tsx';
import { Notice } from '#app/ui/status/notice.tsx';
import { StatusMark } from '#app/ui/status/status-mark.tsx';
import type { AskCandidate, ShownAsk } from '../../bundle-queries.server.ts';
import { bundleWording } from '../../bundle-wording.ts';
import type { BookingRefusal } from '../../refusal-text.ts';
import type { EnrolledNames } from '../../team-enrol-text.ts';
import { BookingRefusals } from '../booking-refusals.tsx';
import styles from '../team/team-candidates.module.css';
import { TeamTick } from '../team/team-tick.tsx';

export interface AskAnswer {
  readonly problem: 'stale' | 'nobody-ticked' | null;
  readonly refused: readonly BookingRefusal[];
  readonly done: EnrolledNames | null;
  readonly failed: readonly {
    readonly personId: string;
    readonly name: string;
    readonly refusals: readonly BookingRefusal[];
  }[];
}

interface AskViewProps {
  readonly ask: ShownAsk;
  readonly answer: AskAnswer | null;
}

const formId = 'answer';

/** A company says who comes: own people in the order in which they need it, ticked as far as there are places. */
export function AskView({ ask, answer }: AskViewProps) {
  const t = useWords(bundleWording);
  const locale = useLocale();
  const format = formatFor(locale, ask.zone);
  const { state, isOpen, quantity, taken, days } = ask;
  const lead = { count: Math.max(0, quantity - taken), until: format.moment(ask.answerBy) };
  return (
    <Page>
      <PageHeader
        title={t('ask-what', { course: inLocale(ask.title, locale) })}
        subtitle={isOpen && t('ask-lead', lead)}
        breadcrumbs={[{ to: '/company', label: t('team') }]}
      />
      <Stack gap={6}>
        {answer && <Report answer={answer} />}
        <Facts
          facts={[
            {
              label: t('when'),
              value: days.map((day) => <div key={day.start}>{format.range(day)}</div>),
            },
            { label: t('where'), value: ask.siteName },
            { label: t('goes-ahead'), value: t('goes-ahead-when', { count: ask.minimum }) },
            ...(ask.priceCents === null ? [] : [{ label: t('price'), value: format.money(ask.priceCents) }]),
          ]}
        />
        {isOpen ? (
          <Answer ask={ask} />
        ) : (
          <EmptyState
            drawing={state === 'answered' ? 'done' : 'calendar'}
            title={t(state === 'answered' ? 'is-answered' : 'is-over')}
            action={<LinkButton to={`/courses/${ask.course}/${ask.run}`}>{t('to-date')}</LinkButton>}
          >
            <p>{state === 'answered' ? t('is-answered-text', { count: taken }) : t('is-over-text')}</p>
          </EmptyState>
        )}
      </Stack>
    </Page>
  );
}

function Answer({ ask: { candidates, others } }: { readonly ask: ShownAsk }) {
  const t = useWords(bundleWording);
  return (
    <Section title={t('who')} lead={candidates.length > 0 && t('who-lead')}>
      <Form method="post" id={formId}>
        <Stack gap={5}>
          {candidates.length === 0 ? (
            <p>{t('nobody-needs')}</p>
          ) : (
            <ul className={styles.list}>
              {candidates.map((one) => (
                <li key={`${one.step} ${one.personId}`} className={styles.one}>
                  <Candidate candidate={one} />
                </li>
              ))}
            </ul>
          )}
          {others.length > 0 && (
            <details>
              <summary>{t('others')}</summary>
              <ul className={styles.list}>
                {others.map(({ personId, name }) => (
                  <li key={personId} className={styles.one}>
                    <TeamTick personId={personId} name={name} form={formId} ticked={false} visible />
                  </li>
                ))}
              </ul>
            </details>
          )}
          <CheckboxField name="wait" value="yes" label={t('wait')} />
          <p>{t('confirm-hint')}</p>
          <ButtonRow>
            <SubmitButton name="intent" value="confirm" size="large" icon="check">
              {t('confirm')}
            </SubmitButton>
            <Button type="submit" name="intent" value="nobody" size="large">
              {t('nobody-comes')}
            </Button>
          </ButtonRow>
        </Stack>
      </Form>
    </Section>
  );
}

function Candidate({ candidate }: { readonly candidate: AskCandidate }) {
  const t = useWords(bundleWording);
  const format = useFormat();
  const { personId, name, step, until, refusals, bookingCode, chosen } = candidate;
  if (step === 'booked') {
    return (
      <div className={styles.line}>
        <span className={styles.name}>{name}</span>
        <StatusMark tone="accent">{t('booked')}</StatusMark>
        <Link to={`/me/bookings/${bookingCode}`}>{t('booked')}</Link>
      </div>
    );
  }
  if (step === 'none' || step === 'set-aside') {
    return (
      <div className={styles.about}>
        <BookingRefusals refusals={refusals} focus={false} title={t('cannot', { name })} />
      </div>
    );
  }
  return (
    <div className={styles.line}>
      <TeamTick personId={personId} name={name} form={formId} ticked={chosen} visible />
      {until === null ? (
        <StatusMark tone="danger">{t('is-missing')}</StatusMark>
      ) : (
        <StatusMark tone="notice" shape="clock">
          {t('ends-on', { day: format.day(until) })}
        </StatusMark>
      )}
    </div>
  );
}

function Report({ answer: { problem, refused, done, failed } }: { readonly answer: AskAnswer }) {
  const t = useWords(bundleWording);
  const names = done ? [...done.enrolled, ...done.requested, ...done.waiting] : [];
  return (
    <Stack gap={4}>
      {problem && (
        <Notice tone="danger" live>
          {t(problem)}
        </Notice>
      )}
      {refused.length > 0 && <BookingRefusals refusals={refused} />}
      {names.length > 0 && (
        <Notice tone="good" live>
          {names.join(', ')}
        </Notice>
      )}
      {failed.map(({ personId, name, refusals }) => (
        <BookingRefusals key={personId} refusals={refusals} focus={false} title={t('cannot', { name })} />
      ))}
    </Stack>
  );
}
