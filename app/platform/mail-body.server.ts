/**
 * A mail out of blocks, as text and as a whole HTML page with the same content. Made of tables and styles on the elements:
 * mail programs (Outlook above all) know little else. Where a program follows the reader's dark screen, the colours do.
 */
import type { Locale } from '#app/ui/i18n/locale.ts';

export type MailBlock =
  | { readonly kind: 'text'; readonly text: string }
  /** What needs the reader's eye. */
  | { readonly kind: 'signal'; readonly text: string }
  | { readonly kind: 'facts'; readonly facts: readonly (readonly [label: string, value: string])[] }
  | { readonly kind: 'list'; readonly title: string | null; readonly items: readonly string[] }
  /** Words of a person, with their own line breaks. */
  | { readonly kind: 'quote'; readonly text: string }
  /** To read and type over. */
  | { readonly kind: 'code'; readonly text: string }
  /** The one thing to do. */
  | { readonly kind: 'button'; readonly label: string; readonly href: string }
  | { readonly kind: 'small'; readonly text: string };

export type MailFrame = {
  readonly locale: Locale;
  readonly subject: string;
  /** Why one gets it, who sent it; below a line. */
  readonly footer: readonly string[];
  readonly footerLink?: { readonly label: string; readonly href: string };
};

export type MailBody = { readonly text: string; readonly html: string };

export function mailBody(blocks: readonly MailBlock[], frame: MailFrame): MailBody {
  return { text: textOf(blocks, frame), html: pageOf(blocks, frame) };
}

function textOf(blocks: readonly MailBlock[], { footer, footerLink }: MailFrame): string {
  const below = [...footer, ...(footerLink ? [`${footerLink.label}: ${footerLink.href}`] : [])];
  // Two hyphens and a space: programs that know it show what follows as a signature, and leave it out of answers.
  return `${blocks.map(asText).join('\n\n')}\n${below.length > 0 ? `\n-- \n${below.join('\n')}\n` : ''}`;
}

function asText(block: MailBlock): string {
  switch (block.kind) {
    case 'text':
    case 'signal':
    case 'small':
    case 'code':
      return block.text;
    case 'quote':
      return block.text
        .split('\n')
        .map((line) => `> ${line}`.trimEnd())
        .join('\n');
    case 'facts': {
      const width = Math.max(...block.facts.map(([label]) => label.length));
      return block.facts
        .map(([label, value]) => {
          const indent = ' '.repeat(width + 2);
          return `${`${label}:`.padEnd(width + 2)}${value.replaceAll('\n', `\n${indent}`)}`;
        })
        .join('\n');
    }
    case 'list':
      return [...(block.title ? [block.title] : []), ...block.items.map((item) => `- ${item}`)].join('\n');
    case 'button':
      return `${block.label}:\n${block.href}`;
  }
}

const font = "font-family: 'IBM Plex Sans', 'Segoe UI', Helvetica, Arial, sans-serif";
const ink = '#1b2427';
const faint = '#596366';
const line = '#dcd7ca';

/** Dark colours by class; light ones are on the elements, for programs that drop this. */
const dark = `@media (prefers-color-scheme: dark) {
.paper { background: #12181a !important } .sheet { background: #1a2225 !important; border-color: #2d383c !important; border-top-color: #7fcbd4 !important }
.ink, .ink a { color: #ece8de !important } .faint, .faint a { color: #9ca5a3 !important } .line { border-color: #2d383c !important }
.brand { color: #7fcbd4 !important } .signal { background: #45260f !important; color: #ece8de !important }
.button { background: #7fcbd4 !important } .button a { color: #0d1a1d !important }
}
@media (max-width: 480px) { .edge { padding-left: 20px !important; padding-right: 20px !important } .fact td { display: block !important; width: auto !important } .fact .label { border-bottom: 0 !important; padding-bottom: 0 !important } .fact .value { padding-top: 0 !important } }`;

function pageOf(blocks: readonly MailBlock[], { locale, subject, footer, footerLink }: MailFrame): string {
  const below = footer.map((text) => `<p style="margin: 0 0 6px">${escaped(text)}</p>`);
  if (footerLink) {
    below.push(
      `<p style="margin: 0"><a href="${escaped(footerLink.href)}" style="color: ${faint}">${escaped(footerLink.label)}</a></p>`,
    );
  }
  return `<!doctype html>
<html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark">
<title>${escaped(subject)}</title><style>${dark}</style></head>
<body class="paper" style="margin: 0; padding: 0; background: #f6f4ee">
<table role="presentation" class="paper" width="100%" cellpadding="0" cellspacing="0" style="background: #f6f4ee"><tr><td align="center" style="padding: 24px 12px">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="max-width: 600px">
<tr><td class="edge brand" style="padding: 0 32px 12px; ${font}; font-size: 18px; font-weight: 700; letter-spacing: -0.01em; color: #0a5561">Leerbank</td></tr>
<tr><td class="sheet edge ink" style="padding: 32px 32px 24px; background: #fffefa; border: 1px solid ${line}; border-top: 3px solid #0a5561; ${font}; font-size: 16px; line-height: 1.55; color: ${ink}">
<h1 class="ink" style="margin: 0 0 20px; ${font}; font-size: 21px; line-height: 1.3; font-weight: 600; color: ${ink}">${escaped(subject)}</h1>
${blocks.map(asHtml).join('\n')}
</td></tr>
<tr><td class="edge faint" style="padding: 16px 32px 0; ${font}; font-size: 13px; line-height: 1.5; color: ${faint}">${below.join('')}</td></tr>
</table></td></tr></table></body></html>`;
}

function asHtml(block: MailBlock): string {
  switch (block.kind) {
    case 'text':
      return `<p style="margin: 0 0 16px">${inLines(block.text)}</p>`;
    case 'signal':
      return `<p class="signal" style="margin: 0 0 16px; padding: 12px 16px; border-left: 4px solid #f2711c; background: #fde6d3; color: ${ink}">${escaped(block.text)}</p>`;
    case 'facts':
      return `<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="margin: 0 0 24px; border-top: 1px solid ${line}" class="line">${block.facts
        .map(
          ([label, value]) =>
            `<tr class="fact"><td class="label faint line" style="padding: 8px 20px 8px 0; border-bottom: 1px solid ${line}; color: ${faint}; font-size: 14px; line-height: 24px; vertical-align: top; white-space: nowrap">${escaped(label)}</td><td class="value ink line" style="padding: 8px 0; border-bottom: 1px solid ${line}; vertical-align: top; width: 100%; color: ${ink}; font-size: 16px; line-height: 24px; font-variant-numeric: tabular-nums">${inLines(value)}</td></tr>`,
        )
        .join('')}</table>`;
    case 'list':
      return `${block.title ? `<p style="margin: 0 0 4px; font-weight: 600">${escaped(block.title)}</p>` : ''}<ul style="margin: 0 0 20px; padding-left: 20px">${block.items
        .map((item) => `<li style="margin: 4px 0">${escaped(item)}</li>`)
        .join('')}</ul>`;
    case 'quote':
      return `<p class="line" style="margin: 0 0 20px; padding: 0 0 0 16px; border-left: 3px solid ${line}">${inLines(block.text)}</p>`;
    case 'code':
      return `<p style="margin: 0 0 16px; font-size: 28px; font-weight: 600; letter-spacing: 0.1em">${escaped(block.text)}</p>`;
    case 'button':
      return `<table role="presentation" cellpadding="0" cellspacing="0" style="margin: 4px 0 24px"><tr><td class="button" style="background: #0a5561; border-radius: 4px"><a href="${escaped(block.href)}" style="display: inline-block; padding: 11px 22px; ${font}; font-size: 16px; font-weight: 600; line-height: 22px; color: #fffefa; text-decoration: none">${escaped(block.label)}</a></td></tr></table>`;
    case 'small':
      return `<p class="faint" style="margin: 0 0 12px; font-size: 14px; color: ${faint}">${escaped(block.text)}</p>`;
  }
}

function inLines(text: string): string {
  return escaped(text).replaceAll('\n', '<br>');
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as HTML, for content and for quoted attributes. */
function escaped(text: string): string {
  return text.replaceAll(/[&<>"]/g, (character) => entities[character] ?? '');
}
