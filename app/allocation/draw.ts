/**
 * What a booking draws of a party's hours. Own hours come first. Nearer than a number of days before it, an hour that
 * nobody claimed is open to all: a booking that begins by then may take more than the party has left, and that part is
 * nobody's tegoed.
 */
import { addDays, type CalendarDate } from '#app/kernel/calendar-date.ts';

/** Bay-minutes of one booking in one pool and term. */
export type Drawn = { readonly own: number; readonly open: number };

export type Balance = {
  /** What the party has left, beside what this booking holds already. */
  readonly left: number;
  readonly held: Drawn;
  /** The unclaimed hours of that day are open to all. */
  readonly isOpen: boolean;
  /** The booking stays on its day, so open hours that it has it keeps. */
  readonly staysOnDay: boolean;
};

/** A part of a bay counts as such, rounded up: 2 of 4 booths for 90 minutes are 45 bay-minutes. */
export function bayMinutes(machineMinutes: number, bayResources: number): number {
  return Math.ceil(machineMinutes / bayResources);
}

/** From this day on, what nobody claimed of `day` may be had by anybody. */
export function openFrom(day: CalendarDate, openDays: number): CalendarDate {
  return addDays(day, -openDays);
}

/**
 * How a booking that takes `wanted` minutes is to be drawn, or `short`: what is lacking where the day isn't open yet.
 *
 *     40 left, nothing held, 60 wanted   day open: 40 own and 20 open    not open: 20 short
 */
export function drawFor(
  wanted: number,
  { left, held, isOpen, staysOnDay }: Balance,
): Drawn & { short: number } {
  const own = Math.min(wanted, left + held.own);
  const open = wanted - own;
  const may = isOpen || (staysOnDay && open <= held.open);
  return { own, open, short: may ? 0 : open };
}

export type LedgerLine = {
  readonly kind: 'drawn' | 'open' | 'given-back' | 'lost';
  readonly minutes: number;
};

/**
 * The lines that bring what is held to what is to be held; none where nothing changes. Of own hours that aren't held any more
 * `lost` minutes are lost and the others given back; open hours were nobody's.
 */
export function linesTo(held: Drawn, then: Drawn, lost = 0): LedgerLine[] {
  const own = then.own - held.own;
  const open = then.open - held.open;
  const gone = Math.min(lost, Math.max(0, -own));
  const back = Math.max(0, -own) - gone;
  return [
    ...(own > 0 ? [{ kind: 'drawn' as const, minutes: own }] : []),
    ...(back > 0 ? [{ kind: 'given-back' as const, minutes: back }] : []),
    ...(gone > 0 ? [{ kind: 'lost' as const, minutes: gone }] : []),
    ...(open !== 0 ? [{ kind: 'open' as const, minutes: open }] : []),
  ];
}

/**
 * What a booking that gives up hours too late loses of each of its pools and terms, in their order: as much as it becomes
 * smaller as a whole. Going from one pool or term to another isn't giving up.
 *
 *     60 own, then 40                      20 lost
 *     60 own here, then 60 own elsewhere   nothing lost: 60 given back here
 *     40 own and 20 open, then 30 own      10 lost: the open ones were nobody's
 */
export function lostOf(changes: readonly { readonly held: Drawn; readonly after: Drawn }[]): number[] {
  const size = ({ own, open }: Drawn) => own + open;
  let left = Math.max(
    0,
    changes.reduce((sum, { held, after }) => sum + size(held) - size(after), 0),
  );
  return changes.map(({ held, after }) => {
    const lost = Math.min(left, Math.max(0, held.own - after.own));
    left -= lost;
    return lost;
  });
}
