/** Bundling demand: the office asks, a coordinator answers with the own people, and the office sees the sum. */
import { expect, expectNoAxeViolations, test } from './fixtures.ts';

test('the office plans what companies need together; a coordinator says who comes', async ({
  page,
  signInAs,
}) => {
  await signInAs('coordinator');
  await page.goto('/company/demand');
  await expect(page.getByRole('heading', { level: 1, name: 'Wat jullie nodig hebben' })).toBeVisible();
  await page.getByLabel('Cursus').selectOption({ label: 'Werken met een cobot' });
  await page.getByLabel('Plaatsen in totaal').fill('4');
  await page.getByLabel('Klaar vóór').fill('2027-06-01');
  await page.getByRole('button', { name: 'Geef aan' }).click();
  await expect(page.getByText('Aangegeven: 4 × Werken met een cobot.')).toBeVisible();
  await expectNoAxeViolations(page);

  await signInAs('office');
  await page.goto('/office/demand');
  await expect(page.getByRole('heading', { level: 1, name: 'Bundelen' })).toBeVisible();
  await expectNoAxeViolations(page);
  await page.getByRole('link', { name: 'Werken met een cobot', exact: true }).click();
  await expect(page.getByRole('radio').first()).toBeChecked();
  await expectNoAxeViolations(page);
  await page.getByRole('button', { name: 'Plan en vraag de bedrijven' }).click();
  await expect(page.getByText(/^Gepland\. De bedrijven hebben een mail/)).toBeVisible();
  const asked = page.getByRole('table', { name: 'Wordt nu gevraagd' });
  await expect(asked.getByRole('link', { name: 'Werken met een cobot' })).toBeVisible();

  await signInAs('coordinator');
  await page.goto('/company');
  await page
    .getByRole('row', { name: /Wie komt naar Werken met een cobot/ })
    .getByRole('link', { name: 'Zeg wie er komt' })
    .click();
  await expect(
    page.getByRole('heading', { level: 1, name: 'Wie komt naar Werken met een cobot?' }),
  ).toBeVisible();
  await expectNoAxeViolations(page);
  await page.getByText('Iemand anders sturen').click();
  for (const box of (await page.getByRole('list').last().getByRole('checkbox').all()).slice(0, 4))
    await box.check();
  await page.getByRole('button', { name: 'Bevestig' }).click();
  await expect(page.getByText(/De cursus gaat door\./)).toBeVisible();
  await expect(page.getByRole('row', { name: /Wie komt naar Werken met een cobot/ })).toHaveCount(0);

  await signInAs('board');
  await page.goto('/bundling');
  await expect(page.getByText('Plaatsen gevuld')).toBeVisible();
  await expectNoAxeViolations(page);
});
