import { expect, it } from 'vitest';
import { type MailBlock, mailBody } from './mail-body.server.ts';

const blocks: MailBlock[] = [
  { kind: 'text', text: 'Dag <Sofie> & co' },
  {
    kind: 'facts',
    facts: [
      ['Wanneer', 'di 1 dec\nwo 2 dec'],
      ['Waar', 'Hal'],
    ],
  },
  { kind: 'quote', text: 'Eén\n\nTwee' },
  { kind: 'list', title: 'Wie', items: ['Sofie', 'Tarik'] },
  { kind: 'button', label: 'Bekijk', href: 'https://x.example/?a=1&b="2"' },
];
const body = mailBody(blocks, {
  locale: 'nl',
  subject: 'Gaat <door>',
  footer: ['Waarom'],
  footerLink: { label: 'Kies', href: 'https://x.example/mail' },
});

it('reads well as text: labels under each other, quotes marked, the link whole, the footer as a signature', () => {
  expect(body.text).toBe(
    `Dag <Sofie> & co

Wanneer: di 1 dec
         wo 2 dec
Waar:    Hal

> Eén
>
> Twee

Wie
- Sofie
- Tarik

Bekijk:
https://x.example/?a=1&b="2"

--${' '}
Waarom
Kies: https://x.example/mail
`,
  );
});

it('says the same as HTML, in the reader’s language, with nothing of a text taken for markup', () => {
  expect(body.html).toContain('<html lang="nl">');
  expect(body.html).toContain('Dag &lt;Sofie&gt; &amp; co');
  expect(body.html).toContain('href="https://x.example/?a=1&amp;b=&quot;2&quot;"');
  expect(body.html).toContain('di 1 dec<br>wo 2 dec');
  expect(body.html).not.toMatch(/<script|<img|url\(/);
});
