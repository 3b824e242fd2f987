import { wordsFor } from '#app/ui/i18n/words.ts';
import type { Column } from './column.ts';
import { fileKindNames, fileKinds } from './file-kinds.ts';
import { fileRules } from './file-rules-text.ts';
import { type ColumnText, exampleFile, kindText } from './format-text.ts';
import { kindWording } from './kind-wording.ts';

/** The text of docs/import-formats.md: every kind of file as the import reads it. */
export function formatManual(): string {
  return [
    '# Import formats',
    '',
    '<!-- Written by app/intake/format-manual-text.test.ts; change the columns and words in app/intake, then run it with -u. -->',
    '',
    'CSV files for `npm run import -- <folder>` and for the page *Import* of the office. Both do the same: read all files,',
    'save them together through the checks that every page uses, and save nothing while anything is wrong. `--preview` and',
    'the page’s preview are the same run, rolled back. The demo centre in `prisma/seed/demo/` is loaded this way.',
    '',
    'The command works beside a running Leerbank, on `DATABASE_URL` or the embedded database. It prints what is new,',
    'changed and unchanged per file, and every bad row as `file:line column: reason`, in Dutch or with `--lang en` in',
    'English. It ends with 0 when the files are in (or could be), 1 when something is wrong, 2 when it was called wrongly.',
    '',
    '## Every file',
    '',
    ...fileRules('en').flatMap(({ title, text }) => [`- **${title}.** ${escaped(text)}`]),
    '',
    '## Kinds, in the order in which they are read',
    '',
    '| | file | also called | holds | known by |',
    '|---|---|---|---|---|',
    ...fileKindNames.map((kind, at) => {
      const { title, fileName, otherFileNames, key } = kindText(kind, 'en');
      const others = otherFileNames.map((name) => `\`${name}\``).join(', ');
      return `| ${at + 1} | [\`${fileName}\`](#${anchorOf(fileName)}) | ${others} | ${title} | ${keyText(key)} |`;
    }),
    '',
    ...fileKindNames.flatMap(sectionOf),
  ].join('\n');
}

function sectionOf(kind: (typeof fileKindNames)[number]): string[] {
  const { title, about, fileName, key, columns } = kindText(kind, 'en');
  const dutch = wordsFor('nl', kindWording)(kind);
  const documented: readonly Column[] = fileKinds[kind].columns;
  return [
    `### ${fileName}`,
    '',
    `${title} (*${dutch}*). ${escaped(about)} Known by: ${keyText(key)}.`,
    '',
    '| column | also called | required | holds | example |',
    '|---|---|---|---|---|',
    ...columns.map((column, at) => columnLine(column, documented[at]?.alsoCalled ?? [])),
    '',
    '```csv',
    ...exampleFile(kind, 'en').text.replace('\ufeff', '').trim().split('\r\n'),
    '```',
    '',
  ];
}

function columnLine(column: ColumnText, alsoCalled: readonly string[]): string {
  const holds = [`${column.holds}.`, column.note, column.whenEmpty].filter((text) => text !== null).join(' ');
  const cells = [
    `\`${column.name}\``,
    alsoCalled.join(', '),
    column.isRequired ? 'yes' : '',
    escaped(holds),
    column.example === '' ? '' : `\`${column.example.replaceAll('|', '\\|')}\``,
  ];
  return `| ${cells.join(' | ')} |`;
}

function keyText(key: readonly string[]): string {
  return key.length === 0 ? 'the whole row' : key.map((name) => `\`${name}\``).join(' + ');
}

function anchorOf(heading: string): string {
  return heading.toLowerCase().replaceAll(/[^a-z0-9-]/g, '');
}

function escaped(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('<', '&lt;');
}
