/** Reads a table out of a page that the server rendered, for a spreadsheet. */
import { csvText } from '#app/kernel/csv-text.ts';

export interface PageSheet {
  /** In the reader's language; several tables of one name count as one. */
  readonly caption: string;
  readonly csv: string;
}

/** What doesn't belong on paper or in a spreadsheet either. */
const skippedElements = new Set(['button', 'script', 'select', 'style', 'svg', 'template', 'textarea']);
const emptyElements = new Set(['br', 'hr', 'img', 'input', 'wbr', 'link', 'meta', 'col', 'path', 'circle']);
const blocks = new Set(['br', 'div', 'li', 'p', 'dd', 'dt']);

/**
 * The tables called `name` on a page as one spreadsheet text; null where there is none. Columns without a shown header
 * (ticks, buttons) stay out. What is hidden from the ear, or not for print, is skipped.
 *
 * @param html as React writes it: well-formed, with `<` and `>` in texts and attributes escaped
 */
export function sheetOfPage(html: string, name: string): PageSheet | null {
  let caption: string | null = null;
  let header: string[] = [];
  const rows: string[][] = [];
  for (const [, attributes = '', inside = ''] of html.matchAll(/<table\b([^>]*)>([\s\S]*?)<\/table>/g)) {
    if (attributeOf(attributes, 'data-sheet') !== name || attributeOf(attributes, 'data-no-sheet') !== null)
      continue;
    const [, title = ''] = /<caption\b[^>]*>([\s\S]*?)<\/caption>/.exec(inside) ?? [];
    caption ??= textOf(title);
    const table = rowsOf(inside, attributeOf(attributes, 'data-group'));
    const silent = new Set(table.silent);
    const kept = (row: readonly string[]) => row.filter((_, at) => !silent.has(at));
    header = header.length > 0 ? header : kept(table.header);
    rows.push(...table.rows.map(kept));
  }
  return caption === null ? null : { caption, csv: csvText(header, rows) };
}

/** @param group header of a column for what stands above a group of rows; null where rows aren't grouped */
function rowsOf(inside: string, group: string | null) {
  const header: string[] = group === null ? [] : [group];
  const silent: number[] = [];
  const rows: string[][] = [];
  const [, head = ''] = /<thead\b[^>]*>([\s\S]*?)<\/thead>/.exec(inside) ?? [];
  for (const [at, [, attributes = '', content = '']] of cellsIn(head).entries()) {
    if (attributeOf(attributes, 'data-silent') !== null) silent.push(at);
    header.push(textOf(content));
  }
  let above = '';
  for (const [, body = ''] of inside.matchAll(/<tbody\b[^>]*>([\s\S]*?)<\/tbody>/g))
    for (const [, row = ''] of body.matchAll(/<tr\b[^>]*>([\s\S]*?)<\/tr>/g)) {
      const cells = cellsIn(row);
      const texts = cells.map(
        ([, attributes = '', content = '']) => attributeOf(attributes, 'data-value') ?? textOf(content),
      );
      if (group === null) rows.push(texts);
      else if (texts.length > 1) rows.push([above, ...texts]);
      else if (cells[0]?.[0].startsWith('<th')) above = texts[0] ?? '';
      else rows.push([above, '', ...texts]);
    }
  return { header, silent, rows };
}

const cellsIn = (row: string) => [...row.matchAll(/<t[hd]\b([^>]*)>([\s\S]*?)<\/t[hd]>/g)];

function attributeOf(attributes: string, name: string): string | null {
  const [, value] = new RegExp(`\\s${name}="([^"]*)"`).exec(attributes) ?? [];
  return value === undefined ? null : unescaped(value);
}

/** The words of a piece of a page, on one line. */
export function textOf(html: string): string {
  let text = '';
  // How deep inside something skipped, in elements.
  let skipped = 0;
  for (const [, slash, element = '', attributes = '', words] of html
    .replace(/<!--[\s\S]*?-->/g, '')
    .matchAll(/<(\/?)([a-zA-Z0-9]+)((?:\s[^>]*?)?)\/?>|([^<]+)/g)) {
    if (words !== undefined) {
      if (skipped === 0) text += unescaped(words);
      continue;
    }
    const isEmpty = emptyElements.has(element);
    if (skipped > 0) {
      if (!isEmpty) skipped += slash ? -1 : 1;
      continue;
    }
    const isHidden =
      skippedElements.has(element) || /\s(aria-hidden="true"|data-print="no")/.test(attributes);
    if (!slash && !isEmpty && isHidden) skipped = 1;
    else text += blocks.has(element) ? ' \n ' : ' ';
  }
  return text
    .split('\n')
    .map((line) =>
      line
        .replace(/[\s\u00a0\u202f]+/g, ' ')
        .replace(/ ([,.;:)])/g, '$1')
        .trim(),
    )
    .filter((line) => line !== '')
    .join('; ');
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#x27': "'" };

const unescaped = (text: string): string =>
  text.replace(/&(amp|lt|gt|quot|#x27);/g, (whole, name) => named[name] ?? whole);
