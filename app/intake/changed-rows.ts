import type { SaveReport } from '#app/kernel/save-report.ts';
import type { Column } from './column.ts';
import { type FileKindName, fileKinds } from './file-kinds.ts';
import { type ChangedRow, MAX_TOLD_CHANGES } from './import-report.ts';

type ReadRows = {
  readonly kind: FileKindName | null;
  readonly rows: readonly { readonly line: number; readonly row: object }[];
};

/**
 * The rows of a file that change a record, in the order of the file, with what was there and what comes. References are
 * told without their values: the database knows them by ids that say nobody anything.
 */
export function changedRows(
  { kind, rows }: ReadRows,
  saved: Pick<SaveReport, 'outcomes' | 'changes'> | undefined,
): ChangedRow[] {
  if (kind === null || !saved) return [];
  const columns: readonly Column[] = fileKinds[kind].columns;
  const key: readonly string[] = fileKinds[kind].key;
  const changes = Map.groupBy(saved.changes, ({ row }) => row);
  const places = saved.outcomes.flatMap((outcome, at) => (outcome === 'changed' ? [at] : []));
  return places.slice(0, MAX_TOLD_CHANGES).flatMap((at) => {
    const read = rows[at];
    if (!read) return [];
    const values = read.row as Readonly<Record<string, unknown>>;
    const fields = new Map<string, ChangedRow['fields'][number]>();
    for (const { before, after } of changes.get(at) ?? []) {
      for (const name of Object.keys(after)) {
        const reference = name.replace(/Ids?$/, '');
        if (columns.some(({ field }) => field === name)) {
          fields.set(name, { field: name, before: before[name], after: after[name] });
        } else if (columns.some(({ field }) => field === reference))
          fields.set(reference, { field: reference });
      }
    }
    const record = key.map((field) => ({ field, value: values[field] ?? null }));
    const inOrder = columns.flatMap(({ field }) => fields.get(field) ?? []);
    return [{ line: read.line, record, fields: inOrder }];
  });
}
