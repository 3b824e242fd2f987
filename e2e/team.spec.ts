/** The team of a company: what its coordinator sees first, and does from there. */
import { readFile } from 'node:fs/promises';
import { expect, expectNoAxeViolations, test } from './fixtures.ts';

test('a coordinator begins with the team: figures lead to the people they are about', async ({
  page,
  signInAs,
  isMobile,
}) => {
  await signInAs('coordinator');
  await page.goto('/company');
  await expect(page.getByRole('heading', { level: 1, name: 'Team' })).toBeVisible();
  const people = isMobile
    ? page.getByRole('list', { name: 'Mensen en certificaten' })
    : page.getByRole('table', { name: 'Mensen en certificaten' });
  await expect(people).toBeVisible();
  await expectNoAxeViolations(page);

  await page.getByRole('link', { name: 'Ontbreekt' }).click();
  await expect(page).toHaveURL(/status=missing/);
  await expect(people.getByText('ontbreekt').filter({ visible: true }).first()).toBeVisible();

  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Downloaden als spreadsheet' }).click();
  const sheet = await readFile(await (await download).path(), 'utf8');
  expect(sheet.split('\r\n')[0]).toContain('personeelsnummer');
  expect(sheet).toContain('ontbreekt');

  await page.goto('/company?q=nobody-is-called-so');
  await expect(page.getByText('Niemand gevonden')).toBeVisible();
  await expectNoAxeViolations(page);
});
