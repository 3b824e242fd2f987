import { type GroupFields, groupFieldNames } from '../../group-form.ts';

/** What was filled in goes along unseen, so that the form above still says it in the answer. */
export function GroupFieldsAlong({ fields }: { readonly fields: GroupFields }) {
  return (
    <>
      {groupFieldNames.map((name) => (
        <input key={name} type="hidden" name={name} value={fields[name]} />
      ))}
      {fields.weekdays.map((day) => (
        <input key={day} type="hidden" name="weekday" value={day} />
      ))}
    </>
  );
}
