import { Form } from 'react-router';
import type { RunDetail } from '#app/scheduling/run-detail-queries.server.ts';
import { runWording } from '#app/scheduling/run-wording.ts';
import { Button, SubmitButton } from '#app/ui/actions/button.tsx';
import { ConfirmStep } from '#app/ui/actions/confirm-step.tsx';
import { DateField } from '#app/ui/form/date-field.tsx';
import { TextAreaField } from '#app/ui/form/text-field.tsx';
import { inLocale } from '#app/ui/i18n/content.ts';
import { useLocale, useWords } from '#app/ui/i18n/use-words.tsx';
import { takenOf } from './run-facts.tsx';
import styles from './run-list.module.css';

interface RunStepsProps {
  readonly run: RunDetail;
  /** Epoch milliseconds. */
  readonly now: number;
  readonly optionDay: string;
}

/** What comes next for a run: fix it, let it go ahead, call it off, complete it. */
export function RunSteps({ run, now, optionDay }: RunStepsProps) {
  const t = useWords(runWording);
  const title = inLocale(run.title, useLocale());
  const taken = takenOf(run);
  const sessions = run.sessions.filter((one) => !one.cancelled);
  const isOver = sessions.length > 0 && sessions.every((one) => one.interval.end <= now);
  if (run.state === 'completed' || run.state === 'cancelled') return null;
  const isPencilled = run.state === 'concept' || run.state === 'option';
  return (
    <div className={styles.stepsBlock}>
      {isPencilled && (
        <Form method="post" className={styles.buttons}>
          <SubmitButton name="intent" value="open">
            {t('to-open')}
          </SubmitButton>
        </Form>
      )}
      {run.state === 'concept' && (
        <Form method="post" className={styles.fixRow}>
          <DateField name="optionDay" label={t('option-day')} defaultValue={optionDay} />
          <Button type="submit" name="intent" value="option">
            {t('to-option')}
          </Button>
        </Form>
      )}
      {run.state === 'open' && !isOver && (
        <ConfirmStep
          name="confirm"
          trigger={t('confirm')}
          triggerLook="primary"
          triggerIcon="check"
          question={t('confirm-question', { title })}
          confirmLabel={t('confirm-yes')}
          fields={{ intent: 'confirm' }}
        >
          <p>{t('confirm-text', { count: taken })}</p>
          {taken < run.minimum && <p>{t('confirm-below', { minimum: run.minimum })}</p>}
        </ConfirmStep>
      )}
      {isOver && !isPencilled && (
        <Form method="post" className={styles.buttons}>
          <SubmitButton name="intent" value="complete">
            {t('complete')}
          </SubmitButton>
          <p className={styles.under}>{t('complete-hint')}</p>
        </Form>
      )}
      <ConfirmStep
        name="cancel"
        trigger={run.state === 'concept' ? t('throw-away') : t('cancel')}
        triggerLook="quiet"
        triggerIcon="close"
        question={t('cancel-question', { title })}
        confirmLabel={t('cancel-yes')}
        danger
        fields={{ intent: 'cancel' }}
      >
        <p>{taken > 0 ? t('cancel-text', { count: taken }) : t('cancel-text-empty')}</p>
        <TextAreaField
          name="reason"
          label={t('cancel-why')}
          {...(taken > 0 && { description: t('cancel-why-hint') })}
          rows={2}
          maxLength={500}
        />
      </ConfirmStep>
    </div>
  );
}
