/**
 * When a trainer works: weekly hours on the clock of the centre (a member lends half-days the same way), less leave and
 * illness. What the trainer is booked for already is another matter (`TrainerFacts.busy`).
 */
import { type WeeklyHours, weeklyPieces } from '#app/centre/opening-hours.ts';
import { contains, type Interval, intersectAll, overlaps, subtract } from '#app/kernel/interval.ts';

export type TrainerHours = WeeklyHours & {
  /** A half-day lent by the member that employs the trainer. */
  readonly lent: boolean;
};

type Agenda = {
  readonly zone: string;
  readonly hours: readonly TrainerHours[];
  readonly absences: readonly Interval[];
};

/** Hours on the roster within `range`, absences left aside; rows that touch are joined. */
export function rosteredOver(trainer: Agenda, range: Interval): Interval[] {
  return intersectAll([range], weeklyPieces(trainer.hours, trainer.zone, range));
}

/** Hours on the roster and not absent, within `range`. */
export function workingOver(trainer: Agenda, range: Interval): Interval[] {
  return subtract(rosteredOver(trainer, range), trainer.absences);
}

/** Does the roster cover all of `wanted`? Absences are asked apart, because they are another reason. */
export function isRostered(trainer: Agenda, wanted: Interval): boolean {
  return weeklyPieces(trainer.hours, trainer.zone, wanted).some((piece) => contains(piece, wanted));
}

/** The first absence that touches `wanted`, or null. */
export function absenceDuring(trainer: Agenda, wanted: Interval): Interval | null {
  return trainer.absences.find((absence) => overlaps(absence, wanted)) ?? null;
}
