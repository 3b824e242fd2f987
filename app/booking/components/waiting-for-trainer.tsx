import { dayWording } from '#app/booking/day-wording.ts';
import type { TaughtRun, TaughtSession } from '#app/booking/trainer-day-queries.server.ts';
import { DAY } from '#app/kernel/interval.ts';
import { dayInterval } from '#app/kernel/wall-time.ts';
import { formatFor } from '#app/ui/format/format.ts';
import { inLocale } from '#app/ui/i18n/content.ts';
import { useLocale, useWords } from '#app/ui/i18n/use-words.tsx';
import { WaitingForTable, type WaitingLine } from './waiting-for-table.tsx';

interface WaitingForTrainerProps {
  /** Past sessions of which not everybody is marked. */
  readonly unmarked: readonly TaughtSession[];
  readonly runs: readonly TaughtRun[];
  readonly now: number;
}

/** So many days after the last session a trainer still reads the roster. */
const rosterDays = 14;

function useLines({ unmarked, runs }: Omit<WaitingForTrainerProps, 'now'>): readonly WaitingLine[] {
  const t = useWords(dayWording);
  const locale = useLocale();
  const lines = [
    ...unmarked.map((session): WaitingLine => {
      const { sessionId, interval, zone, comes, marked } = session;
      const title = session.title ? inLocale(session.title, locale) : '';
      return {
        key: sessionId,
        what: t('marks-what', { title }),
        detail: t('marks-detail', { marked, comes, when: formatFor(locale, zone).range(interval, 'short') }),
        to: `/planning/sessions/${sessionId}/attendance`,
        label: t('mark-attendance'),
        due: interval.end,
        zone,
      };
    }),
    ...runs.map((run): WaitingLine => {
      const { runId, code, zone, enrolled, minimum, decideBy, firstStart, lastEnd, resultsOpen } = run;
      const title = inLocale(run.title, locale);
      const begins = t('begins', { day: formatFor(locale, zone).dayOf(firstStart, 'short') });
      if (!run.isBelowMinimum) {
        return {
          key: `results ${runId}`,
          what: t('results-what', { title }),
          detail: t('results-detail', { count: resultsOpen }),
          to: `/planning/runs/${runId}/results`,
          label: t('record-results'),
          due: lastEnd + rosterDays * DAY,
          zone,
          isDay: true,
        };
      }
      return {
        key: `minimum ${runId}`,
        what: t('minimum-what', { title }),
        detail: `${t('minimum-detail', { enrolled, minimum })} · ${begins}`,
        to: `/planning/runs/${code}/decide`,
        label: t('minimum-do'),
        due: decideBy === null ? firstStart : dayInterval(decideBy, zone).end - 1,
        zone,
        isDay: true,
      };
    }),
  ];
  return lines.sort((a, b) => a.due - b.due);
}

/** What a trainer still has to decide or to write down, the most urgent first. */
export function WaitingForTrainer(props: WaitingForTrainerProps) {
  const t = useWords(dayWording);
  const lines = useLines(props);
  return <WaitingForTable caption={t('still-to-do')} lines={lines} now={props.now} />;
}
