import type { RowReason } from '#app/kernel/save-report.ts';
import type { EntryRefusal } from '#app/settlement/entry-input.ts';
import type { KeyRefusal } from '#app/settlement/key-input.ts';
import type { RecurringRefusal } from '#app/settlement/recurring-input.ts';
import type { CellReason } from './cells.ts';
import type { CsvRefusal } from './csv.ts';
import type { DecodeRefusal } from './decoding.ts';

/** The file as such: nothing in it was looked at. */
export type FileReason =
  | DecodeRefusal
  | CsvRefusal
  | { code: 'file-kind-unknown' }
  | { code: 'file-twice'; other: string }
  | { code: 'file-goes-with'; other: string }
  /** A kind that only the office imports; `own` are the kinds that its sender may import, with a comma between. */
  | { code: 'file-by-office'; own: string };

/** Its first line. */
export type HeaderReason =
  | { code: 'delimiter-unknown' }
  | { code: 'column-missing'; column: string }
  | { code: 'column-unknown'; column: string }
  | { code: 'column-twice'; column: string }
  | { code: 'column-national-number'; column: string };

/** A value that could be read and isn't allowed. */
export type ValueReason =
  | { code: 'cell-required' }
  | { code: 'text-too-long'; max: number }
  | { code: 'list-too-long'; max: number }
  | { code: 'below-minimum'; min: number }
  | { code: 'above-maximum'; max: number }
  | { code: 'value-malformed' }
  | { code: 'email-malformed' }
  | { code: 'website-malformed' }
  | { code: 'time-zone-unknown' }
  | { code: 'closes-before-opening' }
  | { code: 'ends-before-start' }
  | { code: 'minimum-above-seats' }
  | { code: 'amount-too-low' }
  /** A kind of income on a row that is a cost. */
  | { code: 'income-kind-of-cost' }
  | { code: 'one-target'; fields: string };

/** A row among the others. */
export type TableReason =
  | { code: 'row-too-long'; expected: number; found: number }
  | { code: 'row-too-short'; expected: number; found: number }
  | { code: 'row-twice'; value: string; line: number }
  | { code: 'run-without-sessions' }
  | { code: 'session-of-no-run'; value: string }
  /** The clock goes past it: on the last Sunday of March there is no half past two. */
  | { code: 'time-skipped' }
  /** `fields` are the columns in which the planning says something else. */
  | { code: 'run-planned-otherwise'; fields: string };

/** What a coordinator may not import of people. */
export type OwnPeopleReason =
  /** Its organisation isn't the coordinator's own. */
  | { code: 'row-elsewhere' }
  | { code: 'role-by-office'; value: string }
  /** Bookings may follow from it. */
  | { code: 'last-day-by-form' }
  /** Why the form for one person would refuse it; worded in partners. */
  | { code: 'person-refused'; reason: { readonly code: string } };

/** Why books can't be kept as a row says; the refusals are those of the forms and worded in settlement. */
export type BookReason =
  | { code: 'entry-refused'; reason: EntryRefusal }
  | { code: 'key-refused'; reason: KeyRefusal }
  | { code: 'recurring-refused'; reason: RecurringRefusal }
  /** It is booked as `entry`; `fields` are the columns that say something else. */
  | { code: 'entry-booked-otherwise'; entry: string; fields: string }
  | { code: 'key-recorded-otherwise'; fields: string }
  | { code: 'recurring-recorded-otherwise'; fields: string };

export type ImportReason =
  | FileReason
  | HeaderReason
  | CellReason
  | ValueReason
  | TableReason
  | OwnPeopleReason
  | BookReason
  | RowReason
  /** A reason of another module, worded by it. */
  | PlanProblem;

/** Why a run can't be planned as its rows say; worded in scheduling. */
export type PlanProblem = { readonly code: 'plan-refused'; readonly reason: { readonly code: string } };

export type ImportCode = ImportReason['code'];

/** One thing that is wrong. What can't be pinned to a line or column has null there. */
export type ImportProblem = {
  readonly file: string;
  /** As an editor counts; the header is usually line 1. */
  readonly line: number | null;
  /** As the file calls it. */
  readonly column: string | null;
  /** The cell's text, cut off after 60 characters. */
  readonly value: string | null;
  readonly reason: ImportReason;
};
