import { type SubmissionResult, useForm } from '@conform-to/react';
import { Form } from 'react-router';
import { SubmitButton } from '#app/ui/actions/button.tsx';
import { CheckboxField } from '#app/ui/form/checkbox-field.tsx';
import { ChoiceField } from '#app/ui/form/choice-field.tsx';
import { DateField } from '#app/ui/form/date-field.tsx';
import { FieldGroup, FieldRow, FormLayout } from '#app/ui/form/form-layout.tsx';
import { TextAreaField, TextField } from '#app/ui/form/text-field.tsx';
import { useWords } from '#app/ui/i18n/use-words.tsx';
import { dayParts, groupKinds } from '../tour-form.ts';
import type { OpenFloor } from '../tour-host-queries.server.ts';
import { tourWording } from '../tour-wording.ts';

interface TourRequestFormProps {
  readonly formId: string;
  readonly floors: readonly OpenFloor[];
  /** The first day that can be asked for, `YYYY-MM-DD`. */
  readonly tomorrow: string;
  /** What is known of somebody who is signed in. */
  readonly known: {
    readonly contactName: string;
    readonly contactEmail: string;
    readonly organisationName: string;
  } | null;
  readonly reply: SubmissionResult | null;
}

type Fields = Record<
  | 'organisationName'
  | 'groupKind'
  | 'headCount'
  | 'youngestAge'
  | 'day1'
  | 'day2'
  | 'day3'
  | 'part'
  | 'floors'
  | 'note'
  | 'contactName'
  | 'contactEmail'
  | 'contactPhone',
  string
> & { site: string[] };

/** Asking for a tour, without an account. A field that people don't see catches programs that fill in everything. */
export function TourRequestForm({ formId, floors, tomorrow, known, reply }: TourRequestFormProps) {
  const t = useWords(tourWording);
  const [form, fields] = useForm<Fields>({
    id: 'tour',
    lastResult: reply,
    defaultValue: { groupKind: 'school', part: 'any', floors: '2', ...known },
    constraint: {
      organisationName: { required: true, maxLength: 160 },
      headCount: { required: true, min: 1, max: 200 },
      youngestAge: { required: true, min: 4, max: 99 },
      day1: { required: true },
      contactName: { required: true, maxLength: 120 },
      contactEmail: { required: true },
      contactPhone: { maxLength: 30 },
      note: { maxLength: 1000 },
    },
  });
  const hasSeveral = ({ organisationName }: OpenFloor) =>
    floors.filter((one) => one.organisationName === organisationName).length > 1;
  const ticked = reply?.initialValue?.site;
  const isTicked = (siteId: string) => (Array.isArray(ticked) ? ticked.includes(siteId) : ticked === siteId);
  return (
    <Form method="post" id={form.id}>
      <input type="hidden" name="id" value={formId} />
      <div className="visually-hidden" aria-hidden="true">
        <label>
          {t('leave-empty')} <input name="homepage" tabIndex={-1} autoComplete="off" />
        </label>
      </div>
      <FormLayout>
        <FieldGroup legend={t('about-group')}>
          <ChoiceField
            field={fields.groupKind}
            legend={t('group-kind')}
            choices={groupKinds.map((value) => ({ value, label: t(value) }))}
          />
          <TextField
            field={fields.organisationName}
            label={t('organisation')}
            autoComplete="organization"
            width="medium"
          />
          <FieldRow>
            <TextField field={fields.headCount} label={t('heads')} type="number" width="narrow" />
            <TextField field={fields.youngestAge} label={t('youngest')} type="number" width="narrow" />
          </FieldRow>
        </FieldGroup>
        <FieldGroup legend={t('when')}>
          <FieldRow>
            <DateField field={fields.day1} label={t('day-1')} min={tomorrow} />
            <DateField field={fields.day2} label={t('day-2')} min={tomorrow} optional />
            <DateField field={fields.day3} label={t('day-3')} min={tomorrow} optional />
          </FieldRow>
          <ChoiceField
            field={fields.part}
            legend={t('part')}
            choices={dayParts.map((value) => ({ value, label: t(`part-${value}`) }))}
          />
        </FieldGroup>
        <FieldGroup legend={t('what-to-see')}>
          <ChoiceField
            field={fields.floors}
            legend={t('how-many')}
            layout="buttons"
            choices={['2', '3', '4'].map((value) => ({ value, label: value }))}
          />
          {floors.length > 0 && (
            <FieldGroup legend={t('which-floors')}>
              <p>{t('which-floors-hint')}</p>
              {floors.map((floor) => (
                <CheckboxField
                  key={floor.siteId}
                  name="site"
                  value={floor.siteId}
                  defaultChecked={isTicked(floor.siteId)}
                  label={
                    hasSeveral(floor)
                      ? `${floor.organisationName}, ${floor.siteName}`
                      : floor.organisationName
                  }
                  description={floor.trades.join(', ')}
                />
              ))}
              {fields.site.errors?.map((error) => (
                <p key={error} role="alert">
                  {error}
                </p>
              ))}
            </FieldGroup>
          )}
          <TextAreaField
            field={fields.note}
            label={t('note')}
            description={t('note-hint')}
            rows={3}
            optional
          />
        </FieldGroup>
        <FieldGroup legend={t('contact')}>
          <ContactFields fields={fields} />
        </FieldGroup>
        <p>{t('privacy')}</p>
        <div>
          <SubmitButton icon="mail">{t('send')}</SubmitButton>
        </div>
      </FormLayout>
    </Form>
  );
}

type ContactFieldsProps = {
  readonly fields: Readonly<
    Record<
      'contactName' | 'contactEmail' | 'contactPhone',
      // biome-ignore lint/suspicious/noExplicitAny: the same three fields of either form
      any
    >
  >;
};

/** Name, mail and telephone of the contact. */
export function ContactFields({ fields }: ContactFieldsProps) {
  const t = useWords(tourWording);
  return (
    <>
      <TextField field={fields.contactName} label={t('name')} autoComplete="name" width="medium" />
      <TextField
        field={fields.contactEmail}
        label={t('email')}
        type="email"
        autoComplete="email"
        width="medium"
      />
      <TextField
        field={fields.contactPhone}
        label={t('phone')}
        type="tel"
        autoComplete="tel"
        width="medium"
        optional
      />
    </>
  );
}
