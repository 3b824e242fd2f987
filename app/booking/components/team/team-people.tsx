import { inLocale } from '#app/ui/i18n/content.ts';
import { useLocale, useWords } from '#app/ui/i18n/use-words.tsx';
import { StatusMark } from '#app/ui/status/status-mark.tsx';
import type { Shape, Tone } from '#app/ui/status/tone.ts';
import { wording as uiWording } from '#app/ui/wording.ts';
import { gridMarks, type TeamMark } from '../../team-grid.ts';
import type { TeamColumn, TeamMember } from '../../team-grid-queries.server.ts';
import { teamWording } from '../../team-wording.ts';
import { hasText, TeamCellText } from './team-cell-text.tsx';
import type { TeamChoice } from './team-choice-bar.tsx';
import styles from './team-table.module.css';
import { Who } from './team-who.tsx';

interface TeamPeopleProps {
  /** With the form that a tick before each belongs to; left out for who enrols nobody. */
  readonly choice?: TeamChoice;
  readonly form?: string;
  readonly people: readonly TeamMember[];
  readonly columns: readonly TeamColumn[];
}

const looks: Readonly<Record<TeamMark, readonly [Tone, Shape]>> = {
  expired: ['danger', 'cross'],
  missing: ['danger', 'ring'],
  expiring: ['notice', 'clock'],
  planned: ['accent', 'half'],
  held: ['good', 'check'],
  none: ['muted', 'dash'],
};

/** The team for a phone: each person with what isn't simply valid, the most urgent first. */
export function TeamPeople({ people, columns, choice, form }: TeamPeopleProps) {
  const t = useWords(teamWording);
  return (
    <ul className={styles.list} aria-label={t('grid')}>
      {people.map((one) => (
        <li key={one.personId} className={styles.person}>
          <Who member={one} {...(choice && form && { choice, form })} />
          <Lines member={one} columns={columns} />
        </li>
      ))}
    </ul>
  );
}

function Lines({
  member,
  columns,
}: {
  readonly member: TeamMember;
  readonly columns: readonly TeamColumn[];
}) {
  const t = useWords(teamWording);
  const ui = useWords(uiWording);
  const locale = useLocale();
  const open = columns
    .flatMap(({ certificateTypeId, name }) => {
      const cell = member.cells[certificateTypeId];
      return cell && cell.mark !== 'held' && cell.mark !== 'none' ? { certificateTypeId, name, cell } : [];
    })
    .sort((a, b) => gridMarks.indexOf(a.cell.mark) - gridMarks.indexOf(b.cell.mark));
  const isHeld = columns.some(({ certificateTypeId }) => member.cells[certificateTypeId]?.mark === 'held');
  if (open.length === 0)
    return (
      <StatusMark tone={isHeld ? 'good' : 'muted'}>{t(isHeld ? 'all-good' : 'nothing-to-do')}</StatusMark>
    );
  return (
    <ul className={styles.lines}>
      {open.map(({ certificateTypeId, name, cell }) => (
        <li key={certificateTypeId} className={styles.line}>
          <span>{inLocale(name, locale)}</span>
          <span className={styles.mark}>
            <StatusMark tone={looks[cell.mark][0]} shape={looks[cell.mark][1]}>
              {ui(`mark-${cell.mark}`)}
            </StatusMark>
            {hasText(cell) && (
              <span className={styles.under}>
                <TeamCellText cell={cell} />
              </span>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}
