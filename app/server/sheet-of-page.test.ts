import { expect, it } from 'vitest';
import { sheetOfPage, textOf } from './sheet-of-page.ts';

const table = (name: string, rows: string, more = '') =>
  `<table class="x" data-sheet="${name}"${more}><caption>Wie &amp; wat</caption><thead><tr><th data-silent="true">Kies</th><th>Naam</th><th>Uren</th></tr></thead><tbody>${rows}</tbody><tfoot><tr><td></td><th>Samen</th><td>9</td></tr></tfoot></table>`;

it('reads the one table that is asked for, without ticks and totals', () => {
  const page = `<main>${table('other', '<tr><td></td><th>Nee</th><td>1</td></tr>')}${table(
    'who',
    '<tr><td><input type="checkbox"/></td><th><a href="/x">Jan <!-- -->Pieters</a></th><td data-value="1,5">anderhalf uur</td></tr>',
  )}</main>`;
  expect(sheetOfPage(page, 'who')).toEqual({
    caption: 'Wie & wat',
    csv: '\ufeffNaam;Uren\r\nJan Pieters;1,5\r\n',
  });
});

it('takes tables of one name together, and none that is no spreadsheet', () => {
  const row = (name: string) => `<tr><td></td><th>${name}</th><td>1</td></tr>`;
  expect(sheetOfPage(table('who', row('A')) + table('who', row('B')), 'who')?.csv).toBe(
    '\ufeffNaam;Uren\r\nA;1\r\nB;1\r\n',
  );
  expect(sheetOfPage(table('who', row('A'), ' data-no-sheet="own account"'), 'who')).toBeNull();
  expect(sheetOfPage('<p>nothing</p>', 'who')).toBeNull();
});

it('guards against formulas', () => {
  const page = table('who', '<tr><td></td><th>=HYPERLINK(&quot;x&quot;)</th><td>-2</td></tr>');
  expect(sheetOfPage(page, 'who')?.csv).toBe('\ufeffNaam;Uren\r\n"\'=HYPERLINK(""x"")";-2\r\n');
});

it.each([
  ['<a>An</a>, <a>Bo</a>', 'An, Bo'],
  ['Draaien<span>Hal 2</span>', 'Draaien Hal 2'],
  ['<p>een</p><p>twee</p>', 'een; twee'],
  ['<svg aria-hidden="true"><path d="m"/></svg>klaar', 'klaar'],
  ['x<form data-print="no"><button>Weg</button></form>', 'x'],
  ['&lt;b&gt; d&#x27;Or', "<b> d'Or"],
])('the words of %s', (html, words) => {
  expect(textOf(html)).toBe(words);
});
