import { type SubmissionResult, useForm } from '@conform-to/react';
import { Form } from 'react-router';
import { SubmitButton } from '#app/ui/actions/button.tsx';
import { CheckboxField } from '#app/ui/form/checkbox-field.tsx';
import { TimeField } from '#app/ui/form/date-field.tsx';
import { FieldGroup, FieldRow, FormLayout } from '#app/ui/form/form-layout.tsx';
import { SelectField } from '#app/ui/form/select-field.tsx';
import { TextAreaField, TextField } from '#app/ui/form/text-field.tsx';
import { inLocale } from '#app/ui/i18n/content.ts';
import { useFormat, useLocale, useWords } from '#app/ui/i18n/use-words.tsx';
import type { OwnFloor } from '../tour-host-queries.server.ts';
import { tourWording } from '../tour-wording.ts';

type Fields = Record<
  | 'open'
  | 'opens'
  | 'closes'
  | 'visitMinutes'
  | 'maxGroup'
  | 'minimumAge'
  | 'safetyNl'
  | 'safetyEn'
  | 'place',
  string
> & { weekday: string[] };

/** What a floor that says nothing yet begins with. */
const usual = { weekdays: [2, 4], opensMinute: 540, closesMinute: 960, visitMinutes: 60, maxGroup: 20 };

interface TourFloorFormProps {
  readonly floor: OwnFloor;
  readonly reply: SubmissionResult | null;
}

/** What a floor says about receiving groups. */
export function TourFloorForm({ floor, reply }: TourFloorFormProps) {
  const t = useWords(tourWording);
  const format = useFormat();
  const locale = useLocale();
  const said = floor.hosting;
  const { weekdays, opensMinute, closesMinute, visitMinutes, maxGroup } = said ?? usual;
  const [form, fields] = useForm<Fields>({
    id: 'floor',
    lastResult: reply,
    defaultValue: {
      open: said?.open ? 'yes' : '',
      opens: format.minuteOfDay(opensMinute),
      closes: format.minuteOfDay(closesMinute),
      visitMinutes: String(visitMinutes),
      maxGroup: String(maxGroup),
      minimumAge: said?.minimumAge?.toString() ?? '',
      safetyNl: said?.safety.nl ?? '',
      safetyEn: said?.safety.en ?? '',
      place: said?.placeId ?? '',
    },
    constraint: {
      opens: { required: true },
      closes: { required: true },
      visitMinutes: { required: true, min: 10, max: 480 },
      maxGroup: { required: true, min: 1, max: 200 },
      minimumAge: { min: 4, max: 21 },
      safetyNl: { maxLength: 600 },
      safetyEn: { maxLength: 600 },
    },
  });
  const own = (errors: readonly string[] | undefined) =>
    (errors ?? []).map((error) =>
      error === 'no-weekdays' || error === 'hours-too-short' ? t(error) : error,
    );
  const sent = reply?.initialValue?.weekday;
  const ticked = reply ? [sent].flat().map(String) : weekdays.map(String);
  return (
    <Form method="post" id={form.id}>
      <FormLayout>
        <CheckboxField
          field={fields.open}
          value="yes"
          label={t('open-groups')}
          description={t('open-groups-hint')}
        />
        <FieldGroup legend={t('weekdays')}>
          {[1, 2, 3, 4, 5, 6, 7].map((day) => (
            <CheckboxField
              key={day}
              name="weekday"
              value={String(day)}
              defaultChecked={ticked.includes(String(day))}
              label={format.weekday(day)}
              errors={day === 7 ? own(fields.weekday.errors) : []}
            />
          ))}
        </FieldGroup>
        <FieldRow>
          <TimeField field={fields.opens} label={t('opens')} />
          <TimeField field={fields.closes} label={t('closes')} errors={own(fields.closes.errors)} />
          <TextField
            field={fields.visitMinutes}
            label={t('visit')}
            type="number"
            suffix={t('minutes')}
            width="narrow"
          />
        </FieldRow>
        <FieldRow>
          <TextField field={fields.maxGroup} label={t('max-group')} type="number" width="narrow" />
          <TextField
            field={fields.minimumAge}
            label={t('minimum-age')}
            type="number"
            width="narrow"
            optional
          />
        </FieldRow>
        <TextAreaField
          field={fields.safetyNl}
          label={t('safety-nl')}
          description={t('safety-hint')}
          rows={3}
          optional
        />
        <TextAreaField field={fields.safetyEn} label={t('safety-en')} rows={3} optional />
        {floor.places.length > 0 && (
          <SelectField
            field={fields.place}
            label={t('place')}
            description={t('place-hint')}
            emptyLabel={t('no-place')}
            options={floor.places.map(({ resourceId, name }) => ({
              value: resourceId,
              label: inLocale(name, locale),
            }))}
            optional
          />
        )}
        <div>
          <SubmitButton>{t('save')}</SubmitButton>
        </div>
      </FormLayout>
    </Form>
  );
}
