import { Form } from 'react-router';
import { fullName } from '#app/kernel/person-name.ts';
import type { Colleague } from '#app/partners/colleagues-queries.server.ts';
import { Button } from '#app/ui/actions/button.tsx';
import { PickerField } from '#app/ui/form/picker-field.tsx';
import { useWords } from '#app/ui/i18n/use-words.tsx';
import { enrolWording } from '../enrol-wording.ts';
import styles from './person-choice.module.css';

interface PersonChoiceProps {
  readonly people: readonly Colleague[];
  /** People of several organisations: each is named with theirs. */
  readonly withOrganisation: boolean;
  readonly chosen: string | null;
}

/** Who is to be enrolled; the page comes back with whether it can be done. */
export function PersonChoice({ people, withOrganisation, chosen }: PersonChoiceProps) {
  const t = useWords(enrolWording);
  return (
    <Form method="get" className={styles.choice} preventScrollReset>
      <PickerField
        name="person"
        label={t('who-label')}
        description={t('who-hint')}
        emptyLabel={t('who-empty')}
        width="medium"
        key={chosen}
        defaultValue={chosen ?? ''}
        options={people.map(({ personId, name, organisationName }) => ({
          value: personId,
          label: withOrganisation ? `${fullName(name)}, ${organisationName}` : fullName(name),
        }))}
      />
      <Button type="submit">{t('who-button')}</Button>
    </Form>
  );
}
