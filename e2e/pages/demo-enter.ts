import type { Page } from '@playwright/test';

/**
 * Enters the demo centre as a role (`employee`, `trainer`, `office`, …) through the demo page, as a visitor does.
 * The page offers one form per role with a button; the hidden field `role` names it.
 */
export async function enterAs(page: Page, role: string): Promise<void> {
  await page.goto('/demo');
  await page.locator(`form:has([name="role"][value="${role}"])`).getByRole('button').first().click();
  await page.waitForURL((url) => !url.pathname.startsWith('/demo'));
}
