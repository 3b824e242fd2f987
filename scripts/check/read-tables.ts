import { posix } from 'node:path';

/** A model of the Prisma schema and the module whose file declares it: the only one that writes it. */
export type Table = {
  readonly model: string;
  /** As the Prisma client calls it: `tx.courseRun`. */
  readonly accessor: string;
  /** As SQL calls it: the `@@map` name. */
  readonly sqlName: string;
  readonly owner: string;
  /** Fields that are other models: a nested write through them writes those models' tables. */
  readonly relations: readonly { readonly field: string; readonly model: string }[];
};

export function readTables({ path, text }: { path: string; text: string }): Table[] {
  const owner = posix.basename(path, '.prisma');
  const plain = text.replace(/\/\/.*$/gm, '');
  return [...plain.matchAll(/^model\s+(\w+)\s*\{([\s\S]*?)^\}/gm)].map(([, model = '', body = '']) => ({
    model,
    accessor: model.charAt(0).toLowerCase() + model.slice(1),
    sqlName: /@@map\("([^"]+)"\)/.exec(body)?.[1] ?? model,
    owner,
    // A capital that isn't a scalar is a model or an enum; enums are no tables and never match one.
    relations: [...body.matchAll(/^\s*(\w+)\s+([A-Z]\w*)(\[\])?\??/gm)].map(([, field = '', of = '']) => ({
      field,
      model: of,
    })),
  }));
}
