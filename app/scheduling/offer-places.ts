/** Lays how full dates are beside the courses on offer: of several dates the first with a place is shown. */

type Dated = {
  readonly dates: readonly { readonly runId: string; readonly runCode: string; readonly startsAt: string }[];
};

export type NextDate = {
  readonly runId: string;
  readonly runCode: string;
  /** ISO 8601 instant. */
  readonly startsAt: string;
  readonly free: number;
};

export type Placed<C extends Dated> = Omit<C, 'dates'> & {
  /** How many dates there are. */
  readonly dates: number;
  /** The first with a place; the first of all where every one is full; null where there is none. */
  readonly next: NextDate | null;
};

/** Courses with their next date, the soonest on top; what has no date keeps its order at the end. `free` is by run. */
export function withPlaces<C extends Dated>(
  courses: readonly C[],
  free: Readonly<Record<string, number>>,
): Placed<C>[] {
  return courses
    .map(({ dates, ...course }) => {
      const placed = dates.map((date) => ({ ...date, free: free[date.runId] ?? 0 }));
      const next = placed.find((date) => date.free > 0) ?? placed[0] ?? null;
      return { ...course, dates: dates.length, next };
    })
    .sort((a, b) => (startOf(a.next) < startOf(b.next) ? -1 : startOf(a.next) > startOf(b.next) ? 1 : 0));
}

/** The runs whose places have to be known. */
export function runsOf(courses: readonly Dated[]): string[] {
  return courses.flatMap(({ dates }) => dates.map(({ runId }) => runId));
}

/** As text, which sorts as the moments do; no date comes after all of them. */
function startOf(next: NextDate | null): string {
  return next?.startsAt ?? '9999';
}
