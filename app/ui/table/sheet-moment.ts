import { dayIn, type Moment, two, wallTime } from '../format/moment.ts';

/** A moment as a spreadsheet reads and sorts it, on the clock of `zone`: *2026-11-24 09:00*; null stays null. */
export function sheetMoment(moment: Moment | null, zone: string): string | null {
  if (moment === null) return null;
  const { hour, minute } = wallTime(moment, zone);
  return `${dayIn(moment, zone)} ${two(hour)}:${two(minute)}`;
}
