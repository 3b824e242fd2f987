/** The pages on which the office imports files. */
import { expect, type Page } from '@playwright/test';

export interface ChosenFile {
  readonly name: string;
  readonly text: string | Buffer;
}

/** Text as older spreadsheets save it: Windows-1252, lines ending as on Windows. */
export function asOldSpreadsheet(lines: readonly string[]): Buffer {
  return Buffer.from(`${lines.join('\r\n')}\r\n`, 'latin1');
}

/** Chooses files and looks at what they would change. */
export async function lookAt(page: Page, ...files: readonly ChosenFile[]): Promise<void> {
  await page.goto('/office/import');
  await chooseAndSend(page, ...files);
}

/** The same, on the page as it is. */
export async function chooseAndSend(page: Page, ...files: readonly ChosenFile[]): Promise<void> {
  await page
    .getByLabel('CSV-bestanden')
    .setInputFiles(
      files.map(({ name, text }) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) })),
    );
  await page.getByRole('button', { name: /^Bekijk/ }).click();
}

/** A figure of the page by its label: new, changed, unchanged. */
export async function expectFigure(page: Page, label: string, value: string): Promise<void> {
  const figure = page.getByRole('main').locator('dl > div').filter({ hasText: label }).first();
  await expect(figure.locator('dd').first()).toHaveText(value);
}

/** The rows of the list of what is wrong, each as its cells after another. */
export function problemRows(page: Page) {
  return page
    .locator('#problems')
    .getByRole('row')
    .filter({ has: page.getByRole('cell') });
}
