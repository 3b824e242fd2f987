/** What changing a booking would do to a party's hours of a pool in a term, before it is done. Bay-minutes. */
import type { CalendarDate } from '#app/kernel/calendar-date.ts';
import type { Content } from '#app/ui/i18n/content.ts';

export type HoursChange = {
  readonly divisionId: string;
  readonly name: Content;
  /** What it takes now and then: own hours, and hours that are open to all. */
  readonly before: number;
  readonly after: number;
  /** More off the own hours, or some of them back or lost. */
  readonly more: number;
  readonly back: number;
  readonly lost: number;
  /** Of what it takes then: hours that are open to all. */
  readonly open: number;
  /** What the party has left then. */
  readonly left: number;
  /** What is lacking for it, since the day isn't open to all before `openFrom`. */
  readonly short: number;
  readonly openFrom: CalendarDate | null;
};

/** What is to be told about it; the first that holds. */
export type ChangeKind = 'short' | 'lost' | 'open' | 'more' | 'back' | 'same';

export function changeKind({ short, lost, open, more, back, before, after }: HoursChange): ChangeKind {
  if (short > 0) return 'short';
  if (lost > 0) return 'lost';
  if (open > 0 && after > before) return 'open';
  if (more > 0) return 'more';
  return back > 0 ? 'back' : 'same';
}

/** What it comes to for each pool and term, over bookings that change together in this order. */
export function changesTogether(changes: readonly HoursChange[]): HoursChange[] {
  const byDivision = Map.groupBy(changes, ({ divisionId }) => divisionId);
  return [...byDivision.values()].map((own) =>
    own.reduce((sum, one) => ({
      ...one,
      before: sum.before + one.before,
      after: sum.after + one.after,
      more: sum.more + one.more,
      back: sum.back + one.back,
      lost: sum.lost + one.lost,
      open: sum.open + one.open,
      short: sum.short + one.short,
      openFrom: sum.openFrom ?? one.openFrom,
    })),
  );
}

/** What is agreed to by who confirms these changes, as a form carries it. Whatever is left apart may differ by then. */
export function agreedHours(changes: readonly HoursChange[]): string {
  return changes
    .filter((change) => changeKind(change) !== 'same')
    .map(({ divisionId, after, more, back, lost, short }) =>
      [divisionId, after, more, back, lost, short].join(),
    )
    .join(' ');
}
