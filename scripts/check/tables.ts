import type { Project, ProjectFile } from './project.ts';
import { lineAt } from './read-source.ts';
import type { Table } from './read-tables.ts';
import type { Finding } from './rule.ts';
import { businessModules } from './vocabulary.ts';

const writes =
  'create|createMany|createManyAndReturn|update|updateMany|updateManyAndReturn|upsert|delete|deleteMany';
const throughClient = new RegExp(String.raw`[\w)\]]\s*\??\.\s*(\w+)\s*\.\s*(${writes})\s*\(`, 'g');
const nested = new RegExp(String.raw`\b(\w+)\s*:\s*\{\s*(${writes}|connectOrCreate|set)\s*:`, 'g');
const sqlName = String.raw`(?:only\s+)?(?:"?\w+"?\.)?"?(\w+)"?`;
const throughSql = new RegExp(
  String.raw`\b(?:(?:insert\s+into|delete\s+from|truncate(?:\s+table)?)\s+${sqlName}|update\s+${sqlName}(?:\s+(?:as\s+)?\w+)?\s+set\b)`,
  'gi',
);

/**
 * Writes to a table of another module, seen in three shapes: `tx.model.create(…)`, SQL text, and a nested write through
 * a relation. Tests and the scenes they share in prisma/seed write rows as they like; the demo's year of life does not.
 */
export function foreignWrites({ files, tables }: Project): Finding[] {
  const byAccessor = new Map(tables.map((table) => [table.accessor, table]));
  const bySqlName = new Map(tables.map((table) => [table.sqlName, table]));
  return files
    .filter(({ kind, path }) => kind !== 'test' && /^(app|scripts|prisma\/seed\/life)\//.test(path))
    .flatMap((file) => [
      ...matches(file, file.code, throughClient, ([, model]) => byAccessor.get(model as string), 'writes'),
      ...matches(
        file,
        file.uncommented,
        throughSql,
        ([, name, updated]) => bySqlName.get(name ?? (updated as string)),
        'writes in SQL',
      ),
      ...matches(
        file,
        file.code,
        nested,
        ([, field]) => onlyForeign(file, tables, field as string),
        'writes within another record',
      ),
    ]);
}

function matches(
  file: ProjectFile,
  text: string,
  pattern: RegExp,
  tableOf: (match: RegExpMatchArray) => Table | undefined,
  verb: string,
): Finding[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const table = tableOf(match);
    if (table === undefined || table.owner === file.room) return [];
    return [
      {
        path: file.path,
        line: lineAt(text, match.index),
        found: `${verb} ${table.model}, a table of ${table.owner}`,
      },
    ];
  });
}

/** A relation's name may occur in several models: it counts when none of the tables it may mean is the file's own. */
function onlyForeign(file: ProjectFile, tables: readonly Table[], field: string): Table | undefined {
  const models = tables.flatMap(({ relations }) =>
    relations.filter((one) => one.field === field).map(({ model }) => model),
  );
  const meant = tables.filter(({ model }) => models.includes(model));
  return meant.some(({ owner }) => owner === file.room) ? undefined : meant[0];
}

/** Prisma's DateTime without a type is `timestamp` without a zone: it loses what the instant was. */
export function looseDateTimes({ schemas }: Project): Finding[] {
  return schemas.flatMap(({ path, text }) =>
    text.split('\n').flatMap((line, index) => {
      const field = /^\s*(\w+)\s+DateTime\b/.exec(line.replace(/\/\/.*$/, ''));
      return field && !/@db\.(Timestamptz\(3\)|Date\b)/.test(line)
        ? [{ path, line: index + 1, found: `${field[1]} is a DateTime that is neither an instant nor a day` }]
        : [];
    }),
  );
}

export function ownerlessTables({ tables, schemas }: Project): Finding[] {
  const owners: readonly string[] = [...businessModules, 'platform'];
  return schemas.flatMap(({ path, text }) =>
    tables
      .filter(
        ({ owner, model }) =>
          path.endsWith(`/${owner}.prisma`) && !owners.includes(owner) && text.includes(model),
      )
      .map(({ model }) => ({
        path,
        line: lineAt(text, text.search(new RegExp(`^model\\s+${model}\\b`, 'm'))),
        found: `model ${model} in a file that is named after no module`,
      })),
  );
}
