import { Form, Link } from 'react-router';
import type { CalendarDate } from '#app/kernel/calendar-date.ts';
import { dateAt } from '#app/kernel/wall-time.ts';
import type { RunState } from '#app/scheduling/run-state.ts';
import { LinkButton, SubmitButton } from '#app/ui/actions/button.tsx';
import { FormLayout } from '#app/ui/form/form-layout.tsx';
import { TextAreaField } from '#app/ui/form/text-field.tsx';
import { formatFor } from '#app/ui/format/format.ts';
import { useLocale, useWords } from '#app/ui/i18n/use-words.tsx';
import { Stack } from '#app/ui/shell/page.tsx';
import { Section } from '#app/ui/shell/section.tsx';
import { Facts } from '#app/ui/show/facts.tsx';
import { Figures } from '#app/ui/show/figures.tsx';
import { EmptyState } from '#app/ui/status/empty-state.tsx';
import { decideWording } from '../decide-wording.ts';

export interface DecidableRun {
  readonly code: string;
  readonly state: RunState;
  readonly zone: string;
  /** People and nameless places, also those a company still answers. */
  readonly enrolled: number;
  readonly minimum: number;
  readonly decideBy: CalendarDate | null;
  /** Epoch milliseconds of the first session that isn't cancelled; null where none is left. */
  readonly firstStart: number | null;
}

/** How many hear of it. */
export interface ToldCounts {
  readonly participants: number;
  readonly unreachable: number;
  readonly coordinators: number;
  readonly trainers: number;
  readonly waiting: number;
}

interface DecideRunProps {
  readonly run: DecidableRun;
  readonly told: ToldCounts;
  readonly now: number;
  /** What was typed as a reason, where the form came back. */
  readonly reason: string | null;
}

/** Places taken against the minimum, who is told, and the two answers. */
export function DecideRun({ run, told, now, reason }: DecideRunProps) {
  const t = useWords(decideWording);
  const format = formatFor(useLocale(), run.zone);
  const missing = run.minimum - run.enrolled;
  const isLate = run.decideBy !== null && run.decideBy < dateAt(now, run.zone);
  return (
    <Stack gap={7}>
      <Figures
        figures={[
          {
            label: t('enrolled'),
            value: run.enrolled,
            unit: t('of-minimum', { minimum: run.minimum }),
            note: missing > 0 ? t('missing', { count: missing }) : t('enough'),
            tone: missing > 0 ? 'signal' : 'good',
          },
          ...(run.decideBy
            ? [
                {
                  label: t('decide-by'),
                  value: format.day(run.decideBy, 'short'),
                  ...(isLate && { note: t('too-late'), tone: 'signal' as const }),
                },
              ]
            : []),
          ...(run.firstStart === null
            ? []
            : [{ label: t('begins'), value: format.dayOf(run.firstStart, 'short') }]),
        ]}
      />
      <Section
        title={t('who-is-told')}
        actions={<Link to={`/planning/runs/${run.code}`}>{t('see-people')}</Link>}
      >
        <Facts
          layout="columns"
          facts={[
            { label: t('participants'), value: String(told.participants) },
            { label: t('coordinators'), value: String(told.coordinators) },
            { label: t('trainers'), value: String(told.trainers) },
            told.waiting > 0 && {
              label: t('waiting'),
              value: t('waiting-only-off', { count: told.waiting }),
            },
            told.unreachable > 0 && { label: t('unreachable'), value: String(told.unreachable) },
          ]}
        />
      </Section>
      <Section title={t('go')}>
        <Form method="post">
          <FormLayout>
            <p>
              {t('go-text')} {missing > 0 && t('go-below')}
            </p>
            <div>
              <SubmitButton name="intent" value="confirm" icon="check">
                {t('go-do')}
              </SubmitButton>
            </div>
          </FormLayout>
        </Form>
      </Section>
      <Section title={t('off')}>
        <Form method="post">
          <FormLayout>
            <p>{t('off-text')}</p>
            <TextAreaField
              name="reason"
              label={t('why')}
              description={t('why-hint')}
              defaultValue={reason ?? (missing > 0 ? t('why-example') : '')}
              rows={2}
              maxLength={500}
            />
            <div>
              <SubmitButton name="intent" value="cancel" look="danger">
                {t('off-do')}
              </SubmitButton>
            </div>
          </FormLayout>
        </Form>
      </Section>
    </Stack>
  );
}

/** Where nothing is left to decide, or nothing yet. */
export function NothingToDecide({ run }: { readonly run: DecidableRun }) {
  const t = useWords(decideWording);
  const state =
    run.state === 'concept' || run.state === 'option' || run.state === 'open' ? 'pencilled' : run.state;
  return (
    <EmptyState
      drawing={state === 'pencilled' ? 'calendar' : 'done'}
      title={t(`is-${state}`)}
      action={<LinkButton to={`/planning/runs/${run.code}`}>{t('to-run')}</LinkButton>}
    >
      <p>{state === 'pencilled' ? t('is-pencilled-text') : t('is-decided-text')}</p>
    </EmptyState>
  );
}
