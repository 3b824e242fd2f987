/**
 * What a decision returns: a value, or every reason why not. A refusal is a value, never an exception; exceptions are
 * bugs.
 *
 * A reason is `{ code: 'kebab-case', …typed facts }`: ids, intervals, numbers. Never text (the module's `wording.ts`
 * words it) and never another partner's data.
 */
export type Reason = { readonly code: string };

/** At least one reason; a refusal without a reason does not compile. */
export type Reasons<R> = readonly [R, ...R[]];

export type Ok<T> = { readonly ok: true; readonly value: T };
export type Refused<R> = { readonly ok: false; readonly reasons: Reasons<R> };
export type Outcome<T, R> = Ok<T> | Refused<R>;

export function ok(): Ok<undefined>;
export function ok<T>(value: T): Ok<T>;
export function ok<T>(value?: T): Ok<T | undefined> {
  return { ok: true, value };
}

export function refuse<const R>(first: R, ...more: R[]): Refused<R> {
  return { ok: false, reasons: [first, ...more] };
}

/** Refuses with all of `reasons`, or lets `value` through when there are none: the end of a check that collects. */
export function okUnless<T, R>(reasons: readonly R[], value: T): Outcome<T, R> {
  const [first, ...more] = reasons;
  return first === undefined ? ok(value) : { ok: false, reasons: [first, ...more] };
}

/** The reasons of an outcome, none when it succeeded. */
export function reasonsOf<R>(outcome: Outcome<unknown, R>): readonly R[] {
  return outcome.ok ? [] : outcome.reasons;
}

type ValueOf<O> = O extends Ok<infer T> ? T : never;
type ReasonOf<O> = O extends Refused<infer R> ? R : never;

/**
 * Joins named outcomes into one, so that the reader sees every problem at once: all values under their names, or the
 * reasons of all that refused, in the order of the names.
 *
 *     combine({ starts: parseDate(a), price: parseCents(b) })
 */
export function combine<const O extends Record<string, Outcome<unknown, unknown>>>(
  outcomes: O,
): Outcome<{ -readonly [K in keyof O]: ValueOf<O[K]> }, ReasonOf<O[keyof O]>> {
  const reasons: unknown[] = [];
  const values: Record<string, unknown> = {};
  for (const [name, outcome] of Object.entries(outcomes)) {
    if (outcome.ok) values[name] = outcome.value;
    else reasons.push(...outcome.reasons);
  }
  return okUnless(reasons, values) as Outcome<
    { -readonly [K in keyof O]: ValueOf<O[K]> },
    ReasonOf<O[keyof O]>
  >;
}

/** The same for a list: all values in order, or the reasons of every item that refused. */
export function combineAll<T, R>(outcomes: readonly Outcome<T, R>[]): Outcome<T[], R> {
  const values: T[] = [];
  const reasons: R[] = [];
  for (const outcome of outcomes) {
    if (outcome.ok) values.push(outcome.value);
    else reasons.push(...outcome.reasons);
  }
  return okUnless(reasons, values);
}

/** Carries on with the value; a refusal passes through unchanged. */
export function andThen<T, R, U, S>(
  outcome: Outcome<T, R>,
  next: (value: T) => Outcome<U, S>,
): Outcome<U, R | S> {
  return outcome.ok ? next(outcome.value) : outcome;
}

export function mapValue<T, R, U>(outcome: Outcome<T, R>, change: (value: T) => U): Outcome<U, R> {
  return outcome.ok ? ok(change(outcome.value)) : outcome;
}

export function mapReasons<T, R, S>(outcome: Outcome<T, R>, change: (reason: R) => S): Outcome<T, S> {
  return outcome.ok ? outcome : okUnless(outcome.reasons.map(change), undefined as never);
}

/** For tests and seeding, where a refusal is a bug. */
export function valueOrThrow<T, R>(outcome: Outcome<T, R>): T {
  if (outcome.ok) return outcome.value;
  throw new Error(`refused: ${JSON.stringify(outcome.reasons)}`);
}
