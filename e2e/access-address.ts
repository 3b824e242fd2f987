import type { Row } from './access-matrix.ts';
import type { RecordName } from './access-records.ts';

/** Where a row of the access matrix leads, with the records that its parameters name. */
export function addressOf(row: Row, records: Readonly<Record<RecordName, string>>): string {
  const pattern = row.route.split(' ')[1] ?? '/';
  return pattern.replaceAll(/:(\w+)|\*/g, (match, name) => {
    const value = row.params?.[name ?? match];
    if (value === undefined) throw new Error(`${row.route}: what does ${name ?? match} stand for?`);
    return value.startsWith('=') ? value.slice(1) : encodeURIComponent(records[value as RecordName]);
  });
}
