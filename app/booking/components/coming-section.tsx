import { Link } from 'react-router';
import { useWords } from '#app/ui/i18n/use-words.tsx';
import { Stack } from '#app/ui/shell/page.tsx';
import { Section } from '#app/ui/shell/section.tsx';
import { EmptyState } from '#app/ui/status/empty-state.tsx';
import { agendaWording } from '../agenda-wording.ts';
import type { ComingDay } from '../coming-days.ts';
import { AgendaList } from './agenda-list.tsx';
import { NextUp } from './next-up.tsx';

interface ComingSectionProps {
  /** Epoch milliseconds. */
  readonly now: number;
  readonly days: readonly ComingDay[];
  /** The page is about the reader's own courses; otherwise these are beside other work. */
  readonly isEmployee: boolean;
}

/** What is next, large, and a few days after it. */
export function ComingSection({ now, days, isEmployee }: ComingSectionProps) {
  const t = useWords(agendaWording);
  const [next, ...later] = days;
  if (!next) {
    return (
      <EmptyState drawing="calendar" title={t('nothing-next')}>
        <p>{t(isEmployee ? 'nothing-next-text' : 'nothing-next-other')}</p>
      </EmptyState>
    );
  }
  return (
    <Section
      title={t(isEmployee ? 'next-up' : 'own-next-up')}
      actions={days.length > 1 && <Link to="/me/agenda">{t('whole-agenda')}</Link>}
    >
      <Stack gap={4}>
        <NextUp day={next} now={now} />
        {later.length > 0 && <AgendaList days={later.slice(0, 3)} continued />}
      </Stack>
    </Section>
  );
}
