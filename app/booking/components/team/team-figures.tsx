import { useSearchParams } from 'react-router';
import { useWords } from '#app/ui/i18n/use-words.tsx';
import { Figures } from '#app/ui/show/figures.tsx';
import type { TeamStatus } from '../../team-filter.ts';
import type { TeamTotals } from '../../team-grid.ts';
import { teamWording } from '../../team-wording.ts';

interface TeamFiguresProps {
  readonly totals: TeamTotals;
  /** How many people were counted. */
  readonly people: number;
}

/** What there is to arrange, in figures that lead to the people they are about. */
export function TeamFigures({ totals, people }: TeamFiguresProps) {
  const t = useWords(teamWording);
  const [search] = useSearchParams();
  const to = (status: TeamStatus) => {
    const next = new URLSearchParams([...search].filter(([name]) => name !== 'page'));
    next.set('status', status);
    return `?${next}`;
  };
  const toned = (value: number, tone: 'danger' | 'notice') => (value > 0 ? { tone } : {});
  return (
    <Figures
      figures={[
        {
          label: t('total-people'),
          value: totals.people,
          unit: t('of-people', { count: people }),
          to: to('action'),
        },
        {
          label: t('total-expired'),
          value: totals.expired,
          to: to('expired'),
          ...toned(totals.expired, 'danger'),
        },
        {
          label: t('total-missing'),
          value: totals.missing,
          to: to('missing'),
          ...toned(totals.missing, 'danger'),
        },
        {
          label: t('total-expiring'),
          value: totals.expiring,
          to: to('expiring'),
          ...toned(totals.expiring, 'notice'),
        },
        { label: t('total-planned'), value: totals.planned, to: to('planned') },
      ]}
    />
  );
}
