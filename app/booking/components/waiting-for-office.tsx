import { Link } from 'react-router';
import { dayWording } from '#app/booking/day-wording.ts';
import { type OfficeTask, type Urgency, urgencyOf } from '#app/booking/office-tasks.ts';
import { formatFor } from '#app/ui/format/format.ts';
import { inLocale } from '#app/ui/i18n/content.ts';
import { useLocale, useWords } from '#app/ui/i18n/use-words.tsx';
import { EmptyState } from '#app/ui/status/empty-state.tsx';
import { StatusMark } from '#app/ui/status/status-mark.tsx';
import { DataTable } from '#app/ui/table/data-table.tsx';
import styles from './waiting-for-office.module.css';

interface WaitingForOfficeProps {
  readonly tasks: readonly OfficeTask[];
  readonly now: number;
}

/** One list of what needs a person: what, until when, and one thing to do about it. */
export function WaitingForOffice({ tasks, now }: WaitingForOfficeProps) {
  const t = useWords(dayWording);
  const say = useTaskWords();
  const locale = useLocale();
  const beginsAt = ({ firstStart, zone }: { firstStart: number; zone: string }) =>
    t('begins', { day: formatFor(locale, zone).dayOf(firstStart, 'short') });
  return (
    <DataTable
      caption={t('waiting')}
      rows={tasks}
      rowKey={keyOf}
      rowTone={(task) => (urgencyOf(task, now) === 'now' ? 'signal' : undefined)}
      empty={
        <EmptyState drawing="done" title={t('nothing-waits')}>
          <p>{t('nothing-waits-text')}</p>
        </EmptyState>
      }
      columns={[
        {
          key: 'what',
          header: t('what'),
          title: true,
          cell: (task) => {
            const { what, detail } = say(task);
            const begins = 'title' in task && task.kind !== 'clash' && beginsAt(task);
            return (
              <>
                {what}
                <span className={styles.detail}>{[detail, begins].filter(Boolean).join(' · ')}</span>
              </>
            );
          },
        },
        {
          key: 'until',
          header: t('until-when'),
          width: '11rem',
          cell: (task) => <Due task={task} now={now} />,
        },
        {
          key: 'do',
          header: t('to-do'),
          width: '11rem',
          silentHeader: true,
          phone: 'bare',
          cell: (task) => {
            const { to, label } = say(task);
            return <Link to={to}>{label}</Link>;
          },
        },
      ]}
    />
  );
}

const tones: Record<Urgency, 'signal' | 'notice' | 'neutral'> = {
  now: 'signal',
  soon: 'notice',
  later: 'neutral',
};

function Due({ task, now }: { readonly task: OfficeTask; readonly now: number }) {
  const t = useWords(dayWording);
  const format = formatFor(useLocale(), task.zone);
  return (
    <div>
      <StatusMark tone={tones[urgencyOf(task, now)]}>
        {task.due < now ? t(task.kind === 'inspection' ? 'expired' : 'late') : format.deadline(now, task.due)}
      </StatusMark>
      <span className={styles.detail}>
        {isDay(task) ? format.dayOf(task.due, 'short') : format.moment(task.due, 'short')}
      </span>
    </div>
  );
}

/** Due at the end of a day: the hour says nothing. */
function isDay({ kind }: OfficeTask): boolean {
  return kind === 'minimum' || kind === 'confirm' || kind === 'inspection';
}

type TaskWords = {
  readonly what: string;
  readonly detail: string;
  readonly to: string;
  readonly label: string;
};

function useTaskWords(): (task: OfficeTask) => TaskWords {
  const t = useWords(dayWording);
  const locale = useLocale();
  return (task) => {
    const title = 'title' in task ? inLocale(task.title, locale) : '';
    const run = 'code' in task ? `/planning/runs/${task.code}` : '';
    switch (task.kind) {
      case 'absence':
        return {
          what: t('absence-what', { name: task.name }),
          detail: t('absence-detail', { count: task.sessions }),
          to: `/planning/absence?absence=${task.absenceId}`,
          label: t('absence-do'),
        };
      case 'outage':
        return {
          what: t('outage-what', { name: inLocale(task.name, locale) }),
          detail: t('outage-detail', { count: task.sessions }),
          to: `/planning/outage?outage=${task.outageId}`,
          label: t('outage-do'),
        };
      case 'clash':
        return {
          what: t('clash-what', { count: task.people, title }),
          detail: t('clash-detail'),
          to: `/planning/sessions/${task.sessionId}`,
          label: t('clash-do'),
        };
      case 'option':
        return {
          what: t('option-what', { title }),
          detail: t('option-detail'),
          to: run,
          label: t('option-do'),
        };
      case 'minimum':
      case 'confirm':
        return {
          what: t(`${task.kind}-what`, { title }),
          detail: t(`${task.kind}-detail`, { enrolled: task.enrolled, minimum: task.minimum }),
          to: run,
          label: t(`${task.kind}-do`),
        };
      case 'places':
        return {
          what: t('places-what', { count: task.free, title }),
          detail: t('places-detail', { count: task.waiting }),
          to: run,
          label: t('places-do'),
        };
      case 'request':
        return {
          what: t('request-what', { title }),
          detail: [task.name, task.organisationName].filter(Boolean).join(', '),
          to: `/me/bookings/${task.code}`,
          label: t('request-do'),
        };
      case 'inspection': {
        const name = inLocale(task.name, locale);
        return {
          what: t(task.isPast ? 'inspection-past' : 'inspection-soon', { name }),
          detail: task.sessions > 0 ? t('inspection-detail', { count: task.sessions }) : t('inspection-none'),
          to: `/planning?${new URLSearchParams({ q: task.resourceCode })}`,
          label: t('inspection-do'),
        };
      }
      case 'mail':
        return {
          what: t('mail-what', { count: task.failed }),
          detail: t('mail-detail'),
          to: '/account/outbox',
          label: t('mail-do'),
        };
    }
  };
}

function keyOf(task: OfficeTask): string {
  switch (task.kind) {
    case 'absence':
      return task.absenceId;
    case 'outage':
      return task.outageId;
    case 'clash':
      return task.sessionId;
    case 'inspection':
      return task.resourceCode;
    case 'mail':
      return task.kind;
    default:
      return `${task.kind} ${task.code}`;
  }
}
