import { Form, Link } from 'react-router';
import { fullName } from '#app/kernel/person-name.ts';
import { ButtonRow, SubmitButton } from '#app/ui/actions/button.tsx';
import { CheckboxField } from '#app/ui/form/checkbox-field.tsx';
import { DateField } from '#app/ui/form/date-field.tsx';
import { FieldGroup, FieldRow, FormLayout } from '#app/ui/form/form-layout.tsx';
import { SelectField } from '#app/ui/form/select-field.tsx';
import { TextField } from '#app/ui/form/text-field.tsx';
import { useFormat, useWords } from '#app/ui/i18n/use-words.tsx';
import { type GroupFieldName, type GroupFields, type GroupProblem, groupSearch } from '../../group-form.ts';
import type { KnownGroup, SchoolTeacher } from '../../group-queries.server.ts';
import { groupWording } from '../../group-wording.ts';

interface GroupFieldsFormProps {
  readonly activity: string;
  readonly fields: GroupFields;
  readonly problems: readonly GroupProblem[];
  readonly teachers: readonly SchoolTeacher[];
  readonly known: readonly KnownGroup[];
  readonly today: string;
}

/** Who comes and when it suits; the address keeps it, and dates are looked for. */
export function GroupFieldsForm({
  activity,
  fields,
  problems,
  teachers,
  known,
  today,
}: GroupFieldsFormProps) {
  const t = useWords(groupWording);
  const format = useFormat();
  const bind = (name: GroupFieldName) => ({
    name,
    defaultValue: fields[name],
    errors: problems.filter(({ field }) => field === name).map(({ code }) => t(code)),
  });
  return (
    <>
      {known.length > 0 && (
        <p>
          {t('earlier-groups')}:{' '}
          {known.map((group, index) => (
            <span key={group.groupName}>
              {index > 0 && ' · '}
              <Link to={`?${groupSearch(activity, withGroup(fields, group))}`}>{group.groupName}</Link>
            </span>
          ))}
        </p>
      )}
      <Form method="get" noValidate key={groupSearch(activity, fields)}>
        <input type="hidden" name="activity" value={activity} />
        <FormLayout>
          <TextField
            label={t('group')}
            description={t('group-hint')}
            width="medium"
            maxLength={60}
            {...bind('group')}
          />
          <FieldRow>
            <TextField label={t('heads')} width="narrow" inputMode="numeric" {...bind('heads')} />
            <TextField
              label={t('youngest')}
              width="narrow"
              inputMode="numeric"
              suffix={t('years')}
              {...bind('youngest')}
            />
            <TextField
              label={t('oldest')}
              width="narrow"
              inputMode="numeric"
              suffix={t('years')}
              {...bind('oldest')}
            />
          </FieldRow>
          <TextField
            label={t('level')}
            description={t('level-hint')}
            optional
            width="medium"
            maxLength={60}
            {...bind('level')}
          />
          <FieldRow>
            <SelectField
              label={t('teacher')}
              width="medium"
              options={teachers.map(({ personId, name }) => ({ value: personId, label: fullName(name) }))}
              {...bind('teacher')}
            />
            <TextField label={t('supervisors')} width="narrow" inputMode="numeric" {...bind('supervisors')} />
          </FieldRow>
          <FieldRow>
            <DateField label={t('from')} width="short" min={today} {...bind('from')} />
            <SelectField
              label={t('part')}
              width="short"
              emptyLabel={t('any-part')}
              options={[
                { value: 'morning', label: t('morning') },
                { value: 'afternoon', label: t('afternoon') },
              ]}
              {...bind('part')}
            />
          </FieldRow>
          <FieldRow>
            <SelectField
              label={t('repeat')}
              width="short"
              emptyLabel={t('repeat-not')}
              options={[
                { value: '1', label: t('repeat-weekly') },
                { value: '2', label: t('repeat-other-week') },
              ]}
              {...bind('repeat')}
            />
            <DateField label={t('until')} optional width="short" min={today} {...bind('until')} />
          </FieldRow>
          <FieldGroup legend={t('weekdays')}>
            {[1, 2, 3, 4, 5].map((weekday) => (
              <CheckboxField
                key={weekday}
                name="weekday"
                value={String(weekday)}
                label={format.weekday(weekday)}
                defaultChecked={fields.weekdays.includes(String(weekday))}
              />
            ))}
          </FieldGroup>
          <ButtonRow>
            <SubmitButton look="secondary">{t('find')}</SubmitButton>
          </ButtonRow>
        </FormLayout>
      </Form>
    </>
  );
}

function withGroup(fields: GroupFields, group: KnownGroup): GroupFields {
  return {
    ...fields,
    group: group.groupName,
    heads: String(group.headCount),
    youngest: String(group.youngestAge),
    oldest: String(group.oldestAge),
    level: group.level ?? '',
    supervisors: String(group.supervisors),
  };
}
