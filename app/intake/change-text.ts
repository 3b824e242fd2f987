import { centreZone } from '#app/kernel/centre-zone.ts';
import { type Format, formatFor } from '#app/ui/format/format.ts';
import type { Locale } from '#app/ui/i18n/locale.ts';
import { wordsFor } from '#app/ui/i18n/words.ts';
import type { CellShape } from './cells.ts';
import type { Column } from './column.ts';
import { type FileKindName, fileKinds } from './file-kinds.ts';
import { exampleCell } from './format-text.ts';
import type { ChangedRow } from './import-report.ts';
import { columnNameIn } from './names-text.ts';
import { uploadWording } from './upload-wording.ts';

export type FieldChange = {
  readonly column: string;
  /** Both null where only that it differs is known. */
  readonly before: string | null;
  readonly after: string | null;
};

/** What a row changes, column by column, as the reader writes values. */
export function fieldChanges(kind: FileKindName, row: ChangedRow, locale: Locale): FieldChange[] {
  const columns: readonly Column[] = fileKinds[kind].columns;
  const format = formatFor(locale, centreZone);
  return row.fields.flatMap(({ field, before, after }): FieldChange[] => {
    const column = columns.find((one) => one.field === field);
    if (!column) return [];
    const name = columnNameIn(column, locale);
    if (before === undefined && after === undefined) return [{ column: name, before: null, after: null }];
    const { shape } = column.read;
    return [
      {
        column: name,
        before: valueText(shape, before, locale, format),
        after: valueText(shape, after, locale, format),
      },
    ];
  });
}

/** Which record, by the values of its key: 'T-LAS-MIG, 01-01-2028'. */
export function recordText(kind: FileKindName, { record }: ChangedRow, locale: Locale): string {
  const columns: readonly Column[] = fileKinds[kind].columns;
  const format = formatFor(locale, centreZone);
  return record
    .flatMap(({ field, value }) => {
      const column = columns.find((one) => one.field === field);
      return column && value !== null ? [valueText(column.read.shape, value, locale, format)] : [];
    })
    .join(', ');
}

function valueText(shape: CellShape, value: unknown, locale: Locale, format: Format): string {
  if (value === null || value === undefined || value === '') return wordsFor(locale, uploadWording)('empty');
  if (Array.isArray(value)) {
    const of = shape.kind === 'list' ? shape.of : shape;
    return value.length === 0
      ? wordsFor(locale, uploadWording)('empty')
      : value.map((one) => valueText(of, one, locale, format)).join(', ');
  }
  switch (shape.kind) {
    case 'yes-no':
      return exampleCell(shape, value ? 'yes' : 'no', locale);
    case 'one-of':
      // Prisma's enums can't have a hyphen.
      return exampleCell(shape, String(value).replaceAll('_', '-'), locale);
    case 'cents':
      return format.money(Number(value));
    case 'percent':
      return format.percent(Number(value) / 10_000, 2);
    case 'whole':
      return format.number(Number(value));
    case 'decimal':
      return format.number(Number(value), shape.decimals);
    case 'time':
      return format.minuteOfDay(Number(value));
    case 'weekday':
      return format.weekday(Number(value));
    case 'date':
      return exampleCell(shape, String(value), locale);
    default:
      return cutOff(String(value));
  }
}

function cutOff(text: string): string {
  return text.length > 80 ? `${text.slice(0, 79)}…`.toWellFormed() : text;
}
