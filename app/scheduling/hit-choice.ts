/**
 * What becomes of a session whose trainer is away or whose machine is out: somebody or something else takes over, it moves
 * to another time, or its run is cancelled. As a value of a form field, so that the choice needs no JavaScript.
 */
import { parseId } from '#app/kernel/ids.ts';
import { type Interval, overlaps } from '#app/kernel/interval.ts';

export type HitChoice =
  | { readonly do: 'replace'; readonly toId: string }
  | {
      readonly do: 'move';
      readonly interval: Interval;
      /** Null leaves them as they are. */
      readonly trainerIds: readonly string[] | null;
      readonly resourceIds: readonly string[] | null;
    }
  | { readonly do: 'cancel'; readonly runId: string };

/** The name of a session's field in the form. */
export const choiceField = (sessionId: string) => `choice-${sessionId}`;

/** The name of the field that says which rules a choice was seen to set aside, one code each. */
export const shownField = (sessionId: string) => `shown-${sessionId}`;

/** A proposed time of a session, as a key. */
export const moveKey = (sessionId: string, interval: Interval) => `${sessionId} ${interval.start}`;

/** The empty text is: decide later. */
export function choiceValue(choice: HitChoice | null): string {
  if (choice === null) return '';
  if (choice.do === 'replace') return `replace:${choice.toId}`;
  if (choice.do === 'cancel') return `cancel:${choice.runId}`;
  const { interval, trainerIds, resourceIds } = choice;
  const list = (ids: readonly string[] | null) => (ids ?? []).join(',');
  return `move:${interval.start}-${interval.end}:${list(trainerIds)}:${list(resourceIds)}`;
}

/** Null for the empty text, and for what is no choice: the use cases decide whether what is chosen can be done. */
export function parseChoice(text: unknown): HitChoice | null {
  if (typeof text !== 'string' || text.length > 4000) return null;
  const [what, first = '', second = '', third = ''] = text.split(':');
  if (what === 'move') return parseMove(first, second, third);
  const id = parseId(first);
  if (id === null) return null;
  if (what === 'replace') return { do: 'replace', toId: id };
  return what === 'cancel' ? { do: 'cancel', runId: id } : null;
}

/** 1 January 2100: nothing is planned so far ahead, and far beyond it neither calendar nor database can follow. */
const latest = 4_102_444_800_000;

function parseMove(times: string, trainers: string, resources: string): HitChoice | null {
  const [start = Number.NaN, end = Number.NaN] = times.split('-').map(Number);
  if (!Number.isSafeInteger(start) || !Number.isSafeInteger(end) || start >= end) return null;
  if (start < 0 || end > latest) return null;
  const ids = (list: string) =>
    list === '' ? null : list.split(',').flatMap((id) => parseId<never>(id) ?? ([] as string[]));
  return { do: 'move', interval: { start, end }, trainerIds: ids(trainers), resourceIds: ids(resources) };
}

/** All choices in a form, by session. Fields with another name, and empty ones, are left out. */
export function readChoices(form: Iterable<readonly [string, unknown]>): Map<string, HitChoice> {
  const found = new Map<string, HitChoice>();
  for (const [name, value] of form) {
    if (!name.startsWith('choice-') || found.size === 500) continue;
    const sessionId = parseId(name.slice('choice-'.length));
    const choice = parseChoice(value);
    if (sessionId && choice) found.set(sessionId, choice);
  }
  return found;
}

type Suggested = {
  readonly sessionId: string;
  readonly interval: Interval;
  readonly replacements: readonly { readonly id: string; readonly notes: readonly unknown[] }[];
};

/**
 * A first choice for each: the first replacement nobody has anything against and that doesn't already take over another of
 * these sessions at that hour. Moving and cancelling are never suggested: people have to be asked.
 */
export function suggestedChoices(hits: readonly Suggested[]): Map<string, HitChoice> {
  const taken: { id: string; interval: Interval }[] = [];
  const chosen = new Map<string, HitChoice>();
  for (const { sessionId, interval, replacements } of hits) {
    const free = replacements.find(
      ({ id, notes }) =>
        notes.length === 0 && !taken.some((one) => one.id === id && overlaps(one.interval, interval)),
    );
    if (!free) continue;
    taken.push({ id: free.id, interval });
    chosen.set(sessionId, { do: 'replace', toId: free.id });
  }
  return chosen;
}
