import { dayWording } from '#app/booking/day-wording.ts';
import type { OfficeTask } from '#app/booking/office-tasks.ts';
import { formatFor } from '#app/ui/format/format.ts';
import { inLocale } from '#app/ui/i18n/content.ts';
import { useLocale, useWords } from '#app/ui/i18n/use-words.tsx';
import { EmptyState } from '#app/ui/status/empty-state.tsx';
import { WaitingForTable, type WaitingLine } from './waiting-for-table.tsx';

interface WaitingForOfficeProps {
  readonly tasks: readonly OfficeTask[];
  readonly now: number;
}

/** One list of what needs a person at the office. */
export function WaitingForOffice({ tasks, now }: WaitingForOfficeProps) {
  const t = useWords(dayWording);
  const say = useTaskWords();
  const locale = useLocale();
  const lines = tasks.map((task): WaitingLine => {
    const words = say(task);
    const begins =
      'firstStart' in task && task.kind !== 'clash'
        ? t('begins', { day: formatFor(locale, task.zone).dayOf(task.firstStart, 'short') })
        : null;
    return {
      ...words,
      key: keyOf(task),
      detail: [words.detail, begins].filter(Boolean).join(' · '),
      due: task.due,
      zone: task.zone,
      isDay:
        ['minimum', 'confirm', 'inspection', 'demand'].includes(task.kind) ||
        // The day that the group asked for: nobody has said an hour yet.
        (task.kind === 'tour' && task.declined + task.silent === 0),
      ...(task.kind === 'inspection' && { late: t('expired') }),
    };
  });
  return (
    <WaitingForTable
      caption={t('waiting')}
      lines={lines}
      now={now}
      empty={
        <EmptyState drawing="done" title={t('nothing-waits')}>
          <p>{t('nothing-waits-text')}</p>
        </EmptyState>
      }
    />
  );
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
          to: `${run}/decide`,
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
      case 'demand':
        return {
          what: t('demand-what', { title: inLocale(task.name, locale) }),
          detail: t('demand-detail', { count: task.places, minimum: task.minimum }),
          to: `/office/demand/${task.courseCode}`,
          label: t('demand-do'),
        };
      case 'tour':
        return {
          what: t('tour-what', { name: task.name }),
          detail: tourDetail(task, t),
          to: `/office/tours/${task.tourCode}`,
          label: t(task.declined + task.silent > 0 ? 'tour-go-on' : 'tour-do'),
        };
      case 'message':
        return {
          what: t('message-what', { count: task.count }),
          detail: t('message-detail', { name: task.name }),
          to: '/office/messages',
          label: t('message-do'),
        };
      case 'count':
        return {
          what: t('count-what', { title, group: task.groupName }),
          detail: task.school,
          to: `/school/${task.visitCode}`,
          label: t('count-do'),
        };
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

function tourDetail(
  { declined, silent, heads }: Extract<OfficeTask, { kind: 'tour' }>,
  t: ReturnType<typeof useWords<typeof dayWording>>,
): string {
  if (declined + silent === 0) return t('tour-detail', { count: heads });
  return [
    ...(declined > 0 ? [t('tour-declined', { count: declined })] : []),
    ...(silent > 0 ? [t('tour-silent', { count: silent })] : []),
  ].join(' · ');
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
    case 'demand':
      return `demand ${task.courseCode}`;
    case 'tour':
      return task.tourCode;
    case 'count':
      return task.visitCode;
    case 'message':
    case 'mail':
      return task.kind;
    default:
      return `${task.kind} ${task.code}`;
  }
}
