import type { Page } from '@playwright/test';

/** Chooses in a picker by typing; it is a plain select until the page is awake, so this waits for the field with suggestions. */
export async function choose(page: Page, label: string, text: string) {
  const field = page.locator('input:not([type="hidden"])').and(page.getByLabel(label, { exact: true }));
  await field.fill(text);
  await page.getByRole('option', { name: text }).first().click();
}
