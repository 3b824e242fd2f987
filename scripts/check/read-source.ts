/**
 * Reads a TypeScript file just well enough to see what it imports and which words are code: TypeScript 7 has no API for
 * scripts, and a tokenizer of a hundred lines sees all that the import rules ask.
 */

export type Import = {
  /** As written: './x.ts', '#app/kernel/money.ts', 'zod'. */
  readonly specifier: string;
  readonly line: number;
  /** Erased before the code runs: `import type …`, or every name in the braces marked `type`. */
  readonly typeOnly: boolean;
};

export type Source = {
  readonly text: string;
  /** The text with comments and the insides of strings blanked; positions and line breaks stay. */
  readonly code: string;
  /** The text with only comments blanked. */
  readonly uncommented: string;
  readonly imports: readonly Import[];
};

export function readSource(text: string): Source {
  const { code, uncommented } = blank(text);
  return { text, code, uncommented, imports: importsOf(text, code) };
}

export function lineAt(text: string, position: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at !== -1 && at < position; at = text.indexOf('\n', at + 1)) line += 1;
  return line;
}

const clause = String.raw`(type\s+(?!from\b|,))?((?:[\w$*\s,]|\{[^}]*\})*?)`;
const statements = [
  new RegExp(String.raw`(?<![\w$.])import\s+${clause}\s*\bfrom\s*['"]`, 'g'),
  /(?<![\w$.])import\s*(\{[^}]*\})\s*from\s*['"]/g,
  /(?<![\w$.])export\s+(type\s+)?(\*(?:\s+as\s+[\w$]+)?|\{[^}]*\})\s*from\s*['"]/g,
  /(?<![\w$.])import\s*['"]/g,
  /(?<![\w$.])import\s*\(\s*['"`]/g,
];

function importsOf(text: string, code: string): Import[] {
  const found = new Map<number, Import>();
  for (const statement of statements) {
    for (const match of code.matchAll(statement)) {
      const start = match.index + match[0].length;
      const end = code.indexOf(code[start - 1] as string, start);
      const names = match.slice(1).find((group) => group?.trimStart().startsWith('{'));
      found.set(start, {
        specifier: text.slice(start, end),
        line: lineAt(text, start),
        typeOnly:
          match[1]?.startsWith('type') === true ||
          (names !== undefined && /^\s*\{(\s*type\s[^,}]+,?)+\s*\}\s*$/.test(names)),
      });
    }
  }
  return [...found].sort(([a], [b]) => a - b).map(([, one]) => one);
}

function blank(text: string): { code: string; uncommented: string } {
  const code = text.split('');
  const uncommented = text.split('');
  const wipe = (from: number, to: number, alsoComments: boolean) => {
    for (let at = from; at < to; at += 1) {
      if (text[at] === '\n') continue;
      code[at] = ' ';
      if (alsoComments) uncommented[at] = ' ';
    }
  };

  /** Depth of braces at which each open `${` of a template literal ends. */
  const templates: number[] = [];
  let depth = 0;
  let at = 0;
  while (at < text.length) {
    const char = text[at] as string;
    const two = text.slice(at, at + 2);
    let end = at + 1;
    if (two === '//') {
      end = indexOrEnd(text, '\n', at);
      wipe(at, end, true);
    } else if (two === '/*') {
      end = indexOrEnd(text, '*/', at + 2) + 2;
      wipe(at, Math.min(end, text.length), true);
    } else if (char === "'" || char === '"') {
      end = endOfString(text, at);
      wipe(at + 1, end - 1, false);
    } else if (char === '`' || (char === '}' && templates.at(-1) === depth)) {
      if (char === '}') templates.pop();
      end = endOfTemplate(text, at + 1);
      wipe(at + 1, text[end - 1] === '`' ? end - 1 : end - 2, false);
      if (text[end - 1] === '{') templates.push(depth);
    } else if (char === '/' && startsRegex(text, at)) {
      end = endOfRegex(text, at);
      wipe(at + 1, end - 1, false);
    } else if (char === '{') depth += 1;
    else if (char === '}') depth -= 1;
    at = end;
  }
  return { code: code.join(''), uncommented: uncommented.join('') };
}

function indexOrEnd(text: string, what: string, from: number): number {
  const at = text.indexOf(what, from);
  return at === -1 ? text.length : at;
}

/** Past the closing quote; an apostrophe in the text of JSX has none and ends with its line. */
function endOfString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at += 1) {
    if (text[at] === '\\') at += 1;
    else if (text[at] === text[start]) return at + 1;
    else if (text[at] === '\n') return start + 1;
  }
  return text.length;
}

/** Past the closing backtick, or past the next `${`. */
function endOfTemplate(text: string, start: number): number {
  for (let at = start; at < text.length; at += 1) {
    if (text[at] === '\\') at += 1;
    else if (text[at] === '`') return at + 1;
    else if (text[at] === '$' && text[at + 1] === '{') return at + 2;
  }
  return text.length;
}

/** A slash divides after a value and begins a regular expression after an operator; `</p>` and `/>` do neither. */
function startsRegex(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 80), at).trimEnd();
  const operator = /(^|[(,=:[!&|?;{+*%~^]|=>|\b(return|typeof|case|in|of|default))$/.test(before);
  return operator && endOfRegex(text, at) > at + 1;
}

/** Past the closing slash, or `start + 1` where there is none on the line. */
function endOfRegex(text: string, start: number): number {
  let inClass = false;
  for (let at = start + 1; at < text.length && text[at] !== '\n'; at += 1) {
    if (text[at] === '\\') at += 1;
    else if (text[at] === '[') inClass = true;
    else if (text[at] === ']') inClass = false;
    else if (text[at] === '/' && !inClass) return at + 1;
  }
  return start + 1;
}
