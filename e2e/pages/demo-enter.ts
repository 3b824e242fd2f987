import { expect, type Page } from '@playwright/test';

/**
 * Enters the demo centre as a role (`employee`, `trainer`, `office`, …) as the button on the demo page does, without drawing
 * that page and the one behind it: nearly every test starts here and goes elsewhere next. The page itself is in
 * sign-in.spec.ts.
 *
 * @param base the server's address, which `page` must have as its base too
 */
export async function enterAs(page: Page, role: string, base: string): Promise<void> {
  const answer = await page.request.post('/demo', {
    form: { role },
    headers: { Origin: new URL(base).origin },
    maxRedirects: 0,
  });
  expect(answer.status(), `entering as ${role}`).toBe(303);
}
