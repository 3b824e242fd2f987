import { Form } from 'react-router';
import { ButtonRow, LinkButton, SubmitButton } from '../actions/button.tsx';
import { CheckboxField } from '../form/checkbox-field.tsx';
import { ChoiceField } from '../form/choice-field.tsx';
import { DateField, TimeField } from '../form/date-field.tsx';
import { FileField } from '../form/file-field.tsx';
import { FieldGroup, FieldRow, FormErrors, FormLayout } from '../form/form-layout.tsx';
import { PickerField } from '../form/picker-field.tsx';
import { SelectField } from '../form/select-field.tsx';
import { TextAreaField, TextField } from '../form/text-field.tsx';
import { useWords } from '../i18n/use-words.tsx';
import { Section } from '../shell/section.tsx';
import { people } from './sample-data.ts';
import { wording } from './wording.ts';

export function FormExamples() {
  const t = useWords(wording);
  return (
    <Section title={t('forms')}>
      <Form method="post" id="examples-form" encType="multipart/form-data">
        <FormLayout>
          <PickerField
            name="person"
            label={t('f-person')}
            width="medium"
            options={people.map((person) => ({
              value: person.name,
              label: `${person.name}, ${person.company}`,
            }))}
          />
          <SelectField
            name="course"
            label={t('f-course')}
            description={t('f-course-hint')}
            width="medium"
            options={[
              { value: 'mig2', label: 'MIG/MAG niveau 2' },
              { value: 'tig1', label: 'TIG niveau 1' },
            ]}
          />
          <FieldGroup legend={t('f-group')}>
            <FieldRow>
              <DateField
                name="day"
                label={t('f-day')}
                defaultValue="2026-12-25"
                errors={[t('f-day-error')]}
              />
              <TimeField name="from" label={t('f-from')} defaultValue="09:00" />
              <TimeField name="until" label={t('f-until')} defaultValue="12:30" />
            </FieldRow>
          </FieldGroup>
          <TextField
            name="price"
            label={t('f-price')}
            prefix="€"
            inputMode="decimal"
            width="short"
            defaultValue="395"
          />
          <ChoiceField
            name="who"
            legend={t('f-who')}
            defaultValue="members"
            choices={[
              { value: 'everyone', label: t('f-everyone'), description: t('f-everyone-hint') },
              { value: 'members', label: t('f-members'), description: t('f-members-hint') },
            ]}
          />
          <TextAreaField name="note" label={t('f-note')} description={t('f-note-hint')} optional rows={3} />
          <CheckboxField
            name="notify"
            label={t('f-notify')}
            description={t('f-notify-hint')}
            defaultChecked
          />
          <FileField
            name="file"
            label={t('f-file')}
            description={t('f-file-hint')}
            accept=".csv,text/csv"
            optional
          />
          <FormErrors errors={[]} />
          <ButtonRow>
            <SubmitButton>{t('plan-run')}</SubmitButton>
            <LinkButton to="/ui" look="quiet">
              {t('off')}
            </LinkButton>
          </ButtonRow>
        </FormLayout>
      </Form>
    </Section>
  );
}
