/**
 * What came of saving many records at once: an import, or a form that saves one. A row is known by its place in the list
 * that was handed in, from 0; the caller knows on which line of which file it stood.
 */
export type RowReason =
  /** A code that names nothing. `noun` as in the glossary ('site', 'course'). */
  | { readonly code: 'unknown-reference'; readonly noun: string; readonly value: string }
  /** Something that is there, but of another kind or owner than it needs to be. */
  | { readonly code: 'reference-elsewhere'; readonly noun: string; readonly value: string }
  /** Its days overlap those of another record; `other` is its code. */
  | { readonly code: 'days-overlap'; readonly other: string }
  /** Its hours overlap those of another row of the same day. */
  | { readonly code: 'hours-overlap' }
  /** The address belongs to someone with another name. */
  | { readonly code: 'email-taken' }
  /** A field that may not change once the record exists, such as the kind of an organisation. */
  | { readonly code: 'cannot-change'; readonly value: string }
  | { readonly code: 'ends-before-start' }
  | { readonly code: 'role-unfit'; readonly value: string };

export type RowRefusal<R = RowReason> = {
  readonly row: number;
  /** The field of the input it is about; null when it is about the row as a whole. */
  readonly field: string | null;
  readonly reason: R;
};

/** One record that was different before. Fields by name, values as the database writes them in JSON. */
export type RecordChange = {
  readonly id: string;
  readonly before: Readonly<Record<string, unknown>>;
  readonly after: Readonly<Record<string, unknown>>;
  /** The row that asked for it, by its place in what was handed in; undefined where that can't be told. */
  readonly row?: number;
};

export type SaveReport<R = RowReason> = {
  /** Per row handed in, what became of it; refused rows saved nothing. */
  readonly outcomes: readonly ('created' | 'changed' | 'unchanged' | 'refused')[];
  readonly changes: readonly RecordChange[];
  /** Rows of a set (a week's hours, a course's needs) that were there and are not in it any more. */
  readonly removed: number;
  readonly refused: readonly RowRefusal<R>[];
};
