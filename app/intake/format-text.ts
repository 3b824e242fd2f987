/**
 * What a file may look like, in words: for the page that explains it, the documentation and the examples. Everything is
 * read off the columns and the modules' schemas, so it is what the import really does.
 */

import { z } from 'zod';
import { centreZone } from '#app/kernel/centre-zone.ts';
import { csvText } from '#app/kernel/csv-text.ts';
import { type Format, formatFor } from '#app/ui/format/format.ts';
import type { Locale } from '#app/ui/i18n/locale.ts';
import { wordsFor } from '#app/ui/i18n/words.ts';
import type { CellShape } from './cells.ts';
import type { Column } from './column.ts';
import { columnWording } from './column-wording.ts';
import { exampleRows } from './example-rows.ts';
import { type FileKindName, fileKinds } from './file-kinds.ts';
import { formatWording } from './format-wording.ts';
import { kindAboutWording, kindWording } from './kind-wording.ts';
import { columnNameIn, fileNameIn, fileNamesIn } from './names-text.ts';

export type ColumnText = {
  /** In the reader's language; `otherNames` are understood as well. */
  readonly name: string;
  readonly otherNames: readonly string[];
  readonly isRequired: boolean;
  /** 'Tekst, hooguit 120 tekens.' */
  readonly holds: string;
  /** What it means, where the name doesn't say; null where it does. */
  readonly note: string | null;
  /** The value that an empty cell stands for: 'Leeg: ja.'; null where there is none. */
  readonly whenEmpty: string | null;
  readonly example: string;
};

export type KindText = {
  readonly kind: FileKindName;
  readonly title: string;
  readonly about: string;
  /** 'medewerkers.csv' */
  readonly fileName: string;
  readonly otherFileNames: readonly string[];
  /** Columns that together name a record; empty where rows are parts of a set. */
  readonly key: readonly string[];
  readonly columns: readonly ColumnText[];
};

export function kindText(kind: FileKindName, locale: Locale): KindText {
  const { columns, key } = fileKinds[kind] as { columns: readonly Column[]; key: readonly string[] };
  const limits = limitsOf(kind);
  const [fileName = '', ...otherFileNames] = fileNamesIn(kind, locale);
  return {
    kind,
    title: wordsFor(locale, kindWording)(kind),
    about: wordsFor(locale, kindAboutWording)(kind),
    fileName,
    otherFileNames,
    key: columns.filter(({ field }) => key.includes(field)).map((column) => columnNameIn(column, locale)),
    columns: columns.map((column) => columnText(kind, column, limits(column.field), locale)),
  };
}

/** The example of a kind in the reader's language: names of columns, days and decimals as they are written there. */
export function exampleTable(kind: FileKindName, locale: Locale): { header: string[]; rows: string[][] } {
  const columns: readonly Column[] = fileKinds[kind].columns;
  return {
    header: columns.map((column) => columnNameIn(column, locale)),
    rows: exampleRows[kind].map((row) =>
      columns.map(({ field, read }) => exampleCell(read.shape, row[field] ?? '', locale)),
    ),
  };
}

/** The same as a file. */
export function exampleFile(kind: FileKindName, locale: Locale): { name: string; text: string } {
  const { header, rows } = exampleTable(kind, locale);
  return { name: fileNameIn(kind, locale), text: csvText(header, rows) };
}

function columnText(kind: FileKindName, column: Column, limits: Limits, locale: Locale): ColumnText {
  const name = columnNameIn(column, locale);
  const example = exampleRows[kind].map((row) => row[column.field]).find(Boolean) ?? '';
  return {
    name,
    otherNames: [column.name, ...column.alsoCalled].filter((one) => one !== name),
    isRequired: column.required,
    holds: holds(kind, column, limits, locale),
    note: noteOf(kind, column.field, locale),
    whenEmpty: column.required ? null : emptyText(column, locale),
    example: exampleCell(column.read.shape, example, locale),
  };
}

function noteOf(kind: FileKindName, field: string, locale: Locale): string | null {
  const t = wordsFor(locale, columnWording) as (key: string) => string;
  const key = [`${kind}.${field}`, field].find((one) => Object.hasOwn(columnWording, one));
  return key === undefined ? null : t(key);
}

/** The kind of file in which the codes of a column are made. */
const madeIn: Readonly<Record<string, FileKindName>> = {
  organisation: 'organisations',
  payer: 'organisations',
  onlyFor: 'organisations',
  site: 'sites',
  pool: 'pools',
  resource: 'resources',
  resources: 'resources',
  vatTreatment: 'vatTreatments',
  category: 'courseCategories',
  course: 'courses',
  courses: 'courses',
  certificateType: 'certificateTypes',
  type: 'certificateTypes',
  grants: 'certificateTypes',
  required: 'certificateTypes',
  recommended: 'certificateTypes',
  functionProfile: 'functionProfiles',
  person: 'people',
  trainer: 'trainers',
  trainers: 'trainers',
  run: 'runs',
  costPool: 'costPools',
};

function holds(kind: FileKindName, { field, read }: Column, limits: Limits, locale: Locale): string {
  const t = wordsFor(locale, formatWording);
  const format = formatFor(locale, centreZone);
  const { shape } = read;
  const one = shape.kind === 'list' ? shape.of : shape;
  const source = madeIn[field];
  const base =
    one.kind === 'code' && source !== undefined && source !== kind
      ? t('holds-code-of', { file: fileNameIn(source, locale) })
      : shapeText(one, limits, locale, format);
  return shape.kind === 'list'
    ? t(limits.maxItems === undefined ? 'list' : 'list-up-to', {
        of: base,
        max: format.number(limits.maxItems ?? 0),
      })
    : base;
}

function shapeText(shape: CellShape, limits: Limits, locale: Locale, format: Format): string {
  const t = wordsFor(locale, formatWording);
  switch (shape.kind) {
    case 'text':
      if (limits.format === 'email') return t('holds-email');
      if (limits.format === 'uri') return t('holds-website');
      return limits.maxLength === undefined
        ? t('holds-text')
        : t('holds-text-up-to', { max: format.number(limits.maxLength) });
    case 'whole':
      return limits.maximum === undefined
        ? t('holds-whole')
        : t('holds-whole-between', {
            min: format.number(limits.minimum ?? 0),
            max: format.number(limits.maximum),
          });
    case 'decimal':
      return t('holds-decimal', { decimals: shape.decimals });
    case 'one-of':
    case 'role':
      return t('holds-one-of', {
        values: Object.keys(shape.words)
          .map((value) => wordOf(shape.words, value, locale))
          .join(', '),
      });
    case 'list':
      return shapeText(shape.of, limits, locale, format);
    default:
      return t(`holds-${shape.kind}`);
  }
}

/** The value that an empty cell stands for; null where that is nothing, or more than a value: a note tells then. */
function emptyText({ whenEmpty, read }: Column, locale: Locale): string | null {
  const t = wordsFor(locale, formatWording);
  if (whenEmpty === undefined || whenEmpty === null || Array.isArray(whenEmpty)) return null;
  const canonical = whenEmpty === true ? 'yes' : whenEmpty === false ? 'no' : String(whenEmpty);
  return t('empty-is', { value: exampleCell(read.shape, canonical, locale) });
}

/** A value in the code's own words as the reader would write it. */
export function exampleCell(shape: CellShape, value: string, locale: Locale): string {
  if (value === '') return '';
  switch (shape.kind) {
    case 'list':
      return value
        .split('|')
        .map((one) => exampleCell(shape.of, one, locale))
        .join('|');
    case 'one-of':
    case 'role':
      return wordOf(shape.words, value, locale);
    case 'yes-no':
      return wordsFor(locale, formatWording)(value === 'yes' ? 'yes' : 'no');
    case 'weekday':
      return formatFor(locale, centreZone).weekday(Number(value));
    case 'date':
      return locale === 'nl' ? value.split('-').reverse().join('-') : value;
    case 'cents':
    case 'decimal':
    case 'percent':
      return locale === 'nl' ? value.replace('.', ',') : value;
    default:
      return value;
  }
}

function wordOf(words: Readonly<Record<string, readonly string[]>>, value: string, locale: Locale): string {
  return locale === 'nl' ? (words[value]?.[0] ?? value) : value;
}

type Limits = {
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly maxItems?: number;
  readonly format?: string;
};

type JsonSchema = Limits & {
  readonly anyOf?: readonly JsonSchema[];
  readonly items?: JsonSchema;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
};

/** What the module's schema allows in a field: how long, how large, how many. */
function limitsOf(kind: FileKindName): (field: string) => Limits {
  const json = z.toJSONSchema(fileKinds[kind].schema, { io: 'input', unrepresentable: 'any' }) as JsonSchema;
  return (field) => {
    const property = json.properties?.[field] ?? {};
    const { maxItems, items, ...own } = property.anyOf?.[0] ?? property;
    return { ...own, ...items, ...(maxItems === undefined ? {} : { maxItems }) };
  };
}

/** The same for a coordinator: the own organisation's code, and without what only the office or another page changes. */
export function ownPeopleText(code: string, locale: Locale): KindText {
  const text = kindText('people', locale);
  const ownCode = wordsFor(locale, formatWording)('own-organisation', { code });
  const columns = text.columns.flatMap((one, at) => {
    const { field } = fileKinds.people.columns[at] ?? {};
    if (field === 'roles' || field === 'validUntil') return [];
    return field === 'organisation' ? [{ ...one, holds: ownCode, note: null, example: code }] : [one];
  });
  return { ...text, columns };
}
