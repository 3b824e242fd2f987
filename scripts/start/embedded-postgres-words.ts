import type { EmbeddedPostgresError } from '#app/platform/embedded-postgres-error.server.ts';

/** What a person at the terminal can do about an embedded database that does not start. */
export function wordEmbeddedPostgresError({ problem, facts }: EmbeddedPostgresError): string[] {
  const instead = 'Or set DATABASE_URL to a PostgreSQL 15 or newer that you run yourself.';
  switch (problem) {
    case 'no-binaries-for-this-machine':
      return [`No embedded PostgreSQL comes for this machine (${facts.package}).`, instead];
    case 'binaries-do-not-run':
      return [`The embedded PostgreSQL in ${facts.folder} cannot be run by user ${facts.user}.`, instead];
    case 'no-server-user':
      return [
        `Started as root, PostgreSQL needs an ordinary user to run as, and ${facts.wanted} could not be made.`,
        'Start Leerbank as an ordinary user.',
        instead,
      ];
    case 'folder-of-another-user':
      return [
        `The folder ${facts.folder} belongs to another user (${facts.owner}).`,
        'Start as that user, or set LEERBANK_DATA to another folder.',
      ];
    case 'no-reachable-folder':
      return [
        `User ${facts.user}, as which PostgreSQL runs, cannot reach ${facts.folder}.`,
        'Set LEERBANK_DATA to a folder that every user may enter.',
      ];
    case 'other-major-version':
      return [
        `The data in ${facts.folder} is of PostgreSQL ${facts.found}; this version brings ${facts.needed}.`,
        'docs/operations.md tells how to take the data over.',
      ];
    case 'password-file-missing':
      return [`The database's password file is missing: ${facts.file}. Put it back from a backup.`];
    case 'did-not-start':
      return [
        'The database did not start. It said:',
        String(facts.log),
        `Its log: ${facts.logFile ?? 'none'}`,
      ];
  }
}
