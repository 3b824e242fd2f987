import { Link } from 'react-router';
import { fullName } from '#app/kernel/person-name.ts';
import { inLocale } from '#app/ui/i18n/content.ts';
import { useLocale, useWords } from '#app/ui/i18n/use-words.tsx';
import type { TeamMember } from '../../team-grid-queries.server.ts';
import { teamWording } from '../../team-wording.ts';
import type { TeamChoice } from './team-choice-bar.tsx';
import styles from './team-table.module.css';
import { TeamTick } from './team-tick.tsx';

interface WhoProps {
  readonly member: TeamMember;
  /** With the form that the tick belongs to. */
  readonly choice?: TeamChoice;
  readonly form?: string;
}

/** Someone of the team, with the job that says what is asked. */
export function Who({ member, choice, form }: WhoProps) {
  const t = useWords(teamWording);
  const locale = useLocale();
  const { personId } = member;
  const name = fullName(member.name);
  const who = (
    <span className={styles.who}>
      <Link to={`/company/people/${personId}`}>{name}</Link>
      <span className={styles.under}>
        {member.profile ? inLocale(member.profile.name, locale) : t('no-profile')}
      </span>
    </span>
  );
  if (!choice || !form) return who;
  return (
    <span className={styles.choose}>
      <TeamTick personId={personId} name={name} form={form} ticked={choice.ticked.includes(personId)} />
      {who}
    </span>
  );
}
