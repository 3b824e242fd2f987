import type { ProposedDates } from '#app/scheduling/plan-draft-queries.server.ts';
import { planFormWording } from '#app/scheduling/plan-form-wording.ts';
import { Button } from '#app/ui/actions/button.tsx';
import type { Format } from '#app/ui/format/format.ts';
import { useFormat, useWords } from '#app/ui/i18n/use-words.tsx';
import { Notice } from '#app/ui/status/notice.tsx';
import styles from './plan-form.module.css';

interface DateProposalsProps {
  readonly proposals: readonly ProposedDates[];
  /** The dates that are in the form now. */
  readonly current: string;
  /** Somebody asked, and this is the answer, be it none. */
  readonly asked: boolean;
}

/** Dates on which machines, room and trainer are free together; each is one button. */
export function DateProposals({ proposals, current, asked }: DateProposalsProps) {
  const t = useWords(planFormWording);
  const format = useFormat();
  if (proposals.length === 0) return asked ? <Notice tone="notice">{t('no-proposals')}</Notice> : null;
  return (
    <div>
      <h3 className={styles.proposalsTitle}>{t('proposals')}</h3>
      <ul className={styles.proposals}>
        {proposals.map((proposal) => {
          const value = datesValue(proposal.sessions);
          const isChosen = value === current;
          return (
            <li key={value} data-chosen={isChosen || undefined}>
              <span>{describeDates(format, proposal.sessions)}</span>
              {isChosen ? (
                <span className={styles.quiet}>{t('chosen')}</span>
              ) : (
                <Button type="submit" name="intent" value={`use:${value}`} size="small">
                  {t('choose')}
                  <span className="visually-hidden">: {describeDates(format, proposal.sessions)}</span>
                </Button>
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}

type Span = { readonly start: number; readonly end: number };

/** Sessions as the value of a button. */
export function datesValue(sessions: readonly Span[]): string {
  return sessions.map(({ start, end }) => `${start}-${end}`).join(',');
}

/** The days of a run in one line, their time once where it is the same. */
export function describeDates(format: Format, sessions: readonly Span[]): string {
  const times = new Set(sessions.map((session) => format.timeRange(session)));
  if (times.size > 1) return sessions.map((session) => format.range(session, 'short')).join('; ');
  return `${sessions.map(({ start }) => format.dayOf(start, 'short')).join(', ')} · ${[...times][0] ?? ''}`;
}
