/** A team laid out against certificates: what each person's place in the grid says. Pure; days are 'YYYY-MM-DD'. */
import type { CertificateStatus } from '#app/credentials/validity.ts';
import type { CalendarDate } from '#app/kernel/calendar-date.ts';

/** What may stand in a place of the grid, what needs somebody first on top. */
export const gridMarks = ['expired', 'missing', 'expiring', 'planned', 'held', 'none'] as const;
export type TeamMark = (typeof gridMarks)[number];

/** A training with a session still to come that grants the certificate. */
export type PlannedTraining = {
  readonly code: string;
  /** The next session, epoch milliseconds, on the clock of `zone`. */
  readonly next: number;
  readonly zone: string;
  /** The company has still to approve it. */
  readonly requested: boolean;
};

export type TeamCell = {
  readonly mark: TeamMark;
  /** Null where the job says nothing about it. */
  readonly required: boolean | null;
  /** Last valid day of the best certificate that is or was held; null where it has no end, or there is none. */
  readonly validUntil: CalendarDate | null;
  readonly status: CertificateStatus;
  readonly planned: PlannedTraining | null;
};

type CellFacts = Omit<TeamCell, 'mark'>;

/**
 * The mark of one place:
 * - held: valid, and not ending soon
 * - planned: it ends soon, has ended or is missing, and a training that grants it is booked
 * - expiring: valid and ending soon, whether the job asks it or not
 * - expired, missing: not valid though the job requires it
 * - none: not held and not required, also where it ran out unasked
 */
export function teamCell(facts: CellFacts): TeamCell {
  return { ...facts, mark: markOf(facts) };
}

function markOf({ status, required, planned }: CellFacts): TeamMark {
  if (status === 'valid') return 'held';
  if (planned) return 'planned';
  if (status === 'expiring') return 'expiring';
  return required ? status : 'none';
}

/** Something for the coordinator to arrange: nothing is booked for it yet. */
export function needsAction({ mark }: Pick<TeamCell, 'mark'>): boolean {
  return mark === 'expired' || mark === 'missing' || mark === 'expiring';
}

export type TeamTotals = Readonly<Record<TeamMark, number>> & {
  /** People for whom something is to be arranged. */
  readonly people: number;
};

/** How often each mark stands in the grid, and for how many people something is to be arranged. */
export function teamTotals(people: readonly { readonly cells: Iterable<TeamCell> }[]): TeamTotals {
  const totals = { expired: 0, missing: 0, expiring: 0, planned: 0, held: 0, none: 0, people: 0 };
  for (const { cells } of people) {
    let isOpen = false;
    for (const cell of cells) {
      totals[cell.mark] += 1;
      isOpen ||= needsAction(cell);
    }
    if (isOpen) totals.people += 1;
  }
  return totals;
}
