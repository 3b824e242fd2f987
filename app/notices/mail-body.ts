/** A mail out of blocks, as text and as HTML with the same content. Mail programs read no style sheets. */

export type MailBlock =
  | { readonly kind: 'text'; readonly text: string }
  /** What needs the reader's eye. */
  | { readonly kind: 'signal'; readonly text: string }
  | { readonly kind: 'facts'; readonly facts: readonly (readonly [label: string, value: string])[] }
  | { readonly kind: 'list'; readonly title: string | null; readonly items: readonly string[] }
  | { readonly kind: 'button'; readonly label: string; readonly href: string }
  | { readonly kind: 'small'; readonly text: string };

export type MailBody = { readonly text: string; readonly html: string };

export function mailBody(blocks: readonly MailBlock[]): MailBody {
  return {
    text: `${blocks.map(asText).join('\n\n')}\n`,
    html: `<div style="${page}">${blocks.map(asHtml).join('\n')}</div>`,
  };
}

function asText(block: MailBlock): string {
  switch (block.kind) {
    case 'text':
    case 'signal':
    case 'small':
      return block.text;
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

const page =
  "max-width: 36rem; font-family: 'IBM Plex Sans', 'Segoe UI', Helvetica, Arial, sans-serif; font-size: 16px; line-height: 1.5; color: #1b2427";
const button =
  'display: inline-block; padding: 0.65em 1.4em; background: #0a5561; color: #fffefa; text-decoration: none; font-weight: 600; border-radius: 4px';

function asHtml(block: MailBlock): string {
  switch (block.kind) {
    case 'text':
      return `<p style="margin: 0 0 1em">${escaped(block.text)}</p>`;
    case 'signal':
      return `<p style="margin: 0 0 1em; padding: 0.75em 1em; border-left: 4px solid #f2711c; background: #fde6d3">${escaped(block.text)}</p>`;
    case 'facts':
      return `<table role="presentation" style="border-collapse: collapse; margin: 0 0 1.25em; width: 100%">${block.facts
        .map(
          ([label, value]) =>
            `<tr><td style="padding: 0.4em 1.25em 0.4em 0; border-bottom: 1px solid #dcd7ca; color: #596366; vertical-align: top; white-space: nowrap">${escaped(label)}</td><td style="padding: 0.4em 0; border-bottom: 1px solid #dcd7ca; vertical-align: top; width: 100%; color: #1b2427; line-height: 1.5">${escaped(value).replaceAll('\n', '<br>')}</td></tr>`,
        )
        .join('')}</table>`;
    case 'list':
      return `${block.title ? `<p style="margin: 0 0 0.25em; font-weight: 600">${escaped(block.title)}</p>` : ''}<ul style="margin: 0 0 1.25em; padding-left: 1.25em">${block.items
        .map((item) => `<li style="margin: 0.15em 0">${escaped(item)}</li>`)
        .join('')}</ul>`;
    case 'button':
      return `<p style="margin: 0 0 1.5em"><a href="${escaped(block.href)}" style="${button}">${escaped(block.label)}</a></p>`;
    case 'small':
      return `<p style="margin: 1.5em 0 0; font-size: 14px; color: #596366">${escaped(block.text)}</p>`;
  }
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as HTML, for content and for quoted attributes. */
export function escaped(text: string): string {
  return text.replaceAll(/[&<>"]/g, (character) => entities[character] ?? '');
}
