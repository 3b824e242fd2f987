import { Form } from 'react-router';
import { SubmitButton } from '#app/ui/actions/button.tsx';
import { ChoiceField } from '#app/ui/form/choice-field.tsx';
import { FormLayout } from '#app/ui/form/form-layout.tsx';
import { TextAreaField } from '#app/ui/form/text-field.tsx';
import { formatFor } from '#app/ui/format/format.ts';
import { useLocale, useWords } from '#app/ui/i18n/use-words.tsx';
import { Stack } from '#app/ui/shell/page.tsx';
import { Section } from '#app/ui/shell/section.tsx';
import { Notice } from '#app/ui/status/notice.tsx';
import { feedbackQuestions, longestRemark } from '../feedback.ts';
import type { OwnFeedback } from '../feedback-queries.server.ts';
import { feedbackWording } from '../feedback-wording.ts';

/** Why answers weren't kept. */
export type FeedbackError = 'unanswered' | 'enrolment-unknown' | 'feedback-too-early' | 'feedback-closed';

const scores = ['1', '2', '3', '4', '5'].map((value) => ({ value, label: value }));

/** The four questions, with the answers given before. */
export function FeedbackSection({
  feedback: { given, until },
  error,
  zone,
  now,
}: {
  readonly feedback: OwnFeedback;
  readonly error: FeedbackError | null;
  readonly zone: string;
  /** Epoch milliseconds. */
  readonly now: number;
}) {
  const t = useWords(feedbackWording);
  const format = formatFor(useLocale(), zone);
  if (now > until) {
    return (
      <Section title={t('title')}>
        <p>{t('closed')}</p>
      </Section>
    );
  }
  return (
    <div id="feedback">
      <Section title={t('title')}>
        <Stack gap={4}>
          {error && (
            <Notice tone="danger" live>
              {t(error)}
            </Notice>
          )}
          <p>
            {t('lead')} {t(given ? 'until-change' : 'until-first', { day: format.dayOf(until) })}
          </p>
          <Form method="post">
            <FormLayout>
              {feedbackQuestions.map((question) => (
                <ChoiceField
                  key={question}
                  name={question}
                  legend={t(question)}
                  layout="buttons"
                  choices={scores}
                  defaultValue={given ? `${given[question]}` : ''}
                />
              ))}
              <TextAreaField
                name="remark"
                label={t('remark')}
                description={t('remark-hint')}
                rows={3}
                maxLength={longestRemark}
                defaultValue={given?.remark ?? ''}
                optional
              />
              <div>
                <SubmitButton name="intent" value="feedback">
                  {t(given ? 'change' : 'send')}
                </SubmitButton>
              </div>
            </FormLayout>
          </Form>
        </Stack>
      </Section>
    </div>
  );
}
