import { inLocale } from '#app/ui/i18n/content.ts';
import { useLocale, useWords } from '#app/ui/i18n/use-words.tsx';
import { type MarkCell, MarkGrid } from '#app/ui/table/mark-grid.tsx';
import { SheetLink } from '#app/ui/table/sheet-link.tsx';
import type { TeamGrid, TeamMember } from '../../team-grid-queries.server.ts';
import { teamWording } from '../../team-wording.ts';
import { hasText, TeamCellText } from './team-cell-text.tsx';
import { type TeamChoice, TeamChoiceBar } from './team-choice-bar.tsx';
import { TeamPeople } from './team-people.tsx';
import styles from './team-table.module.css';
import { Who } from './team-who.tsx';

interface TeamTableProps {
  /** Left out for who enrols nobody. */
  readonly choice?: TeamChoice;
  readonly grid: Pick<TeamGrid, 'people' | 'columns' | 'found'>;
  /** The same people as a spreadsheet, as filtered. */
  readonly downloadTo: string;
}

/** People down, certificates across; on a phone a list of people with what each needs. */
export function TeamTable({ grid, choice, downloadTo }: TeamTableProps) {
  const t = useWords(teamWording);
  const locale = useLocale();
  return (
    <div className={styles.team}>
      <div className={styles.wide}>
        <MarkGrid
          caption={t('grid')}
          rowHeader={t('person')}
          rows={grid.people.map((one) => ({
            key: one.personId,
            title: <Who member={one} {...(choice && { choice, form: 'enrol-wide' })} />,
            data: one,
          }))}
          columns={grid.columns.map(({ certificateTypeId, name }) => ({
            key: certificateTypeId,
            title: inLocale(name, locale),
          }))}
          cell={cellOf}
        />
        {choice && <TeamChoiceBar form="enrol-wide" choice={choice} />}
      </div>
      <div className={styles.narrow}>
        <TeamPeople
          people={grid.people}
          columns={grid.columns}
          {...(choice && { choice, form: 'enrol-narrow' })}
        />
        {choice && <TeamChoiceBar form="enrol-narrow" choice={choice} />}
      </div>
      <SheetLink caption={t('grid')} from={{ address: downloadTo }} count={grid.found} />
    </div>
  );
}

function cellOf({ cells }: TeamMember, certificateTypeId: string): MarkCell {
  const cell = cells[certificateTypeId];
  if (!cell) return { mark: 'none' };
  return { mark: cell.mark, ...(hasText(cell) && { text: <TeamCellText cell={cell} /> }) };
}
