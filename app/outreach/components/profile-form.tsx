import { type SubmissionResult, useForm } from '@conform-to/react';
import { Form } from 'react-router';
import { SubmitButton } from '#app/ui/actions/button.tsx';
import { CheckboxField } from '#app/ui/form/checkbox-field.tsx';
import { FieldGroup, FormLayout } from '#app/ui/form/form-layout.tsx';
import { TextAreaField, TextField } from '#app/ui/form/text-field.tsx';
import { useWords } from '#app/ui/i18n/use-words.tsx';
import { outreachWording } from '../outreach-wording.ts';
import type { Profile, ProfileField } from '../queries.server.ts';

interface ProfileFormProps {
  readonly profile: Profile;
  readonly reply: SubmissionResult | null;
}

/** What an organisation says about itself, and whether it is shown. */
export function ProfileForm({ profile, reply }: ProfileFormProps) {
  const t = useWords(outreachWording);
  const { shown, texts, kind } = profile;
  const [form, fields] = useForm<Record<ProfileField | 'shown', string>>({
    id: 'profile',
    lastResult: reply,
    defaultValue: { ...texts, shown: shown ? 'yes' : '' },
  });
  return (
    <Form method="post" id={form.id}>
      <FormLayout>
        {kind !== 'centre' && (
          <CheckboxField field={fields.shown} value="yes" label={t('shown')} description={t('shown-hint')} />
        )}
        <FieldGroup legend={t('text-group')}>
          <TextAreaField field={fields.summaryNl} label={t('in-short')} rows={2} maxLength={300} optional />
          <TextAreaField
            field={fields.summaryEn}
            label={t('in-short-en')}
            rows={2}
            maxLength={300}
            optional
          />
          <TextAreaField
            field={fields.storyNl}
            label={t('story')}
            description={t('story-hint')}
            rows={7}
            maxLength={4000}
            optional
          />
          <TextAreaField field={fields.storyEn} label={t('story-en')} rows={7} maxLength={4000} optional />
          <TextField field={fields.trades} label={t('trades')} description={t('trades-hint')} optional />
        </FieldGroup>
        <FieldGroup legend={t('contact')}>
          <TextField field={fields.street} label={t('street')} width="medium" optional />
          <TextField field={fields.postcode} label={t('postcode')} width="short" optional />
          <TextField field={fields.city} label={t('city')} width="medium" optional />
          <TextField field={fields.phone} label={t('phone')} type="tel" width="medium" optional />
          <TextField field={fields.email} label={t('email')} type="email" width="medium" optional />
          <TextField field={fields.website} label={t('website')} type="url" width="medium" optional />
        </FieldGroup>
        <div>
          <SubmitButton name="intent" value="save">
            {t('save')}
          </SubmitButton>
        </div>
      </FormLayout>
    </Form>
  );
}
