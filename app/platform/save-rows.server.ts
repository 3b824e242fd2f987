// Saves many rows of one table in a handful of statements, and says which are new, changed or the same: saving the same
// rows twice writes nothing. For the steps of modules that own the table; they check first, this writes.
import type { RecordChange } from '#app/kernel/save-report.ts';
import type { Tx } from './database.server.ts';
import { newId } from './new-id.server.ts';

/** As JSON: days are 'YYYY-MM-DD', decimals numbers or text, enums the database's words ('in-use'). */
export type Cell = string | number | boolean | null | readonly string[];

/** A row by the model's field names. A field that is undefined stays as it is, and takes its default when new. */
export type RowOf<Model> = { readonly [F in keyof Model]?: Cell };

export type SavedRow = { readonly id: string; readonly outcome: 'created' | 'changed' | 'unchanged' };
export type SavedRows = { readonly rows: readonly SavedRow[]; readonly changes: readonly RecordChange[] };

type StoredRow = Record<string, unknown>;

const batch = 5000;

export type SaveRowsOptions<Model> = {
  /** Fields that only a new row gets. */
  readonly onCreate?: (row: RowOf<Model>, index: number) => RowOf<Model>;
  /** The primary key; 'id' is made here, another is in the rows. */
  readonly primaryKey?: keyof Model & string;
};

/**
 * Inserts rows whose `key` fields name no row yet, updates what differs. Keys within `rows` are unique; that is the
 * caller's check.
 */
export async function saveRows<Model>(
  tx: Tx,
  table: string,
  key: readonly (keyof Model & string)[],
  rows: readonly RowOf<Model>[],
  { onCreate, primaryKey }: SaveRowsOptions<Model> = {},
): Promise<SavedRows> {
  const idField: string = primaryKey ?? 'id';
  const keyOf = (row: Readonly<Record<string, unknown>>) => JSON.stringify(key.map((field) => row[field]));
  const stored = new Map<string, StoredRow>();
  for (const row of await readByKey(tx, table, key, rows)) stored.set(keyOf(row), row);

  const created: RowOf<Model>[] = [];
  const changes: RecordChange[] = [];
  const saved = rows.map((row, index): SavedRow => {
    const there = stored.get(keyOf(row));
    if (!there) {
      const fresh = { id: newId(), ...onCreate?.(row, index), ...defined(row) };
      const { id, ...withoutId } = fresh as { id: string };
      created.push((primaryKey ? withoutId : fresh) as RowOf<Model>);
      return { id: primaryKey ? String(row[primaryKey]) : id, outcome: 'created' };
    }
    const id = String(there[idField]);
    const change = differences(there, row);
    if (!change) return { id, outcome: 'unchanged' };
    changes.push({ id, row: index, ...change });
    return { id, outcome: 'changed' };
  });
  await insertRows(tx, table, created);
  await updateRows(tx, table, idField, changes);
  return { rows: saved, changes };
}

/**
 * Makes the rows of each owner exactly the given ones: new ones are inserted, those not given are removed. An owner is
 * named by the `owner` fields of the rows, or in `owners` where it may end up with none.
 */
export async function replaceSets<Model>(
  tx: Tx,
  table: string,
  owner: readonly (keyof Model & string)[],
  rows: readonly RowOf<Model>[],
  options: { withId: boolean; owners?: readonly RowOf<Model>[] },
): Promise<{ outcomes: ('created' | 'unchanged')[]; removed: number }> {
  const stored = await readByKey(tx, table, owner, [...rows, ...(options.owners ?? [])]);
  const given = new Set(rows.flatMap((row) => Object.keys(defined(row))));
  const fields = given.size > 0 ? [...given] : Object.keys(stored[0] ?? {});
  const contentOf = (row: Readonly<Record<string, unknown>>) =>
    JSON.stringify(fields.map((field) => row[field] ?? null));
  const there = new Map<string, StoredRow[]>();
  for (const row of stored) {
    const content = contentOf(row);
    there.set(content, [...(there.get(content) ?? []), row]);
  }
  const created: RowOf<Model>[] = [];
  const outcomes = rows.map((row): 'created' | 'unchanged' => {
    if (there.get(contentOf(row))?.pop()) return 'unchanged';
    created.push((options.withId ? { id: newId(), ...defined(row) } : defined(row)) as RowOf<Model>);
    return 'created';
  });
  const left = [...there.values()].flat();
  await deleteRows(tx, table, options.withId ? ['id'] : fields, left);
  await insertRows(tx, table, created);
  return { outcomes, removed: left.length };
}

/** Rows by field names in one statement per set of fields. */
export async function insertRows<Model>(tx: Tx, table: string, rows: readonly RowOf<Model>[]): Promise<void> {
  for (const [fields, group] of groupByFields(rows)) {
    const columns = fields.map(columnOf).join(', ');
    for (const part of parts(group)) {
      await tx.$executeRawUnsafe(
        `INSERT INTO "${table}" (${columns}) SELECT ${columns} FROM jsonb_populate_recordset(NULL::"${table}", $1::jsonb)`,
        JSON.stringify(part.map(toColumns)),
      );
    }
  }
}

/** The ids behind natural codes, for the codes that exist. */
export async function idsByCode(
  tx: Tx,
  table: string,
  codes: Iterable<string | null | undefined>,
): Promise<Map<string, string>> {
  const wanted = [...new Set(codes)].filter((code): code is string => Boolean(code));
  if (wanted.length === 0) return new Map();
  // A trainer is a person and goes by that id.
  const id = table === 'trainer' ? 'person_id' : 'id';
  const rows = await tx.$queryRawUnsafe<{ code: string; id: string }[]>(
    `SELECT code, ${id}::text AS id FROM "${table}" WHERE code = ANY($1::text[])`,
    wanted,
  );
  return new Map(rows.map(({ code, id }) => [code, id]));
}

async function readByKey<Model>(
  tx: Tx,
  table: string,
  key: readonly (keyof Model & string)[],
  rows: readonly RowOf<Model>[],
): Promise<StoredRow[]> {
  const found = new Map<string, StoredRow>();
  const wanted = rows.map((row) => pick(row, key));
  const match = key.map((field) => `t.${columnOf(field)} IS NOT DISTINCT FROM k.${columnOf(field)}`);
  // Plain equality first, so that an index can serve; a key that may be null is compared as such.
  const nullable = key.filter((field) => rows.some((row) => row[field] === null || row[field] === undefined));
  const on = key
    .map((field, at) =>
      nullable.includes(field) ? match[at] : `t.${columnOf(field)} = k.${columnOf(field)}`,
    )
    .join(' AND ');
  for (const part of parts(wanted)) {
    const stored = await tx.$queryRawUnsafe<{ row: StoredRow }[]>(
      `SELECT to_jsonb(t) AS row FROM "${table}" t
       JOIN (SELECT DISTINCT ${key.map(columnOf).join(', ')}
             FROM jsonb_populate_recordset(NULL::"${table}", $1::jsonb)) k ON ${on}`,
      JSON.stringify(part.map(toColumns)),
    );
    for (const { row } of stored) found.set(JSON.stringify(row), fromColumns(row));
  }
  return [...found.values()];
}

async function updateRows(
  tx: Tx,
  table: string,
  idField: string,
  changes: readonly RecordChange[],
): Promise<void> {
  const rows = changes.map(
    ({ id, after }) => ({ ...after, [idField]: id }) as Readonly<Record<string, Cell>>,
  );
  for (const [fields, group] of groupByFields(rows)) {
    const sets = fields
      .filter((field) => field !== idField)
      .map((field) => `${columnOf(field)} = k.${columnOf(field)}`);
    for (const part of parts(group)) {
      await tx.$executeRawUnsafe(
        `UPDATE "${table}" t SET ${sets.join(', ')}
         FROM jsonb_populate_recordset(NULL::"${table}", $1::jsonb) k WHERE t.${columnOf(idField)} = k.${columnOf(idField)}`,
        JSON.stringify(part.map(toColumns)),
      );
    }
  }
}

async function deleteRows(
  tx: Tx,
  table: string,
  fields: readonly string[],
  rows: readonly StoredRow[],
): Promise<void> {
  if (rows.length === 0) return;
  const on = fields
    .map((field) => `t.${columnOf(field)} IS NOT DISTINCT FROM k.${columnOf(field)}`)
    .join(' AND ');
  await tx.$executeRawUnsafe(
    `DELETE FROM "${table}" t USING jsonb_populate_recordset(NULL::"${table}", $1::jsonb) k WHERE ${on}`,
    JSON.stringify(rows.map((row) => toColumns(pick(row, fields)))),
  );
}

function differences(
  there: StoredRow,
  row: Readonly<Record<string, Cell | undefined>>,
): Pick<RecordChange, 'before' | 'after'> | null {
  const before: Record<string, unknown> = {};
  const after: Record<string, unknown> = {};
  for (const [field, value] of Object.entries(row)) {
    if (value === undefined || same(there[field] ?? null, value)) continue;
    before[field] = there[field] ?? null;
    after[field] = value;
  }
  return Object.keys(after).length > 0 ? { before, after } : null;
}

function same(stored: unknown, value: Cell): boolean {
  // A numeric column comes as a number; '12.5' and 12.5000 are one.
  if (typeof stored === 'number' && typeof value === 'string') return stored === Number(value);
  return stored === value || JSON.stringify(stored) === JSON.stringify(value);
}

function groupByFields<Row extends object>(rows: readonly Row[]): [string[], Row[]][] {
  const groups = new Map<string, [string[], Row[]]>();
  for (const row of rows) {
    const fields = Object.keys(row).filter((field) => row[field as keyof Row] !== undefined);
    const name = fields.sort().join();
    const group = groups.get(name);
    if (group) group[1].push(row);
    else groups.set(name, [fields, [row]]);
  }
  return [...groups.values()];
}

function* parts<T>(rows: readonly T[]): Iterable<T[]> {
  for (let at = 0; at < rows.length; at += batch) yield rows.slice(at, at + batch);
}

function defined<Row extends object>(row: Row): Row {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined)) as Row;
}

function pick(row: object, fields: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(fields.map((field) => [field, (row as StoredRow)[field] ?? null]));
}

/** Every column is its field in snake case (the schema maps them so); names come from code, never from outside. */
function columnOf(field: string): string {
  return `"${field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}"`;
}

function toColumns(row: object): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(row).map(([field, value]) => [columnOf(field).slice(1, -1), value]),
  );
}

function fromColumns(row: StoredRow): StoredRow {
  return Object.fromEntries(
    Object.entries(row).map(([column, value]) => [
      column.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase()),
      value,
    ]),
  );
}
