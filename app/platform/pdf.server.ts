/**
 * PDF documents: what a page is made of as pdfmake describes it, with our typeface embedded. Nothing in a document makes
 * the renderer read files or fetch addresses. See docs/decisions/0085.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import pdfmake from 'pdfmake';
import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces.js';

const require = createRequire(import.meta.url);

/** The typeface comes in parts by script, each a font of its own to a PDF. The first that has a character is used. */
const parts: readonly { readonly name: string; readonly ranges: readonly (readonly [number, number])[] }[] = [
  {
    name: 'latin',
    ranges: [
      [0x00, 0xff],
      [0x131, 0x131],
      [0x152, 0x153],
      [0x2000, 0x206f],
      [0x20ac, 0x20ac],
      [0x2212, 0x2212],
    ],
  },
  {
    name: 'latin-ext',
    ranges: [
      [0x100, 0x2ba],
      [0x1e00, 0x1e9f],
    ],
  },
  { name: 'vietnamese', ranges: [[0x1ea0, 0x1ef9]] },
  { name: 'greek', ranges: [[0x370, 0x3ff]] },
  {
    name: 'cyrillic',
    ranges: [
      [0x400, 0x45f],
      [0x490, 0x491],
    ],
  },
];

let ready = false;

function prepare(): void {
  if (ready) return;
  const renderer = pdfmake as typeof pdfmake & {
    virtualfs: { writeFileSync(name: string, content: Buffer): void };
    setLocalAccessPolicy(allow: (path: string) => boolean): void;
    setUrlAccessPolicy(allow: (url: string) => boolean): void;
  };
  renderer.setLocalAccessPolicy(() => false);
  renderer.setUrlAccessPolicy(() => false);
  renderer.setFonts(
    Object.fromEntries(
      parts.map(({ name }) => {
        const file = (weight: 400 | 600) => {
          const path = `@fontsource/ibm-plex-sans/files/ibm-plex-sans-${name}-${weight}-normal.woff`;
          renderer.virtualfs.writeFileSync(`${name}-${weight}`, readFileSync(require.resolve(path)));
          return `${name}-${weight}`;
        };
        return [name, { normal: file(400), bold: file(600) }];
      }),
    ),
  );
  ready = true;
}

/** Renders a document. Fonts are ours: definitions name none. Takes some 20 ms a page once warm. */
export async function renderPdf(definition: TDocumentDefinitions): Promise<Buffer> {
  prepare();
  const { defaultStyle, content, ...rest } = definition;
  return pdfmake
    .createPdf({
      ...rest,
      content: inOurFonts(content) as Content,
      defaultStyle: { ...defaultStyle, font: 'latin' },
    })
    .getBuffer();
}

/** Splits text where a name needs another part of the typeface: "Ayşe" is latin, latin-ext, latin. */
function inOurFonts(node: unknown): unknown {
  if (typeof node === 'string') {
    const runs = runsOf(node);
    return runs ? { text: runs } : node;
  }
  if (Array.isArray(node)) return node.map(inOurFonts);
  if (node === null || typeof node !== 'object') return node;
  return Object.fromEntries(
    Object.entries(node).map(([key, value]) => {
      if (key === 'text' && typeof value === 'string') return [key, runsOf(value) ?? value];
      return [key, nested.has(key) ? inOurFonts(value) : value];
    }),
  );
}

/** Where a definition holds more of itself. Widths, styles and layouts are left alone. */
const nested = new Set(['text', 'stack', 'columns', 'ul', 'ol', 'table', 'body']);

/** Null where all of it is plain Latin. */
function runsOf(text: string): { text: string; font: string }[] | null {
  const runs: { text: string; font: string }[] = [];
  // Composed first: an accent that stands apart would fall in another part than its letter.
  for (const character of text.normalize('NFC')) {
    const code = character.codePointAt(0) ?? 0;
    const font =
      parts.find(({ ranges }) => ranges.some(([from, to]) => from <= code && code <= to))?.name ?? 'latin';
    const last = runs.at(-1);
    if (last?.font === font) last.text += character;
    else runs.push({ text: character, font });
  }
  return runs.every(({ font }) => font === 'latin') ? null : runs;
}
