/**
 * A month of use at tariff from the treasurer's chair: an invoice that was wrong is taken back, what it was for is looked at
 * per visit and invoiced anew, and leads to its visits; the school reads on the visit which invoice it is on.
 */
import { expect, expectNoAxeViolations, test } from './fixtures.ts';

const month = '/treasury/use/2026-10';
const subject = 'Gebruik van machines, oktober 2026';

test('the treasurer invoices what a school used in a month, and both find the visit behind a line', async ({
  page,
  signInAs,
}) => {
  test.setTimeout(60_000);
  await signInAs('treasurer');
  await page.goto('/treasury/invoices?state=all');
  const first = page.getByRole('row', { name: /Noordwal College/ }).filter({ hasText: subject });
  await first.getByRole('link').first().click();
  await page.getByRole('link', { name: 'Maak een creditnota' }).click();
  await page.getByLabel('Reden').fill('Ander ordernummer');
  await page.getByRole('button', { name: 'Maak creditnota' }).click();
  await expect(page.getByText(/^Creditnota C2026-\d{4} is gemaakt\.$/)).toBeVisible();

  // Overdue by now, so it is a task too.
  await page.goto('/treasury');
  await expect(page.getByText('Het gebruik van oktober 2026 had al gefactureerd moeten zijn.')).toBeVisible();
  await page
    .getByRole('link', { name: 'Openen' })
    .and(page.locator(`[href="${month}"]`))
    .click();
  await expect(page).toHaveURL(month);
  const table = page.getByRole('table', { name: 'Noordwal College' });
  await expect(table.getByRole('row').filter({ hasText: 'NOORDWAL-' }).first()).toContainText('MACHINE');
  await expectNoAxeViolations(page);
  const total = /€[\s\d.,]+\d/.exec(await table.getByRole('row').last().innerText())?.[0] ?? 'no total';
  await page.getByRole('button', { name: 'Factureer oktober 2026' }).click();
  const made = page.getByText(/^Gefactureerd: F2026-\d{4}\.$/);
  await expect(made).toBeVisible();
  const code = (await made.innerText()).slice('Gefactureerd: '.length, -1);
  await expect(page.getByText('Niets te factureren')).toBeVisible();
  await page.getByRole('link', { name: 'Naar de facturen' }).first().click();
  await page.getByRole('link', { name: code }).click();
  await expect(page.getByRole('heading', { level: 1, name: `Factuur ${code}` })).toBeVisible();
  await expect(page.getByText(total).first()).toBeVisible();
  await page.getByRole('link', { name: 'Herkomst' }).click();
  const visit = page
    .getByRole('table', { name: 'Wat erachter zit' })
    .getByRole('row')
    .filter({ hasText: 'NOORDWAL-' })
    .first();
  const number = /NOORDWAL-\d+/.exec(await visit.innerText())?.[0] ?? '';

  await signInAs('teacher');
  await page.goto(`/school/${number}`);
  await expectNoAxeViolations(page);
  const pdf = await page.request.get(
    (await page.getByRole('link', { name: `Factuur ${code}` }).getAttribute('href')) ?? '',
  );
  expect(pdf.headers()['content-type']).toBe('application/pdf');
});
