/** Which date to begin with for several people at once. Pure. */

export type DateToChoose = {
  readonly course: string;
  readonly run: string;
  readonly runId: string;
  readonly courseId: string;
  readonly grantsTypeId: string | null;
  /** ISO 8601. */
  readonly startsAt: string;
  readonly free: number;
};

/**
 * The first date of a course that grants the certificate with a place for everybody; else the one with most places. Null
 * where nothing that is open grants it. `dates` are in the order in which they begin.
 */
export function dateToBeginWith(
  dates: readonly DateToChoose[],
  certificateTypeId: string | null,
  people: number,
): DateToChoose | null {
  if (certificateTypeId === null) return null;
  const granting = dates.filter(({ grantsTypeId }) => grantsTypeId === certificateTypeId);
  const roomiest = granting.toSorted((a, b) => b.free - a.free)[0] ?? null;
  return granting.find(({ free }) => free >= people) ?? roomiest;
}

/** The certificate that is to be arranged for most of these people, of those that an open date grants. */
export function certificateToArrange(
  needed: readonly (readonly string[])[],
  dates: readonly Pick<DateToChoose, 'grantsTypeId'>[],
): string | null {
  const granted = new Set(dates.map(({ grantsTypeId }) => grantsTypeId));
  const counts = new Map<string, number>();
  for (const typeId of needed.flat()) {
    if (granted.has(typeId)) counts.set(typeId, (counts.get(typeId) ?? 0) + 1);
  }
  const [most] = [...counts].sort(([a, x], [b, y]) => y - x || a.localeCompare(b));
  return most?.[0] ?? null;
}
