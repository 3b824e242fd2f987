import { Link } from 'react-router';
import { fullName } from '#app/kernel/person-name.ts';
import { inLocale } from '#app/ui/i18n/content.ts';
import { useLocale, useWords } from '#app/ui/i18n/use-words.tsx';
import type { TeamMember } from '../../team-grid-queries.server.ts';
import { teamWording } from '../../team-wording.ts';
import styles from './team-table.module.css';

/** Someone of the team, with the job that says what is asked. */
export function Who({ member }: { readonly member: TeamMember }) {
  const t = useWords(teamWording);
  const locale = useLocale();
  return (
    <span className={styles.who}>
      <Link to={`/company/people/${member.personId}`}>{fullName(member.name)}</Link>
      <span className={styles.under}>
        {member.profile ? inLocale(member.profile.name, locale) : t('no-profile')}
      </span>
    </span>
  );
}
