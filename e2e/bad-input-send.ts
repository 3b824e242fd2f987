/** Sending what no form of ours sends, and judging what comes back. */
import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import type { DemoKey } from '#app/identity/demo-accounts.ts';
import { errorWording } from '#app/ui/shell/error-wording.ts';
import type { Body } from './bad-input-values.ts';
import { enterAs } from './pages/demo-enter.ts';

export type Answer = { readonly status: number; readonly html: string };

export type Sender = {
  send(to: string, body: Body): Promise<Answer>;
  /** Ids of the requests so far, by how they were answered. */
  readonly refused: string[];
  readonly taken: string[];
};

/** As someone of the demo, or as a guest, who reads Dutch. */
export async function sendingAs(page: Page, role: DemoKey | null, baseURL: string): Promise<Sender> {
  if (role) await enterAs(page, role, baseURL);
  const refused: string[] = [];
  const taken: string[] = [];
  const send = async (to: string, { type, text }: Body): Promise<Answer> => {
    const id = `sweep-${randomUUID()}`;
    const response = await page.request.post(to, {
      headers: {
        Origin: new URL(baseURL).origin,
        'X-Request-Id': id,
        'Accept-Language': 'nl',
        ...(type !== null && { 'Content-Type': type }),
      },
      ...(text !== '' && { data: Buffer.from(text) }),
      maxRedirects: 0,
    });
    const status = response.status();
    (status >= 400 ? refused : taken).push(id);
    return { status, html: status >= 400 ? await response.text() : '' };
  };
  return { send, refused, taken };
}

const errorTitles = Object.entries(errorWording).flatMap(([key, { nl }]) =>
  key.endsWith('Title') && key !== 'failedTitle' ? [nl] : [],
);

/** What is wrong with an answer: an error of ours, or a refusal that doesn't say why in the reader's language. */
export function problemWith({ status, html }: Answer, hasNoPage = false): string | null {
  if (status >= 500) return `status ${status}`;
  if (status < 400 || hasNoPage) return null;
  if (!html.includes('<html lang="nl"'))
    return `status ${status} without a page in Dutch: ${html.slice(0, 80)}`;
  const says =
    /role="(alert|status)"|aria-invalid="true"/.test(html) ||
    errorTitles.some((title) => html.includes(title));
  return says ? null : `status ${status} without a reason`;
}

/** Four at a time, as from people who don't wait for each other. */
export async function severalAtOnce<Item>(
  items: readonly Item[],
  work: (item: Item) => Promise<void>,
): Promise<void> {
  const left = [...items];
  const worker = async () => {
    for (let item = left.shift(); item !== undefined; item = left.shift()) await work(item);
  };
  await Promise.all(Array.from({ length: 4 }, worker));
}
