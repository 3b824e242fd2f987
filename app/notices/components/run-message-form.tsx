import { type SubmissionResult, useForm } from '@conform-to/react';
import { Form } from 'react-router';
import { SubmitButton } from '#app/ui/actions/button.tsx';
import { CheckboxField } from '#app/ui/form/checkbox-field.tsx';
import { FormLayout } from '#app/ui/form/form-layout.tsx';
import { TextAreaField, TextField } from '#app/ui/form/text-field.tsx';
import { useWords } from '#app/ui/i18n/use-words.tsx';
import { Notice } from '#app/ui/status/notice.tsx';
import { longestMessage, longestSubject } from '../run-message-form.ts';
import { runMessageWording } from '../run-message-wording.ts';

export type AudienceCounts = {
  readonly participants: number;
  readonly unreachable: number;
  readonly coordinators: number;
};

interface RunMessageFormProps {
  readonly messageId: string;
  readonly counts: AudienceCounts;
  readonly reply: SubmissionResult | null;
}

/** Subject and text, and before them how many will read it. */
export function RunMessageForm({ messageId, counts, reply }: RunMessageFormProps) {
  const t = useWords(runMessageWording);
  const [form, fields] = useForm<{ subject: string; text: string }>({
    id: 'run-message',
    lastResult: reply,
    constraint: {
      subject: { required: true, maxLength: longestSubject },
      text: { required: true, maxLength: longestMessage },
    },
  });
  const { participants, unreachable, coordinators } = counts;
  const isBack = reply?.initialValue !== undefined;
  return (
    <Form method="post" id={form.id}>
      <input type="hidden" name="messageId" value={messageId} />
      <FormLayout>
        <Notice title={t('goes-to-people', { count: participants })}>
          <p>{t('goes-to-text')}</p>
          {unreachable > 0 && <p>{t('unreachable', { count: unreachable })}</p>}
        </Notice>
        {coordinators > 0 && (
          <CheckboxField
            name="withCoordinators"
            defaultChecked={!isBack || reply?.initialValue?.withCoordinators === 'on'}
            label={t('with-coordinators', { count: coordinators })}
            description={t('with-coordinators-text')}
          />
        )}
        <TextField field={fields.subject} label={t('subject')} maxLength={longestSubject} />
        <TextAreaField field={fields.text} label={t('text')} rows={8} maxLength={longestMessage} />
        <div>
          <SubmitButton>{t('send')}</SubmitButton>
        </div>
      </FormLayout>
    </Form>
  );
}
