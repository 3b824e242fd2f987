/**
 * A quarter from the treasurer's chair: a cost is booked, the quarter is worked out by the queue, the board closes it, and
 * from then on it refuses costs. It is a quarter before the demo's year, which no other spec looks at.
 */
import { expect, expectNoAxeViolations, test } from './fixtures.ts';
import { startOfDemo } from './start-of-demo.ts';

const quarter = '/treasury/quarters/2025-Q4';

test('the treasurer books a cost and works the quarter out, the board closes it', async ({
  page,
  signInAs,
  allowConsole,
}) => {
  test.setTimeout(120_000);
  allowConsole(/409|422/);
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
  await expect(page.getByText('Nog niet doorgerekend')).toBeVisible();
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

  // Decisions about VAT, and one that contradicts itself.
  await page.goto('/treasury/vat');
  await expect(page.getByRole('table', { name: 'Besluiten' })).toBeVisible();
  await expectNoAxeViolations(page);
  await page.getByRole('link', { name: 'Besluit vastleggen' }).click();
  await page.getByLabel('Code', { exact: true }).fill('PROEF');
  await page.getByLabel('Tekst op de factuur').fill('Btw');
  await page.getByLabel('Besloten door').fill('Bestuur');
  await page.getByRole('button', { name: 'Leg vast' }).click();
  await expect(page.getByLabel('Tarief')).toHaveAccessibleDescription(/Vul het tarief in/);
  await expectNoAxeViolations(page);

  // What was closed is invoiced by itself and mailed with its PDF; then it is paid in part, and taken back.
  const first = page.getByRole('row', { name: /Staalhoeve.*Aandeel in de kosten, 4e kwartaal 2025/ });
  await expect(async () => {
    await page.goto('/treasury/invoices');
    await expect(first).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 20_000 });
  await expectNoAxeViolations(page);
  const code = await first.getByRole('link').first().innerText();
  await first.getByRole('link', { name: code }).click();
  await expect(page.getByRole('heading', { level: 1, name: `Factuur ${code}` })).toBeVisible();
  await expectNoAxeViolations(page);
  await page.getByRole('link', { name: 'Herkomst' }).click();
  await expect(page.getByRole('heading', { level: 1, name: `Herkomst van ${code}` })).toBeVisible();
  await expectNoAxeViolations(page);
  await page.getByRole('link', { name: 'Noodaggregaat' }).first().click();
  await page.getByRole('link', { name: code }).click();
  await expect(page.getByRole('heading', { level: 1, name: `Factuur ${code}` })).toBeVisible();
  const pay = async (amount: string, day?: string) => {
    await page.getByLabel('Bedrag', { exact: true }).fill(amount);
    if (day) await page.getByLabel('Ontvangen op').fill(day);
    await page.getByRole('button', { name: 'Boek betaling' }).click();
  };
  for (const [amount, why] of [
    ['tien', 'Dit is geen bedrag'],
    ['0', 'boven nul'],
    ['-5', 'boven nul'],
    ['12,5055', 'Hooguit twee cijfers'],
    ['1000000000000', 'Hooguit € 10 miljoen'],
    ['9999999', 'Er staat €.*open'],
  ] as const) {
    await pay(amount);
    await expect(page.getByLabel('Bedrag', { exact: true })).toHaveAccessibleDescription(new RegExp(why));
  }
  await pay('100,00', '2099-01-01');
  await expect(page.getByLabel('Ontvangen op')).toHaveAccessibleDescription(/moet nog komen/);
  await pay('100,00', startOfDemo.slice(0, 10));
  await expect(page.getByText(/^Betaling geboekt\. Nog open: €/)).toBeVisible();
  await page.getByRole('link', { name: 'Maak een creditnota' }).click();
  await expectNoAxeViolations(page);
  await page.getByLabel('Reden').fill('Verkeerde afnemer');
  // All of it, with a line filled in: one of them must be meant.
  const line = page.getByRole('group', { name: 'Regels' }).getByRole('textbox').first();
  await line.fill('1,00');
  await page.getByRole('button', { name: 'Maak creditnota' }).click();
  await expect(page.getByText('Je vulde ook regels in.')).toBeVisible();
  await line.fill('');
  await page.getByRole('button', { name: 'Maak creditnota' }).click();
  await expect(page.getByText(/^Creditnota C2026-\d{4} is gemaakt\.$/)).toBeVisible();

  // The mail is written by the queue.
  const mail = page.getByRole('link', { name: new RegExp(`^Factuur ${code}`) });
  await expect(async () => {
    await page.goto(`/account/outbox?q=${code}`);
    await expect(mail).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 20_000 });
  await mail.click();
  await expect(page.getByRole('link', { name: `${code}.pdf` })).toBeVisible();

  // Somebody is late with the quarter before: reminded by hand, once a day, and then pays in part.
  await page.goto('/treasury/invoices?state=overdue');
  const overdue = page.getByRole('row', { name: /Aandeel in de kosten, 3e kwartaal 2026/ }).first();
  await overdue.getByRole('link').first().click();
  await page.getByRole('button', { name: 'Stuur nu een herinnering' }).click();
  await expect(page.getByText('De herinnering gaat nu de deur uit.')).toBeVisible();
  await expect(page.getByText('1e, door iemand verstuurd')).toBeVisible();
  await page.getByRole('button', { name: 'Stuur nu een herinnering' }).click();
  await expect(page.getByText('Vandaag is er al een herinnering verstuurd.')).toBeVisible();
  await pay('100,00', startOfDemo.slice(0, 10));
  await expect(page.getByText(/^Betaling geboekt\. Nog open: €/)).toBeVisible();

  // Course fees that were invoiced lower what is shared: from the quarter to the invoice, its trail, and back.
  await page.goto('/treasury/quarters/2026-Q3');
  await page.getByRole('table', { name: 'Specificaties' }).getByRole('link', { name: 'Staalhoeve' }).click();
  await expectNoAxeViolations(page);
  await page.getByText(/^Cursussen: €/).click();
  const paid = page
    .getByRole('table', { name: 'Cursussen', exact: true })
    .getByRole('row', { name: /Staalhoeve/ });
  await expect(paid.first()).toContainText('−€');
  await paid.first().getByRole('link').click();
  await expect(page.getByText('Komt van')).toBeVisible();
  const fees = page.getByRole('link', { name: /^F2026-\d{4}$/ }).first();
  const number = await fees.innerText();
  await expect(page.getByRole('link', { name: 'Terugdraaien' })).toHaveCount(0);
  await expectNoAxeViolations(page);
  await fees.click();
  await page.getByRole('link', { name: 'Herkomst' }).click();
  await expect(page.getByRole('heading', { level: 1, name: `Herkomst van ${number}` })).toBeVisible();
  await page
    .getByRole('table', { name: 'Inkomsten van kostenplaatsen' })
    .getByRole('link', { name: /^P2026-\d{4}$/ })
    .first()
    .click();
  await expect(page.getByRole('link', { name: number })).toBeVisible();

  // What a company supplied is proposed as a cost, and known as booked afterwards.
  await page.goto('/treasury/quarters/2026-Q3');
  const supplied = page
    .getByRole('table', { name: 'Vergoedingen' })
    .getByRole('row', { name: /^Staalhoeve/ });
  await supplied.getByRole('link', { name: 'Boek' }).click();
  await expect(page.getByLabel('Factuurnummer')).toHaveValue('VG-2026-Q3-STAALHOEVE');
  await page.getByLabel('Kostenplaats').selectOption({ label: 'Trainers' });
  await page.getByRole('button', { name: 'Boek', exact: true }).click();
  await expect(page.getByText(/^Geboekt als P2026-\d{4}\.$/)).toBeVisible();
  await page.goto('/treasury/quarters/2026-Q3');
  await expect(supplied.getByRole('link', { name: /^P2026-\d{4}$/ })).toBeVisible();

  // Where that counts is a choice with a history; the same once more is refused.
  await page.goto('/treasury/pools/income');
  await expect(page.getByRole('row', { name: /^Cursusgeld van leden Cursussen/ }).first()).toBeVisible();
  await expectNoAxeViolations(page);
  const choose = async (pool: string) => {
    await page.getByLabel('Klanten').selectOption({ label: pool });
    await page.getByRole('button', { name: 'Leg vast' }).click();
  };
  await choose('Cursussen');
  await expect(page.getByText('Dit geldt op die dag al zo.')).toBeVisible();
  // What was said of the first stays in sight while the second is sent, so it is the table that tells.
  const now = page.getByRole('table').first();
  for (const pool of ['Trainers', 'Cursussen']) {
    await choose(pool);
    await expect(now.getByRole('row', { name: new RegExp(`^Klanten ${pool}`) })).toBeVisible();
    await expect(page.getByText('Vastgelegd.')).toBeVisible();
  }

  // The company sees its own, and its PDF.
  await signInAs('coordinator');
  await page.goto('/statements');
  await expectNoAxeViolations(page);
  await page.getByRole('link', { name: '3e kwartaal 2026' }).click();
  await page.getByText(/^\d+ regels, samen €/).click();
  const charged = page.getByRole('table', { name: 'Cursussen en gebruik' });
  await expect(charged.getByRole('link', { name: /^F2026-\d{4}$/ })).not.toHaveCount(0);
  await expect(page.getByRole('table', { name: 'Vergoeding voor inbreng' })).toContainText('€ 62,50');
  await expectNoAxeViolations(page);
  await page.goto('/invoices');
  const own = page.getByRole('row', { name: new RegExp(code) });
  await expectNoAxeViolations(page);
  await expect(own).toContainText('Terug te betalen');
  await expect(page.getByText('Freeshoek')).toHaveCount(0);
  const pdf = await page.request.get(
    (await own.getByRole('link', { name: code }).getAttribute('href')) ?? '',
  );
  expect(pdf.headers()['content-type']).toBe('application/pdf');
  await signInAs('coordinator-2');
  expect((await page.request.get(pdf.url())).status()).toBe(404);
});
