import { Form } from 'react-router';
import { ButtonRow, SubmitButton } from '#app/ui/actions/button.tsx';
import { ConfirmStep } from '#app/ui/actions/confirm-step.tsx';
import { TextAreaField } from '#app/ui/form/text-field.tsx';
import { useWords } from '#app/ui/i18n/use-words.tsx';
import { bookingWording } from '../booking-wording.ts';

interface AnswerStepsProps {
  /** Who asks, by name; null where there is no name. */
  readonly name: string | null;
  readonly errors?: readonly string[];
}

/** The company's answer to a request: one button, or no with a reason. */
export function AnswerSteps({ name, errors = [] }: AnswerStepsProps) {
  const t = useWords(bookingWording);
  const who = name ?? t('somebody');
  return (
    <ButtonRow>
      <Form method="post">
        <input type="hidden" name="intent" value="approve" />
        <SubmitButton icon="check">{t('approve')}</SubmitButton>
      </Form>
      <ConfirmStep
        name="decline"
        trigger={t('decline')}
        question={t('decline-question')}
        confirmLabel={t('decline')}
        danger
        fields={{ intent: 'decline' }}
      >
        <TextAreaField
          name="reason"
          label={t('decline-why')}
          description={t('decline-why-hint', { name: who })}
          rows={2}
          maxLength={500}
          required
          errors={errors}
        />
      </ConfirmStep>
    </ButtonRow>
  );
}
