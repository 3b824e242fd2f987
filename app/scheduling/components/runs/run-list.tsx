import { useEffect, useState } from 'react';
import { Link } from 'react-router';
import type { ListedRun } from '#app/scheduling/run-list-queries.server.ts';
import { runFlagWording, runsWording } from '#app/scheduling/runs-wording.ts';
import { formatFor } from '#app/ui/format/format.ts';
import { inLocale } from '#app/ui/i18n/content.ts';
import { useLocale, useWords } from '#app/ui/i18n/use-words.tsx';
import { StatusMark } from '#app/ui/status/status-mark.tsx';
import { DataTable } from '#app/ui/table/data-table.tsx';
import styles from './run-list.module.css';
import { RunStateMark } from './run-state-mark.tsx';

interface RunListProps {
  readonly runs: readonly ListedRun[];
  readonly downloadTo: string;
  /** The form that a tick before a concept or option belongs to. */
  readonly form: string;
}

/** Runs one a line; what asks for somebody's eye says so in words and colour. */
export function RunList({ runs, downloadTo, form }: RunListProps) {
  const t = useWords(runsWording);
  const locale = useLocale();
  return (
    <div className={styles.list}>
      <ChooseAll form={form} some={runs.some(isFixable)} />
      <DataTable
        caption={t('title')}
        rows={runs}
        rowKey={(run) => run.runId}
        rowTone={(run) =>
          run.flags.some((flag) => flag !== 'option-ends')
            ? 'signal'
            : run.state === 'cancelled' || run.state === 'completed'
              ? 'muted'
              : undefined
        }
        downloadTo={downloadTo}
        columns={[
          {
            key: 'choose',
            header: t('choose'),
            silentHeader: true,
            width: '2.5rem',
            cell: (run) =>
              isFixable(run) && (
                <label className={styles.choose}>
                  <input type="checkbox" name="run" value={run.runId} form={form} />
                  <span className="visually-hidden">{t('choose-run', { code: run.code })}</span>
                </label>
              ),
          },
          {
            key: 'course',
            header: t('course'),
            title: true,
            cell: (run) => (
              <>
                <Link to={`/planning/runs/${run.code}`}>{inLocale(run.title, locale)}</Link>
                <span className={styles.under}>{run.code}</span>
              </>
            ),
          },
          { key: 'when', header: t('when'), cell: (run) => <When run={run} /> },
          {
            key: 'trainer',
            header: t('trainer'),
            cell: (run) => run.trainers.map(({ name }) => name).join(', ') || t('nobody'),
          },
          { key: 'seats', header: t('seats'), numeric: true, cell: (run) => <Seats run={run} /> },
          { key: 'state', header: t('state'), cell: (run) => <State run={run} /> },
        ]}
      />
    </div>
  );
}

function isFixable(run: ListedRun): boolean {
  return run.state === 'concept' || run.state === 'option';
}

function When({ run }: { readonly run: ListedRun }) {
  const t = useWords(runsWording);
  const format = formatFor(useLocale(), run.site.zone);
  if (run.start === null || run.end === null) return t('no-dates');
  return (
    <div>
      {format.moment(run.start, 'short')}
      <span className={styles.under}>
        {t('days', { count: run.sessionCount, until: format.dayOf(run.end, 'short') })}
      </span>
    </div>
  );
}

function Seats({ run }: { readonly run: ListedRun }) {
  const t = useWords(runsWording);
  return (
    <div>
      {t('seats-of', { taken: run.taken, seats: run.seats })}
      {run.minimum > 0 && run.taken < run.minimum && (
        <span className={styles.under}>{t('minimum', { minimum: run.minimum })}</span>
      )}
    </div>
  );
}

function State({ run }: { readonly run: ListedRun }) {
  const t = useWords(runsWording);
  const flag = useWords(runFlagWording);
  const format = formatFor(useLocale(), run.site.zone);
  return (
    <span className={styles.states}>
      <RunStateMark state={run.state} />
      {run.flags.map((one) => (
        <StatusMark key={one} tone={one === 'option-ends' ? 'notice' : 'signal'}>
          {flag(one)}
        </StatusMark>
      ))}
      {run.state === 'option' && run.optionUntil !== null && (
        <span className={styles.under}>
          {t('option-until', { moment: format.dayOf(run.optionUntil, 'short') })}
        </span>
      )}
      {run.state === 'open' && run.decideBy !== null && run.flags.includes('below-minimum') && (
        <span className={styles.under}>{t('decide-by', { day: format.day(run.decideBy, 'short') })}</span>
      )}
    </span>
  );
}

/** Ticks all of them; there only where a script can do it. */
function ChooseAll({ form, some }: { readonly form: string; readonly some: boolean }) {
  const t = useWords(runsWording);
  const [isLive, setLive] = useState(false);
  useEffect(() => setLive(true), []);
  if (!isLive || !some) return null;
  return (
    <label className={styles.all}>
      <input
        type="checkbox"
        onChange={(event) => {
          const ticks = document.querySelectorAll<HTMLInputElement>(`input[name="run"][form="${form}"]`);
          for (const tick of ticks) tick.checked = event.currentTarget.checked;
        }}
      />
      {t('choose-all')}
    </label>
  );
}
