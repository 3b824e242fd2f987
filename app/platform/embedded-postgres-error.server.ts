/** Why the embedded PostgreSQL can't run here; the command line words them (see `scripts/`). */
export type EmbeddedPostgresProblem =
  /** npm has no PostgreSQL for this operating system and processor: facts `package`. */
  | 'no-binaries-for-this-machine'
  /** The programs are there but don't run (missing system library, no execute permission): `folder`, `user`. */
  | 'binaries-do-not-run'
  /** Started as root, and no ordinary system user exists or could be made to run the server: `wanted`. */
  | 'no-server-user'
  /** The data folder belongs to another user: `folder`, `owner`. */
  | 'folder-of-another-user'
  /** No folder for the data that the server's user can reach: `folder`, `user`. */
  | 'no-reachable-folder'
  /** The data was made by another major version: `folder`, `found`, `needed`. */
  | 'other-major-version'
  /** The data is there, its password file isn't: `file`. */
  | 'password-file-missing'
  /** The server stopped while starting: `log` (its last lines), `logFile`. */
  | 'did-not-start';

export class EmbeddedPostgresError extends Error {
  override readonly name = 'EmbeddedPostgresError';
  readonly problem: EmbeddedPostgresProblem;
  readonly facts: Readonly<Record<string, string | number | null>>;

  constructor(problem: EmbeddedPostgresProblem, facts: Record<string, string | number | null>) {
    super(`embedded PostgreSQL: ${problem} ${JSON.stringify(facts)}`);
    this.problem = problem;
    this.facts = facts;
  }
}

/** By name, not `instanceof`: the bundled application and a script may each hold their own copy of the class. */
export function isEmbeddedPostgresError(error: unknown): error is EmbeddedPostgresError {
  return error instanceof Error && error.name === 'EmbeddedPostgresError';
}
