/** Hours on a weekday for as long as they hold; days are 'YYYY-MM-DD', both included, null is without end. */
export type WeekHours = {
  readonly owner: string;
  readonly weekday: number;
  readonly opensMinute: number;
  readonly closesMinute: number;
  readonly validFrom?: string | null;
  readonly validUntil?: string | null;
};

/** The places in the list of hours that overlap earlier ones of the same owner, weekday and days. */
export function hoursThatOverlap(rows: readonly WeekHours[]): number[] {
  const days = new Map<string, { row: number; hours: WeekHours }[]>();
  const found: number[] = [];
  rows.forEach((hours, row) => {
    const key = `${hours.owner}\n${hours.weekday}`;
    const day = days.get(key) ?? [];
    if (day.some((other) => overlap(other.hours, hours))) found.push(row);
    days.set(key, [...day, { row, hours }]);
  });
  return found;
}

function overlap(a: WeekHours, b: WeekHours): boolean {
  const daysMeet =
    (a.validFrom ?? '') <= (b.validUntil ?? '9999') && (b.validFrom ?? '') <= (a.validUntil ?? '9999');
  return daysMeet && a.opensMinute < b.closesMinute && b.opensMinute < a.closesMinute;
}
