import { Form, Link } from 'react-router';
import { fullName, type PersonName } from '#app/kernel/person-name.ts';
import { Button, ButtonRow, LinkButton, SubmitButton } from '#app/ui/actions/button.tsx';
import { ConfirmStep } from '#app/ui/actions/confirm-step.tsx';
import { CheckboxField } from '#app/ui/form/checkbox-field.tsx';
import { FormLayout } from '#app/ui/form/form-layout.tsx';
import { TextField } from '#app/ui/form/text-field.tsx';
import { formatFor } from '#app/ui/format/format.ts';
import { inLocale } from '#app/ui/i18n/content.ts';
import { useLocale, useWords } from '#app/ui/i18n/use-words.tsx';
import { Columns, Page, Stack } from '#app/ui/shell/page.tsx';
import { PageHeader } from '#app/ui/shell/page-header.tsx';
import { Section } from '#app/ui/shell/section.tsx';
import { Facts } from '#app/ui/show/facts.tsx';
import { Notice } from '#app/ui/status/notice.tsx';
import { StatusMark } from '#app/ui/status/status-mark.tsx';
import type { OwnPlaces } from '../../places-queries.server.ts';
import { placesWording } from '../../places-wording.ts';
import type { BookingRefusal } from '../../refusal-text.ts';
import { dateValue } from '../../team-enrol-form.ts';
import { BookingRefusals } from '../booking-refusals.tsx';
import styles from './places-view.module.css';

export interface PlacesAnswer {
  readonly refused: readonly BookingRefusal[];
  readonly errors: readonly string[];
}

interface PlacesViewProps {
  readonly places: OwnPlaces;
  /** Who works at the company on the first day and isn't on the run. */
  readonly people: readonly { readonly personId: string; readonly name: PersonName }[];
  readonly answer: PlacesAnswer | undefined;
}

const tones = { open: 'notice', named: 'good', cancelled: 'neutral', lapsed: 'neutral' } as const;

/** Places that a company has on a date without names: giving them names, more or fewer, or all of them back. */
export function PlacesView({ places, people, answer }: PlacesViewProps) {
  const t = useWords(placesWording);
  const locale = useLocale();
  const { state } = places;
  return (
    <Page>
      <PageHeader
        title={t('page-title', { course: inLocale(places.title, locale) })}
        documentTitle={t('book-title')}
        status={
          <StatusMark tone={tones[state]} tinted>
            {t(`state-${state}`)}
          </StatusMark>
        }
        breadcrumbs={[{ to: '/company', label: t('team') }]}
      />
      <Columns
        aside={
          <Section title={t('facts')}>
            <PlacesFacts places={places} />
          </Section>
        }
      >
        {answer && answer.refused.length > 0 && (
          <BookingRefusals refusals={answer.refused} title={t('not-booked')} />
        )}
        {state !== 'open' && <Notice>{t(`over-${state}`)}</Notice>}
        {state === 'open' && <Names places={places} people={people} />}
        <Section title={t('named')}>
          {places.people.length === 0 ? (
            <p>{t('named-none')}</p>
          ) : (
            <ul className={styles.named}>
              {places.people.map(({ personId, code, name }) => (
                <li key={personId}>
                  <Link to={`/me/bookings/${code}`}>{fullName(name)}</Link>
                </li>
              ))}
            </ul>
          )}
        </Section>
        {state === 'open' && <Change places={places} errors={answer?.errors ?? []} />}
      </Columns>
    </Page>
  );
}

function PlacesFacts({ places }: { readonly places: OwnPlaces }) {
  const t = useWords(placesWording);
  const format = formatFor(useLocale(), places.zone);
  const { quantity, left, released } = places;
  const named = quantity - left - released;
  return (
    <Stack gap={4}>
      <Facts
        facts={[
          { label: t('names-by'), value: format.moment(places.namesBy) },
          {
            label: t('places'),
            value: [
              t('places-text', { quantity, named }),
              ...(released > 0 ? [t('places-released', { released })] : []),
            ].join(', '),
          },
          {
            label: t('when'),
            value: places.sessions.map((session) => format.range(session)).join(' · '),
          },
          { label: t('where'), value: places.siteName },
          { label: t('price'), value: format.money(places.priceCents) },
          { label: t('number'), value: places.code },
        ]}
      />
      <p>
        <Link to={`/courses/${places.courseCode}/${places.runCode}`}>{t('to-date')}</Link>
      </p>
    </Stack>
  );
}

/** Leads to the page that enrols several people, on this date. */
function Names({ places, people }: Omit<PlacesViewProps, 'answer'>) {
  const t = useWords(placesWording);
  return (
    <Section title={t('left-title', { count: places.left })} lead={people.length > 0 && t('left-text')}>
      {people.length === 0 ? (
        <Notice>{t('nobody')}</Notice>
      ) : (
        <Form method="get" action="/company/enrol">
          <input
            type="hidden"
            name="date"
            value={dateValue({ course: places.courseCode, run: places.runCode })}
          />
          <Stack gap={4}>
            <fieldset className={styles.people}>
              <legend>{t('who')}</legend>
              <div className={styles.choices}>
                {people.map(({ personId, name }) => (
                  <CheckboxField key={personId} name="person" value={personId} label={fullName(name)} />
                ))}
              </div>
            </fieldset>
            <ButtonRow>
              <SubmitButton>{t('who-button')}</SubmitButton>
            </ButtonRow>
          </Stack>
        </Form>
      )}
    </Section>
  );
}

function Change({ places, errors }: { readonly places: OwnPlaces; readonly errors: readonly string[] }) {
  const t = useWords(placesWording);
  return (
    <Section title={t('change-title')}>
      <Stack gap={5}>
        <Form method="post">
          <input type="hidden" name="intent" value="change" />
          <FormLayout>
            <TextField
              name="left"
              label={t('change-label')}
              description={t('change-hint')}
              type="number"
              min={0}
              max={50}
              width="short"
              key={places.left}
              defaultValue={`${places.left}`}
              errors={errors}
            />
            <ButtonRow>
              <Button type="submit">{t('change-button')}</Button>
            </ButtonRow>
          </FormLayout>
        </Form>
        <ButtonRow>
          <ConfirmStep
            name="give-back"
            trigger={t('give-back')}
            triggerLook="quiet"
            question={t('give-back-question')}
            confirmLabel={t('give-back')}
            danger
            fields={{ intent: 'change', left: '0' }}
          >
            <p>{t('give-back-text')}</p>
          </ConfirmStep>
        </ButtonRow>
      </Stack>
    </Section>
  );
}

interface BookPlacesViewProps {
  readonly course: { readonly code: string; readonly title: { nl: string; en: string | null } };
  readonly date: {
    readonly runCode: string;
    readonly zone: string;
    readonly siteName: string;
    readonly priceCents: number;
    readonly sessions: readonly { readonly startsAt: string; readonly endsAt: string }[];
  };
  readonly organisation: string;
  readonly free: number;
  /** Until when names can be given, in epoch milliseconds. */
  readonly until: number;
  readonly formId: string;
  readonly answer: (PlacesAnswer & { readonly quantity: string; readonly mayWait: boolean }) | undefined;
}

/** How many places, until when they are held, and the waiting list where there are too few. */
export function BookPlacesView({
  course,
  date,
  organisation,
  free,
  until,
  formId,
  answer,
}: BookPlacesViewProps) {
  const t = useWords(placesWording);
  const locale = useLocale();
  const format = formatFor(locale, date.zone);
  const title = inLocale(course.title, locale);
  const waits = free === 0 || answer?.mayWait === true;
  return (
    <Page width="reading">
      <PageHeader
        title={t('book-title')}
        subtitle={t('book-lead', { organisation })}
        breadcrumbs={[{ to: `/courses/${course.code}/${date.runCode}`, label: title }]}
      />
      <Stack gap={6}>
        {answer && answer.refused.length > 0 && (
          <BookingRefusals refusals={answer.refused} title={t('not-booked')} />
        )}
        <Facts
          facts={[
            { label: t('course'), value: title },
            {
              label: t('when'),
              value: date.sessions
                .map(({ startsAt, endsAt }) => format.range({ start: startsAt, end: endsAt }))
                .join(' · '),
            },
            { label: t('where'), value: date.siteName },
            { label: t('price'), value: format.money(date.priceCents) },
            { label: t('names-by'), value: format.moment(until) },
          ]}
        />
        <Form method="post">
          <input type="hidden" name="id" value={formId} />
          <FormLayout>
            <TextField
              name="quantity"
              label={t('quantity')}
              description={t('free', { count: free })}
              type="number"
              min={1}
              max={50}
              width="short"
              defaultValue={answer?.quantity ?? ''}
              errors={answer?.errors ?? []}
            />
            <p>{waits ? t('wait-text') : t('book-how', { until: format.moment(until) })}</p>
            <ButtonRow>
              {free > 0 && (
                <SubmitButton name="intent" value="book" look={waits ? 'secondary' : 'primary'}>
                  {t('book-button')}
                </SubmitButton>
              )}
              {waits && (
                <SubmitButton name="intent" value="wait">
                  {t('wait-button')}
                </SubmitButton>
              )}
              <LinkButton to={`/courses/${course.code}/${date.runCode}`} look="quiet">
                {t('to-date')}
              </LinkButton>
            </ButtonRow>
          </FormLayout>
        </Form>
      </Stack>
    </Page>
  );
}
