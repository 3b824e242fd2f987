// What went wrong in the database, read out of the several shapes in which Prisma and pg throw it.

export interface DatabaseFault {
  /** PostgreSQL's code, such as `23P01`; null where the fault never reached PostgreSQL. */
  readonly sqlState: string | null;
  /** Prisma's code, such as `P2028`. */
  readonly prismaCode: string | null;
  /** PostgreSQL's message, which names the constraint in quotes whatever its language. */
  readonly message: string;
  /** The constraint or unique index, where the driver names it. */
  readonly constraint: string | null;
}

type Loose = Record<string, unknown> | null | undefined;

/** Null for anything that isn't a database error. */
export function databaseFault(error: unknown): DatabaseFault | null {
  if (!(error instanceof Error)) return null;
  const outer = error as unknown as Record<string, unknown>;
  const meta = outer.meta as Loose;
  const adapterError = (meta?.driverAdapterError ?? outer) as Loose;
  const cause = adapterError?.cause as Loose;
  const constraint = cause?.constraint as { index?: string } | undefined;
  const code = typeof outer.code === 'string' ? outer.code : null;
  const prismaCode = code && /^P\d{4}$/.test(code) ? code : null;
  const sqlState = [cause?.originalCode, cause?.code, meta?.code, code].find(
    (candidate): candidate is string =>
      typeof candidate === 'string' && /^[0-9A-Z]{5}$/.test(candidate) && candidate !== prismaCode,
  );
  if (!prismaCode && !sqlState && !/^(PrismaClient|DriverAdapter)/.test(error.name)) return null;
  return {
    sqlState: sqlState ?? null,
    prismaCode,
    message: String(cause?.originalMessage ?? cause?.message ?? error.message),
    constraint: constraint?.index ?? (typeof outer.constraint === 'string' ? outer.constraint : null),
  };
}

/** Serialisation failure or deadlock: PostgreSQL chose this transaction to give way, and it may simply run again. */
export function mayRunAgain(fault: DatabaseFault): boolean {
  return fault.sqlState === '40001' || fault.sqlState === '40P01' || fault.prismaCode === 'P2034';
}

/** No connection or no lock within the time we wait: there is more work than the database can do now. */
export function isOverload(error: unknown, fault: DatabaseFault | null): boolean {
  if (
    error instanceof Error &&
    /timeout exceeded when trying to connect|connection timeout/.test(error.message)
  )
    return true;
  if (!fault) return false;
  return (
    fault.sqlState === '53300' ||
    fault.sqlState === '55P03' ||
    fault.prismaCode === 'P2028' ||
    fault.prismaCode === 'P2024' ||
    fault.prismaCode === 'P2037'
  );
}

/** Which of the named constraints was violated; null for none of them. */
export function violatedConstraint<Name extends string>(
  fault: DatabaseFault,
  names: readonly Name[],
): Name | null {
  const violations = ['23P01', '23505', '23514', '23503', '23001'];
  const isViolation = fault.sqlState ? violations.includes(fault.sqlState) : fault.prismaCode === 'P2002';
  if (!isViolation) return null;
  return (
    names.find((name) => fault.constraint === name) ??
    // Longest first: a name may be the beginning of another one.
    [...names].sort((a, b) => b.length - a.length).find((name) => fault.message.includes(`"${name}"`)) ??
    null
  );
}

/** More work than the database can do now. Answered with 503 and Retry-After. */
export class DatabaseOverloadedError extends Error {
  override readonly name = 'DatabaseOverloadedError';
}

/** By name: the bundled application and a script may each hold their own copy of the class. */
export function isDatabaseOverloaded(error: unknown): boolean {
  return error instanceof Error && error.name === 'DatabaseOverloadedError';
}
