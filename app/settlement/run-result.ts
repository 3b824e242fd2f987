/** What a run brought, and from how many seats on it pays for itself. Pure. */

export type RunMoney = {
  /** Fees of who came or cancelled too late, in whole cents. */
  readonly feesCents: number;
  /** Costs that were made for this run alone, less income for it alone. Below zero where the income is more. */
  readonly directCents: number;
  /** Of one seat. */
  readonly priceCents: number;
};

export type RunResult = {
  /** Fees less direct costs. What the run has of shared pools is no part of it. */
  readonly resultCents: number;
  /** The fewest seats whose price covers the direct costs; null where a seat costs nothing and there are costs. */
  readonly breakEvenSeats: number | null;
};

export function runResult({ feesCents, directCents, priceCents }: RunMoney): RunResult {
  return { resultCents: feesCents - directCents, breakEvenSeats: seatsFor(directCents, priceCents) };
}

function seatsFor(directCents: number, priceCents: number): number | null {
  if (directCents <= 0) return 0;
  return priceCents > 0 ? Math.ceil(directCents / priceCents) : null;
}

export type UnknownResult = 'no-costs' | 'not-over';

/** Fees alone are no result, and until its last day people may come and cancel; null where neither holds. */
export function unknownResult(run: {
  readonly hasCosts: boolean;
  readonly isOver: boolean;
}): UnknownResult | null {
  if (!run.hasCosts) return 'no-costs';
  return run.isOver ? null : 'not-over';
}
