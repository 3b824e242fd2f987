import { type SubmissionResult, useForm } from '@conform-to/react';
import { Form } from 'react-router';
import { ButtonRow, LinkButton, SubmitButton } from '#app/ui/actions/button.tsx';
import { DateField } from '#app/ui/form/date-field.tsx';
import { FieldRow, FormLayout } from '#app/ui/form/form-layout.tsx';
import { SelectField } from '#app/ui/form/select-field.tsx';
import { TextField } from '#app/ui/form/text-field.tsx';
import { type Content, inLocale } from '#app/ui/i18n/content.ts';
import { useLocale, useWords } from '#app/ui/i18n/use-words.tsx';
import { wording as uiWording } from '#app/ui/wording.ts';
import type { OwnPersonField } from '../own-person-input.ts';
import { peopleWording } from '../people-wording.ts';

interface PersonFormProps {
  readonly values: Partial<Record<OwnPersonField, string>>;
  readonly profiles: readonly { readonly code: string; readonly name: Content }[];
  readonly reply: SubmissionResult | null;
  readonly back: string;
  readonly isNew: boolean;
}

/** Who somebody is and what their job is. */
export function PersonForm({ values, profiles, reply, back, isNew }: PersonFormProps) {
  const t = useWords(peopleWording);
  const ui = useWords(uiWording);
  const locale = useLocale();
  const [form, fields] = useForm<Record<OwnPersonField, string>>({
    id: 'person',
    lastResult: reply,
    defaultValue: values,
  });
  return (
    <Form method="post" id={form.id}>
      <FormLayout>
        <FieldRow>
          <TextField field={fields.givenName} label={t('given-name')} maxLength={80} width="medium" />
          <TextField field={fields.infix} label={t('infix')} maxLength={20} width="short" optional />
        </FieldRow>
        <TextField field={fields.familyName} label={t('family-name')} maxLength={80} width="medium" />
        <DateField field={fields.birthDate} label={t('born')} description={t('born-hint')} optional />
        <TextField
          field={fields.email}
          label={t('email')}
          description={t('email-hint')}
          type="email"
          maxLength={254}
          width="medium"
          optional
        />
        <SelectField
          field={fields.functionProfile}
          label={t('profile')}
          emptyLabel={t('choose-profile')}
          options={profiles.map(({ code, name }) => ({ value: code, label: inLocale(name, locale) }))}
          optional
        />
        <TextField field={fields.department} label={t('department')} maxLength={80} width="medium" optional />
        <FieldRow>
          <DateField field={fields.validFrom} label={t('first-day')} />
          <TextField
            field={fields.number}
            label={t('number')}
            {...(isNew && { description: t('number-hint') })}
            maxLength={60}
            width="short"
            optional
          />
        </FieldRow>
        <ButtonRow>
          <SubmitButton>{t(isNew ? 'add' : 'save')}</SubmitButton>
          <LinkButton to={back} look="quiet">
            {ui('cancel')}
          </LinkButton>
        </ButtonRow>
      </FormLayout>
    </Form>
  );
}
