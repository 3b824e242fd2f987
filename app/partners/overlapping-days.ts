/** A record that covers the days `first` up to and including `last` ('YYYY-MM-DD'); null is without end. */
export type DatedRecord = {
  readonly code: string;
  readonly owner: string;
  readonly first: string;
  readonly last: string | null;
};

/** For each record that shares a day with another of its owner: the code of one such other. */
export function findOverlaps(records: readonly DatedRecord[]): Map<string, string> {
  const overlaps = new Map<string, string>();
  const sorted = [...records].sort((a, b) => (a.first < b.first ? -1 : a.first > b.first ? 1 : 0));
  const latest = new Map<string, DatedRecord>();
  for (const record of sorted) {
    const before = latest.get(record.owner);
    if (before && (before.last === null || before.last >= record.first)) {
      overlaps.set(record.code, before.code);
      if (!overlaps.has(before.code)) overlaps.set(before.code, record.code);
    }
    const lasts = before && (before.last === null || (record.last !== null && before.last > record.last));
    latest.set(record.owner, lasts ? before : record);
  }
  return overlaps;
}
