import { Form, Link } from 'react-router';
import { SubmitButton } from '#app/ui/actions/button.tsx';
import { useWords } from '#app/ui/i18n/use-words.tsx';
import { Section } from '#app/ui/shell/section.tsx';
import { accountWording } from '../account-wording.ts';
import type { DemoKey } from '../demo-accounts.ts';
import type { DemoPerson } from '../demo-queries.server.ts';
import { demoWording, roleWording } from '../wording.ts';
import styles from './demo-people.module.css';

const groups: readonly {
  title: 'demoCompany' | 'demoCentre' | 'demoSchool' | 'demoRival';
  keys: readonly DemoKey[];
}[] = [
  { title: 'demoCompany', keys: ['employee', 'coordinator', 'practice-supervisor'] },
  { title: 'demoCentre', keys: ['trainer', 'office', 'treasurer', 'board'] },
  { title: 'demoSchool', keys: ['teacher'] },
  { title: 'demoRival', keys: ['employee-2', 'coordinator-2'] },
];

interface DemoPeopleProps {
  readonly people: readonly DemoPerson[];
  readonly password: string;
}

/** Everybody that can be entered as, by the kind of organisation, with what their job is here. */
export function DemoPeople({ people, password }: DemoPeopleProps) {
  const t = useWords(accountWording);
  return (
    <>
      {groups.map(({ title, keys }) => {
        const present = keys.flatMap((key) => people.filter((person) => person.key === key));
        if (present.length === 0) return null;
        return (
          <Section key={title} title={t(title)} lead={present[0]?.organisationName}>
            <ul className={styles.people}>
              {present.map((person) => (
                <DemoPersonCard key={person.key} person={person} />
              ))}
            </ul>
          </Section>
        );
      })}
      <div className={styles.notes}>
        <p>{t('demoPassword', { password })}</p>
        <p>
          <Link to="/account/outbox">{t('demoMail')}</Link>
        </p>
      </div>
    </>
  );
}

function DemoPersonCard({ person }: { readonly person: DemoPerson }) {
  const t = useWords(accountWording);
  const tRole = useWords(roleWording);
  const tJob = useWords(demoWording);
  return (
    <li className={styles.person}>
      <h3>{tRole(person.role)}</h3>
      <p className={styles.job}>{tJob(person.key)}</p>
      <p className={styles.who}>
        {person.name}
        <span className={styles.email}>{person.email}</span>
      </p>
      <Form method="post">
        <input type="hidden" name="role" value={person.key} />
        <SubmitButton look="secondary" wide>
          {t('demoEnter', { name: person.givenName })}
        </SubmitButton>
      </Form>
    </li>
  );
}
