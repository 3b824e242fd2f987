import { useFormat, useWords } from '#app/ui/i18n/use-words.tsx';
import { Stack } from '#app/ui/shell/page.tsx';
import { Section } from '#app/ui/shell/section.tsx';
import { Facts } from '#app/ui/show/facts.tsx';
import { type FeedbackQuestion, feedbackQuestions } from '../feedback.ts';
import type { FeedbackMeans, RunFeedback } from '../feedback-queries.server.ts';
import { feedbackWording } from '../feedback-wording.ts';
import styles from './run-feedback.module.css';

/** What participants thought of a run and of its course: averages, and remarks without names. */
export function RunFeedbackSection({ feedback }: { readonly feedback: RunFeedback }) {
  const { run, course, remarks } = feedback;
  const t = useWords(feedbackWording);
  return (
    <Section title={t('run-title')}>
      <Stack gap={4}>
        {run ? <Means title={t('this-run')} means={run} /> : <p>{t('too-few')}</p>}
        {course && <Means title={t('all-runs')} means={course} />}
        {remarks.length > 0 && (
          <>
            <h3>{t('remarks')}</h3>
            <ul className={styles.remarks}>
              {remarks.map((remark, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: two people may write the same.
                <li key={index}>{remark}</li>
              ))}
            </ul>
          </>
        )}
      </Stack>
    </Section>
  );
}

function Means({ title, means }: { readonly title: string; readonly means: FeedbackMeans }) {
  const t = useWords(feedbackWording);
  const format = useFormat();
  const mean = (question: FeedbackQuestion) => format.number(means[question], 1);
  return (
    <>
      <h3>{title}</h3>
      <Facts
        facts={[
          ...feedbackQuestions.map((question) => ({ label: t(question), value: mean(question) })),
          { label: t('answers'), value: format.number(means.answers) },
        ]}
      />
    </>
  );
}
