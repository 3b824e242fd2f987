/** What the plan form's address and buttons ask for. */
import { addDays, parseCalendarDate } from '#app/kernel/calendar-date.ts';
import { parseId } from '#app/kernel/ids.ts';
import type { PlanDraft, SessionDraft } from './plan-form.ts';
import type { PlannedSessionInput } from './plan-input.ts';
import { mostSessions } from './plan-reasons.ts';

export type DraftWishText = {
  readonly codes: readonly string[];
  readonly start: number | null;
  readonly rowIds: readonly string[];
  /** To pass on while the course is still to be chosen. */
  readonly keep: readonly (readonly [name: string, value: string])[];
};

export function readDraftWish(search: URLSearchParams): DraftWishText {
  const codes = [...new Set(search.getAll('course'))].filter((code) => /^[\w.-]{1,60}$/.test(code));
  const start = instantOf(search.get('start') ?? '');
  const rowIds = search.getAll('row').flatMap((text) => parseId(text) ?? []);
  return {
    codes: codes.slice(0, 5),
    start,
    rowIds: rowIds.slice(0, 20),
    keep: [
      ...(start === null ? [] : [['start', String(start)] as const]),
      ...rowIds.map((id) => ['row', id] as const),
    ],
  };
}

/** Epoch milliseconds between 2000 and 2100, on a whole minute. */
export function instantOf(text: string): number | null {
  const instant = /^\d{12,13}$/.test(text) ? Number(text) : Number.NaN;
  const isSound = instant >= 946_684_800_000 && instant < 4_102_444_800_000 && instant % 60_000 === 0;
  return isSound ? instant : null;
}

export const dayParts = {
  morning: { fromMinute: 7 * 60, untilMinute: 13 * 60 },
  afternoon: { fromMinute: 12 * 60, untilMinute: 18 * 60 },
  evening: { fromMinute: 17 * 60, untilMinute: 23 * 60 },
} as const;

/** So far ahead dates are looked for. */
const proposalDays = 182;

type Fields = { get(name: string): unknown };

/** The button that was pressed, applied to the draft as far as that needs nobody's facts. */
export function readDraftIntent(form: Fields, draft: PlanDraft) {
  const intent = `${form.get('intent') ?? 'check'}`;
  const { sessions } = draft;
  const changed = (next: readonly SessionDraft[], fill = false) => ({
    did: 'change' as const,
    draft: { ...draft, sessions: next },
    change: { fill },
  });
  if (intent === 'save') return { did: 'save' as const, draft };
  if (intent === 'add') return changed([...sessions, nextSession(sessions)]);
  if (intent === 'same') {
    const { resourceIds = [], trainerIds = [] } = sessions[0] ?? {};
    return changed(sessions.map((session) => ({ ...session, resourceIds, trainerIds })));
  }
  if (intent === 'refill') {
    return changed(
      sessions.map((session) => ({ ...session, resourceIds: [], trainerIds: [] })),
      true,
    );
  }
  if (intent === 'propose') return { did: 'propose' as const, draft, change: { propose: searchOf(form) } };
  const [name, value = ''] = intent.split(':');
  if (name === 'remove') return changed(sessions.filter((_, index) => String(index) !== value));
  if (name === 'use') return { did: 'change' as const, draft, change: { sessions: datesOf(value) } };
  return { did: 'check' as const, draft };
}

/** A week later where the sessions are weeks apart, else the day after. */
function nextSession(sessions: readonly SessionDraft[]): SessionDraft {
  const last = sessions.at(-1) ?? { day: '', from: '', until: '', resourceIds: [], trainerIds: [] };
  const [one, other] = sessions.slice(-2).map(({ day }) => parseCalendarDate(day));
  const day = parseCalendarDate(last.day);
  if (!day.ok) return last;
  const isDaily = one?.ok && other?.ok && addDays(one.value, 1) === other.value;
  return { ...last, day: addDays(day.value, isDaily ? 1 : 7) };
}

function searchOf(form: Fields) {
  const day = parseCalendarDate(`${form.get('proposeFrom') ?? ''}`);
  const part = `${form.get('proposePart') ?? ''}` as keyof typeof dayParts;
  const trainerId = parseId(form.get('proposeTrainer')) ?? undefined;
  return {
    firstDay: day.ok ? day.value : null,
    days: proposalDays,
    most: 6,
    ...(trainerId && { trainerId }),
    ...(Object.hasOwn(dayParts, part) && dayParts[part]),
  };
}

function datesOf(value: string): PlannedSessionInput[] {
  return value
    .split(',')
    .slice(0, mostSessions)
    .flatMap((text) => {
      const [start = null, end = null] = text.split('-').map(instantOf);
      return start !== null && end !== null && start < end
        ? [{ start, end, resourceIds: [], trainerIds: [] }]
        : [];
    });
}
