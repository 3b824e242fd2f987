/** Who and what is taken when, day by day: to look for a free hour quickly. What counts is what the database holds. */
import { DAY, type Interval, overlaps } from '#app/kernel/interval.ts';

export class TakenHours {
  readonly #taken = new Map<string, Interval[]>();

  /** `who` is a person or a resource; the interval with set-up and clean-up. */
  take(who: string, interval: Interval): void {
    for (const key of keysOf(who, interval)) {
      const list = this.#taken.get(key);
      if (list) list.push(interval);
      else this.#taken.set(key, [interval]);
    }
  }

  isFree(who: string, interval: Interval): boolean {
    return keysOf(who, interval).every(
      (key) => !this.#taken.get(key)?.some((one) => overlaps(one, interval)),
    );
  }
}

/** Days in UTC: only buckets, so the zone doesn't matter. */
function keysOf(who: string, { start, end }: Interval): string[] {
  const keys: string[] = [];
  for (let day = Math.floor(start / DAY); day * DAY < end; day += 1) keys.push(`${who} ${day}`);
  return keys;
}
