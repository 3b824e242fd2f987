import { describe, expect, test } from 'vitest';
import { readSource } from './read-source.ts';

const specifiers = (text: string) =>
  readSource(text).imports.map(
    ({ specifier, line, typeOnly }) => `${line} ${specifier}${typeOnly ? ' (type)' : ''}`,
  );

describe('reading a source file', () => {
  test('finds every way to import', () => {
    const text = [
      "import one from './one.ts';",
      "import { two, type Three } from '#app/two.ts';",
      "import type { Four } from 'four';",
      "import { type Five, type Six } from './five.ts';",
      "import * as seven from 'node:seven';",
      "import eight, { nine } from './eight.ts';",
      "import './ten.css';",
      'import {\n  eleven,\n  twelve,\n} from "./eleven.ts";',
      "export { thirteen } from './thirteen.ts';",
      "export type { A } from './a.ts';",
      "export * from './star.ts';",
      "export * as named from './named.ts';",
      "const late = await import('./late.ts');",
      "import type Fifteen from './fifteen.ts';",
      "import{sixteen}from'./sixteen.ts';",
    ].join('\n');
    expect(specifiers(text)).toEqual([
      '1 ./one.ts',
      '2 #app/two.ts',
      '3 four (type)',
      '4 ./five.ts (type)',
      '5 node:seven',
      '6 ./eight.ts',
      '7 ./ten.css',
      '11 ./eleven.ts',
      '12 ./thirteen.ts',
      '13 ./a.ts (type)',
      '14 ./star.ts',
      '15 ./named.ts',
      '16 ./late.ts',
      '17 ./fifteen.ts (type)',
      '18 ./sixteen.ts',
    ]);
  });

  test('takes nothing from comments, strings and templates', () => {
    const text = [
      "// import a from './a.ts';",
      "/* import b from './b.ts';\n import c from './c.ts'; */",
      'const text = "import d from \'./d.ts\';";',
      // biome-ignore lint/suspicious/noTemplateCurlyInString: it is the source under test
      "const template = `import e from './e.ts'; ${inner(`import('./f.ts')`)} import g from './g.ts'`;",
      "const pattern = /import h from '.\\/h.ts'/;",
      "import real from './real.ts';",
    ].join('\n');
    expect(specifiers(text)).toEqual(['7 ./real.ts']);
  });

  test('keeps code in templates and after odd characters of JSX', () => {
    const { code } = readSource(
      [
        // biome-ignore lint/suspicious/noTemplateCurlyInString: it is the source under test
        'const a = `now: ${Date.now()} Date`;',
        "<p title='Date'>it's {half / 2} </p>",
        'const b = Math.random();',
      ].join('\n'),
    );
    expect(code.match(/Date/g)).toHaveLength(1);
    expect(code).toContain('Date.now()');
    expect(code).toContain('half / 2');
    expect(code).toContain('Math.random()');
  });

  test('keeps strings where only comments are to go', () => {
    const { uncommented } = readSource("const url = 'http://x'; // update person\nsql`update run`;");
    expect(uncommented).toContain("'http://x'");
    expect(uncommented).toContain('update run');
    expect(uncommented).not.toContain('update person');
  });
});
