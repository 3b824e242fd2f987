import { useRef } from 'react';
import { Form, Link, useNavigation } from 'react-router';
import { RunHoursNote } from '#app/allocation/components/run-hours-note.tsx';
import type { RunHours } from '#app/allocation/run-hours-queries.server.ts';
import type { MoveForm as MoveFormFields } from '#app/booking/move-form.ts';
import { moveWording } from '#app/booking/move-wording.ts';
import { SessionCard } from '#app/scheduling/components/plan-form/session-card.tsx';
import { useLiveCheck } from '#app/scheduling/components/plan-form/use-live-check.ts';
import type { Availability } from '#app/scheduling/fill-plan.ts';
import type { PlanChoices } from '#app/scheduling/plan-choices-queries.server.ts';
import type { FieldProblem } from '#app/scheduling/plan-form.ts';
import { fieldProblemWording } from '#app/scheduling/plan-form-wording.ts';
import type { WordedRefusal } from '#app/scheduling/refusal-text.ts';
import { Button, ButtonRow, SubmitButton } from '#app/ui/actions/button.tsx';
import { ChoiceField } from '#app/ui/form/choice-field.tsx';
import { useWords } from '#app/ui/i18n/use-words.tsx';
import { Stack } from '#app/ui/shell/page.tsx';
import { Section } from '#app/ui/shell/section.tsx';
import { Notice } from '#app/ui/status/notice.tsx';
import { ProgressNote } from '#app/ui/status/progress-note.tsx';
import { Refusals } from '#app/ui/status/refusals.tsx';
import styles from './move-form.module.css';

export interface MoveFormData {
  readonly stamp: string;
  readonly form: MoveFormFields;
  readonly choices: PlanChoices;
  readonly availability: Availability;
  readonly problems: readonly FieldProblem[];
  readonly consequences: MoveConsequences | null;
  readonly tried: boolean;
}

export interface MoveConsequences {
  readonly refusals: readonly WordedRefusal[];
  readonly participants: number;
  readonly cantCome: number;
  /** It is where it was. */
  readonly same: boolean;
  /** Of a run for one company or school alone: what it then takes of its hours. */
  readonly hours: RunHours | null;
}

const formId = 'move-form';

/** Another time, machine or trainer for one session, with what it does to those who take part, before it is done. */
export function MoveForm({ back, ...data }: MoveFormData & { readonly back: string }) {
  const t = useWords(moveWording);
  const problem = useWords(fieldProblemWording);
  const form = useRef<HTMLFormElement>(null);
  const live = useLiveCheck<MoveFormData>({ stamp: data.stamp, form, ignore: isBeside });
  const shown = live.data ?? data;
  const errorsOf = (field: string) =>
    data.tried ? data.problems.filter((one) => one.field === field).map(({ code }) => problem(code)) : [];
  const moving = useNavigation().formData?.get('intent') === 'move';
  const hasPeople = (shown.consequences?.participants ?? 0) > 0;
  return (
    <Form
      method="post"
      id={formId}
      ref={form}
      key={data.stamp}
      preventScrollReset
      noValidate
      onChange={live.onChange}
      onSubmit={live.onSubmit}
    >
      {/* Enter in a field looks; it never moves by accident. */}
      <button type="submit" name="intent" value="check" className="visually-hidden" tabIndex={-1}>
        {t('check')}
      </button>
      <Stack gap={6}>
        <Section title={t('to-where')}>
          <ol className={styles.session}>
            <SessionCard
              index={0}
              session={data.form.session}
              choices={data.choices}
              availability={shown.availability}
              errorsOf={errorsOf}
              removable={false}
              heading={null}
            />
          </ol>
        </Section>
        <Section title={t('consequences')}>
          <Stack gap={4}>
            <div aria-live="polite">
              {live.checking ? (
                <ProgressNote>{t('checking')}</ProgressNote>
              ) : (
                <Stack gap={4}>
                  <Consequences
                    consequences={shown.consequences}
                    focus={data.tried && live.data === undefined}
                  />
                  <RunHoursNote hours={shown.consequences?.hours ?? null} />
                </Stack>
              )}
            </div>
            {hasPeople && (
              <ChoiceField
                name="tell"
                legend={t('tell')}
                defaultValue={data.form.tell ? 'yes' : 'no'}
                choices={(['yes', 'no'] as const).map((value) => ({
                  value,
                  label: t(`tell-${value}`),
                  description: t(`tell-${value}-hint`),
                }))}
              />
            )}
          </Stack>
        </Section>
        <ButtonRow>
          <SubmitButton name="intent" value="move" pending={moving}>
            {t('move')}
          </SubmitButton>
          <Button type="submit" name="intent" value="check">
            {t('check')}
          </Button>
          <Link to={back} className={styles.back}>
            {t('back')}
          </Link>
        </ButtonRow>
      </Stack>
    </Form>
  );
}

/** Whether to tell, and why a rule is set aside, change nothing about what follows from the move. */
function isBeside(name: string): boolean {
  return name === 'override' || name === 'overrideReason' || name === 'tell';
}

function Consequences({
  consequences,
  focus,
}: {
  readonly consequences: MoveConsequences | null;
  readonly focus: boolean;
}) {
  const t = useWords(moveWording);
  if (!consequences) return <Notice>{t('unreadable')}</Notice>;
  const { refusals, participants, cantCome, same } = consequences;
  if (same && refusals.length === 0) return <Notice>{t('same')}</Notice>;
  const people =
    participants === 0 ? t('nobody-yet') : cantCome === 0 ? t('all-can', { count: participants }) : null;
  return (
    <Stack gap={3}>
      {refusals.length > 0 ? (
        <Refusals items={refusals} overrideForm={formId} focus={focus} />
      ) : (
        <Notice tone="good" title={t('free')}>
          {t('free-text')} {people}
        </Notice>
      )}
      {cantCome > 0 && (
        <Notice
          tone="signal"
          title={
            cantCome === 1
              ? t('one-cant', { count: participants })
              : t('some-cant', { cant: cantCome, count: participants })
          }
        >
          {t('cant-text')}
        </Notice>
      )}
    </Stack>
  );
}
