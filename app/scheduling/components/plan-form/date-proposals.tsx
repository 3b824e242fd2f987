import type { ProposedDates } from '#app/scheduling/plan-draft-queries.server.ts';
import { planFormWording } from '#app/scheduling/plan-form-wording.ts';
import { Button } from '#app/ui/actions/button.tsx';
import type { Format } from '#app/ui/format/format.ts';
import { useFormat, useWords } from '#app/ui/i18n/use-words.tsx';
import type { Translate } from '#app/ui/i18n/wording.ts';
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
              <span>{describeDates(t, format, proposal.sessions)}</span>
              {isChosen ? (
                <span className={styles.quiet}>{t('chosen')}</span>
              ) : (
                <Button type="submit" name="intent" value={`use:${value}`} size="small">
                  {t('choose')}
                  <span className="visually-hidden"> {describeDates(t, format, proposal.sessions)}</span>
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

type Words = Translate<typeof planFormWording>;

/** The days of a run in one line, their time once where it is the same; a long series by its first and last day. */
export function describeDates(t: Words, format: Format, sessions: readonly Span[]): string {
  const times = new Set(sessions.map((session) => format.timeRange(session)));
  const time = times.size === 1 ? ` · ${[...times][0]}` : '';
  const first = sessions[0];
  const last = sessions.at(-1);
  if (sessions.length > listedDays && first && last) {
    const weekdays = new Set(sessions.map(({ start }) => format.dayOf(start, 'short').split(' ')[0]));
    const period = {
      count: sessions.length,
      first: format.dayOf(first.start, 'short'),
      last: format.dayOf(last.start, 'short'),
    };
    const days =
      weekdays.size === 1
        ? t('series-weekday', { ...period, weekday: [...weekdays][0] ?? '' })
        : t('series', period);
    return `${days}${time}`;
  }
  if (times.size > 1) return sessions.map((session) => format.range(session, 'short')).join('; ');
  return `${sessions.map(({ start }) => format.dayOf(start, 'short')).join(', ')}${time}`;
}

const listedDays = 4;
