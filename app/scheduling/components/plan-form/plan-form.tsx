import { type ReactNode, useRef } from 'react';
import { Form, Link, useNavigation } from 'react-router';
import type { DraftVerdict } from '#app/scheduling/check-draft.server.ts';
import type { Availability } from '#app/scheduling/fill-plan.ts';
import type { PlanChoices } from '#app/scheduling/plan-choices-queries.server.ts';
import type { ProposedDates } from '#app/scheduling/plan-draft-queries.server.ts';
import { type PlanDraft, planInputOf, sessionField } from '#app/scheduling/plan-form.ts';
import { fieldProblemWording, planFormWording } from '#app/scheduling/plan-form-wording.ts';
import type { SkippedDate } from '#app/scheduling/repeat-dates.ts';
import { Button, ButtonRow, SubmitButton } from '#app/ui/actions/button.tsx';
import { FormErrors } from '#app/ui/form/form-layout.tsx';
import { inLocale } from '#app/ui/i18n/content.ts';
import { useFormat, useLocale, useWords } from '#app/ui/i18n/use-words.tsx';
import { Columns, Stack } from '#app/ui/shell/page.tsx';
import { Section } from '#app/ui/shell/section.tsx';
import { Notice } from '#app/ui/status/notice.tsx';
import { ProgressNote } from '#app/ui/status/progress-note.tsx';
import { DateProposals, datesValue } from './date-proposals.tsx';
import { GroupFields, MoreFields, StateFields } from './plan-fields.tsx';
import styles from './plan-form.module.css';
import { PlanVerdict } from './plan-verdict.tsx';
import { ProposalSearch } from './proposal-search.tsx';
import { SessionCard } from './session-card.tsx';
import { useLiveCheck } from './use-live-check.ts';

export interface PlanFormData {
  /** Another one after every answer of the server: the fields then start anew from the draft. */
  readonly stamp: string;
  readonly draft: PlanDraft;
  readonly choices: PlanChoices;
  readonly availability: readonly Availability[];
  readonly proposals: readonly ProposedDates[];
  readonly skipped: readonly SkippedDate[];
  readonly verdict: DraftVerdict;
  /** What the reader just did. */
  readonly did: 'open' | 'check' | 'propose' | 'save' | 'change';
}

const formId = 'plan-form';

interface PlanFormProps<Data extends PlanFormData> {
  readonly data: Data;
  /** What else is to be known about the plan before it is saved, under the verdict. */
  readonly beside?: (data: Data) => ReactNode;
}

/**
 * The whole plan in one form of plain fields: every button sends all of it, so it works without JavaScript; with it the
 * verdict beside the form follows what is typed.
 */
export function PlanForm<Data extends PlanFormData>({ data, beside }: PlanFormProps<Data>) {
  const { draft, choices, proposals, skipped, did } = data;
  const t = useWords(planFormWording);
  const problem = useWords(fieldProblemWording);
  const format = useFormat();
  const locale = useLocale();
  const form = useRef<HTMLFormElement>(null);
  const live = useLiveCheck<Data>({ stamp: data.stamp, form, ignore: isBeside });
  const verdict = live.data?.verdict ?? data.verdict;
  const availability = live.data?.availability ?? data.availability;
  const problems = did === 'save' && data.verdict.kind === 'unreadable' ? data.verdict.problems : [];
  const errorsOf = (field: string) =>
    problems.filter((one) => one.field === field).map((one) => problem(one.code));
  // What was typed since, as far as the server has answered to it.
  const typed = (live.data ?? data).draft;
  const read = planInputOf(typed, choices.site.zone);
  const saving = useNavigation().formData?.get('intent') === 'save';
  return (
    <Form
      method="post"
      id={formId}
      ref={form}
      key={data.stamp}
      preventScrollReset
      onChange={live.onChange}
      onSubmit={live.onSubmit}
      noValidate
    >
      <input type="hidden" name="id" value={draft.id} />
      <input type="hidden" name="siteId" value={draft.siteId} />
      <input type="hidden" name="sessions" value={draft.sessions.length} />
      {draft.courseIds.map((id) => (
        <input key={id} type="hidden" name="courseId" value={id} />
      ))}
      {/* Enter in a field checks; it never saves by accident. */}
      <button type="submit" name="intent" value="check" className="visually-hidden" tabIndex={-1}>
        {t('check')}
      </button>
      <Columns
        aside={
          <div className={styles.verdict}>
            <Section title={t('verdict')} id="verdict">
              <div aria-live="polite">
                {live.checking ? (
                  <ProgressNote>{t('checking')}</ProgressNote>
                ) : (
                  <PlanVerdict
                    verdict={verdict}
                    form={formId}
                    focus={did === 'save' && live.data === undefined}
                  />
                )}
                {beside?.((live.data as Data | undefined) ?? data)}
              </div>
              <ButtonRow>
                <SubmitButton name="intent" value="save" pending={saving} wide>
                  {typed.state === 'concept' ? t('save-concept') : t('save')}
                </SubmitButton>
                <Button type="submit" name="intent" value="check">
                  {t('check')}
                </Button>
              </ButtonRow>
            </Section>
          </div>
        }
      >
        <FormErrors errors={problems.map(({ code }) => ({ text: problem(code) }))} />
        <Section
          title={choices.courses.map((course) => inLocale(course.title, locale)).join(' + ')}
          lead={<CourseLine choices={choices} />}
          actions={<Link to="/planning/new">{t('other-course')}</Link>}
        >
          <StateFields draft={draft} errorsOf={errorsOf} />
        </Section>
        <Section title={t('sessions')}>
          <Stack gap={5}>
            {skipped.length > 0 && (
              <Notice tone="notice">
                {t('skipped', { days: skipped.map(({ date }) => format.day(date, 'short')).join(', ') })}
              </Notice>
            )}
            <DateProposals
              proposals={proposals}
              current={read.ok ? datesValue(read.value.sessions) : ''}
              asked={did === 'propose'}
            />
            <ProposalSearch draft={draft} choices={choices} open={did === 'propose'} />
            <ol className={styles.sessions}>
              {draft.sessions.map((session, index) => (
                <SessionCard
                  key={sessionField(index, 'day')}
                  index={index}
                  session={session}
                  choices={choices}
                  availability={availability[index]}
                  errorsOf={errorsOf}
                  removable={draft.sessions.length > 1}
                />
              ))}
            </ol>
            <ButtonRow>
              <Button type="submit" name="intent" value="add" icon="plus" size="small">
                {t('add-session')}
              </Button>
              {draft.sessions.length > 1 && (
                <Button type="submit" name="intent" value="same" look="quiet" size="small" icon="copy">
                  {t('same')}
                </Button>
              )}
              <Button type="submit" name="intent" value="refill" look="quiet" size="small" icon="refresh">
                {t('refill')}
              </Button>
            </ButtonRow>
          </Stack>
        </Section>
        <GroupFields draft={draft} errorsOf={errorsOf} />
        <MoreFields draft={draft} organisations={choices.organisations} />
      </Columns>
    </Form>
  );
}

/** Reasons for setting rules aside change nothing about the rules; the search for dates is another question. */
function isBeside(name: string): boolean {
  return name === 'override' || name === 'overrideReason' || name.startsWith('propose');
}

function CourseLine({ choices }: { readonly choices: PlanChoices }) {
  const t = useWords(planFormWording);
  const format = useFormat();
  const locale = useLocale();
  const course = choices.courses[0];
  if (!course) return null;
  const length = t('sessions-of', {
    count: course.sessionCount,
    length: format.duration(course.sessionMinutes),
  });
  const needs = choices.needs
    .map(({ name, quantity }) => `${quantity} × ${inLocale(name, locale)}`)
    .join(', ');
  return (
    <>
      {length} · {needs === '' ? t('takes-nothing') : t('takes', { needs })}
    </>
  );
}
