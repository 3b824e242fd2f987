/**
 * A quarter from the treasurer's chair: a cost is booked, the quarter is worked out by the queue, the board closes it, and
 * from then on it refuses costs. It is a quarter before the demo's year, which no other spec looks at.
 */
import { expect, expectNoAxeViolations, test } from './fixtures.ts';

const quarter = '/treasury/quarters/2025-Q4';

test('the treasurer books a cost and works the quarter out, the board closes it', async ({
  page,
  signInAs,
  allowConsole,
}) => {
  test.setTimeout(90_000);
  allowConsole(/422/);
  const book = async (of: { what: string; net: string; vat?: string; from: string; to: string }) => {
    await page.goto('/treasury/costs/new');
    await page.getByLabel('Kostenplaats').selectOption({ label: 'Huur' });
    await page.getByLabel('Omschrijving').fill(of.what);
    await page.getByLabel('Voor de dagen van').fill(of.from);
    await page.getByLabel('Tot en met').fill(of.to);
    await page.getByLabel('Bedrag zonder btw').fill(of.net);
    await page.getByRole('textbox', { name: /^Btw/ }).fill(of.vat ?? '');
    await page.getByRole('button', { name: 'Boek', exact: true }).click();
  };
  await signInAs('treasurer');
  await book({ what: 'Noodaggregaat', net: '1.250,05', vat: '262,51', from: '2025-12-31', to: '2025-12-31' });
  await expect(page.getByText(/^Geboekt als P2025-\d{4}\.$/)).toBeVisible();
  await expect(page.getByText('€ 1.512,56').first()).toBeVisible();
  for (const [net, why] of [
    ['12,5055', 'Hooguit twee cijfers'],
    ['0', 'boven nul'],
    ['1000000000000', 'Hooguit € 10 miljoen'],
  ] as const) {
    await book({ what: 'Fout', net, from: '2025-12-31', to: '2025-12-31' });
    await expect(page.getByLabel('Bedrag zonder btw')).toHaveAccessibleDescription(new RegExp(why));
  }

  await page.goto(quarter);
  await expect(page.getByRole('heading', { name: 'Nog niet doorgerekend' })).toBeVisible();
  await page.getByRole('button', { name: 'Reken door' }).click();
  await expect(page.getByRole('table', { name: 'Specificaties' })).toBeVisible({ timeout: 20_000 });
  await expect(page.getByText('Jij hebt doorgerekend.')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Sluit af' })).toHaveCount(0);
  await expect(page.getByRole('table', { name: 'Kostenplaatsen' }).getByText('€ 1.512,56')).not.toHaveCount(
    0,
  );
  await expectNoAxeViolations(page);
  await page.getByRole('table', { name: 'Specificaties' }).getByRole('link', { name: 'Staalhoeve' }).click();
  await expect(
    page.getByRole('heading', { level: 1, name: /^Staalhoeve.*, 4e kwartaal 2025$/ }),
  ).toBeVisible();
  await page.getByText('Huur: € 1.512,56').click();
  await page.getByRole('link', { name: 'Noodaggregaat' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Noodaggregaat' })).toBeVisible();

  await signInAs('board');
  await page.goto(quarter);
  await page.getByRole('link', { name: 'Sluit af' }).click();
  await page.getByRole('button', { name: 'Sluit af' }).click();
  await expect(page.getByText('Het 4e kwartaal 2025 is afgesloten.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Reken opnieuw door' })).toHaveCount(0);

  await signInAs('treasurer');
  await book({ what: 'Te laat', net: '99,00', from: '2025-12-01', to: '2026-11-30' });
  await expect(page.getByLabel('Voor de dagen van')).toHaveAccessibleDescription(
    /Het 4e kwartaal 2025 is afgesloten\. Boek vanaf/,
  );
});
