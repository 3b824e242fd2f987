// The common shape of "save these inputs": resolve natural codes, let the module check, save what is sound. A refused row
// saves nothing; the caller rolls the whole back, but first hears of every row.
import type { RowReason, RowRefusal, SaveReport } from '#app/kernel/save-report.ts';
import type { Tx } from './database.server.ts';
import { idsByCode, type RowOf, saveRows } from './save-rows.server.ts';

/** The nouns whose records have a natural code; the table has the same name in snake case. */
export type CodedNoun =
  | 'organisation'
  | 'site'
  | 'pool'
  | 'resource'
  | 'certificate-type'
  | 'course-category'
  | 'course'
  | 'function-profile'
  | 'trainer'
  | 'run'
  | 'cost-pool';

/** The id behind a reference of this row: null where it is empty, undefined where the input doesn't give it. */
export type IdOf<Input> = (field: keyof Input & string) => string | null | undefined;

export type Refuse = (field: string | null, reason: RowReason) => void;

export async function saveChecked<Model, Input extends object>(
  tx: Tx,
  inputs: readonly Input[],
  how: {
    readonly table: string;
    readonly key: readonly (keyof Model & string)[];
    /** Fields that hold a natural code (or several), with the noun they name. */
    readonly references?: { readonly [F in keyof Input]?: CodedNoun };
    readonly toRow: (input: Input, idOf: IdOf<Input>) => RowOf<Model>;
    readonly onCreate?: (row: RowOf<Model>, index: number) => RowOf<Model>;
    readonly check?: (input: Input, refuse: Refuse, index: number, idOf: IdOf<Input>) => void;
  },
): Promise<SaveReport & { readonly ids: readonly (string | null)[] }> {
  const refused: RowRefusal[] = [];
  const resolve = await resolveReferences(tx, inputs, how.references ?? {});
  const sound: { index: number; row: RowOf<Model> }[] = [];
  inputs.forEach((input, index) => {
    const before = refused.length;
    const refuse: Refuse = (field, reason) => refused.push({ row: index, field, reason });
    resolve.check(input, refuse);
    const idOf: IdOf<Input> = (field) => resolve.idOf(input, field);
    how.check?.(input, refuse, index, idOf);
    if (refused.length === before) sound.push({ index, row: how.toRow(input, idOf) });
  });
  const saved = await saveRows<Model>(
    tx,
    how.table,
    how.key,
    sound.map(({ row }) => row),
    how.onCreate && { onCreate: how.onCreate },
  );
  const outcomes: SaveReport['outcomes'][number][] = inputs.map(() => 'refused');
  const ids: (string | null)[] = inputs.map(() => null);
  sound.forEach(({ index }, at) => {
    outcomes[index] = saved.rows[at]?.outcome ?? 'refused';
    ids[index] = saved.rows[at]?.id ?? null;
  });
  return { outcomes, ids, changes: saved.changes, removed: 0, refused };
}

/** Looks up all codes that the inputs name, one query per noun. */
export async function resolveReferences<Input extends object>(
  tx: Tx,
  inputs: readonly Input[],
  references: { readonly [F in keyof Input]?: CodedNoun },
): Promise<{
  check: (input: Input, refuse: Refuse) => void;
  idOf: (input: Input, field: keyof Input & string) => string | null | undefined;
  idsOf: (input: Input, field: keyof Input & string) => string[];
}> {
  const fields = Object.entries(references) as [keyof Input & string, CodedNoun][];
  const known = new Map<CodedNoun, Map<string, string>>();
  for (const noun of new Set(fields.map(([, noun]) => noun))) {
    const codes = fields
      .filter(([, one]) => one === noun)
      .flatMap(([field]) => inputs.flatMap((input) => codesIn(input[field])));
    known.set(noun, await idsByCode(tx, noun.replaceAll('-', '_'), codes));
  }
  const idOfCode = (field: keyof Input & string, code: string) =>
    known.get(references[field] as CodedNoun)?.get(code);
  return {
    check(input, refuse) {
      for (const [field, noun] of fields) {
        for (const value of codesIn(input[field])) {
          if (idOfCode(field, value) === undefined) refuse(field, { code: 'unknown-reference', noun, value });
        }
      }
    },
    idOf(input, field) {
      const value = input[field];
      if (value === null || value === undefined) return value as null | undefined;
      return idOfCode(field, String(value)) ?? null;
    },
    idsOf: (input, field) => codesIn(input[field]).flatMap((code) => idOfCode(field, code) ?? []),
  };
}

function codesIn(value: unknown): string[] {
  if (value === null || value === undefined) return [];
  return Array.isArray(value) ? value.map(String) : [String(value)];
}
