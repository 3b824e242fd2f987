/** The own people of a company, as their coordinator manages them. */
import { expect, expectNoAxeViolations, test } from './fixtures.ts';
import { chooseAndSend, expectFigure, problemRows } from './pages/import-files.ts';

test('a coordinator adds somebody, gives them a certificate with a scan, withdraws it, invites them and lets them go', async ({
  page,
  signInAs,
  allowConsole,
}) => {
  // A file that is no scan is answered 422.
  allowConsole(/422/);
  await signInAs('coordinator');
  await page.goto('/company/people');
  await page.getByRole('link', { name: 'Voeg iemand toe' }).click();
  const family = `Proefpersoon ${Date.now()}`;
  await page.getByRole('textbox', { name: 'Voornaam' }).fill('Fenna');
  await page.getByRole('textbox', { name: 'Achternaam' }).fill(family);
  await page.getByRole('textbox', { name: /E-mail/ }).fill(`fenna.${Date.now()}@staalhoeve.example`);
  await page.getByRole('button', { name: 'Voeg iemand toe' }).click();
  await expect(page.getByRole('heading', { level: 1, name: `Fenna ${family}` })).toBeVisible();
  const person = page.url();

  await page.getByRole('link', { name: 'Voeg certificaat toe' }).click();
  await page.getByRole('combobox', { name: 'Certificaat' }).selectOption({ index: 1 });
  await page.getByLabel('Afgegeven op').fill('2026-10-01');
  await page.getByLabel('Geldig tot en met').fill('2028-10-01');
  await page.getByRole('textbox', { name: 'Afgegeven door' }).fill('Elders Opleidingen');
  const scan = page.getByLabel('Scan');
  await scan.setInputFiles({ name: 'pas.pdf', mimeType: 'application/pdf', buffer: Buffer.from('<html>') });
  await page.getByRole('button', { name: 'Voeg certificaat toe' }).click();
  await expect(page.getByText('Dit is geen PDF, JPEG of PNG').first()).toBeVisible();
  await expectNoAxeViolations(page);
  const pdf = Buffer.from('%PDF-1.4 een pas');
  await scan.setInputFiles({ name: 'pas.pdf', mimeType: 'application/pdf', buffer: pdf });
  await page.getByRole('button', { name: 'Voeg certificaat toe' }).click();
  await expect(page).toHaveURL(person);
  const outside = page.getByRole('table', { name: 'Van elders, door jullie opgegeven' });
  const address = await outside.getByRole('link', { name: 'Bekijk de scan' }).getAttribute('href');
  const answer = await page.request.get(address ?? '');
  expect(answer.headers()['content-type']).toBe('application/pdf');
  expect(await answer.body()).toEqual(pdf);
  await expectNoAxeViolations(page);

  await outside.getByRole('link', { name: 'Trek in' }).click();
  await page.getByRole('textbox', { name: /Waarom trek je het in/ }).fill('Verkeerde persoon');
  await page.getByRole('button', { name: 'Trek in' }).click();
  await expect(page.getByText('Het certificaat is ingetrokken.')).toBeVisible();

  await page.getByRole('button', { name: 'Nodig uit om in te loggen' }).click();
  await expect(page.getByText(/De uitnodiging is verstuurd/)).toBeVisible();

  await page.getByRole('link', { name: 'Meld uit dienst' }).click();
  await page.getByLabel('Laatste werkdag').fill('2027-06-30');
  await page.getByRole('button', { name: 'Bekijk de gevolgen' }).click();
  await expect(page.getByText(/staat er niets geboekt/)).toBeVisible();
  await page.getByRole('button', { name: 'Meld uit dienst' }).click();
  await expect(page.getByText(/gaat uit dienst op/).first()).toBeVisible();

  // Somebody who can sign in sees that their page was looked at; personnel number 1001 is the demo's employee.
  await page.goto('/company/people?q=1001');
  await page.getByRole('table').getByRole('link').first().click();
  await expect(page.getByRole('link', { name: 'Voeg certificaat toe' })).toBeVisible();
  await signInAs('employee');
  await page.goto('/me/file');
  const opened = page.getByRole('table', { name: 'Wie er keek' });
  await expect(opened.getByRole('row', { name: /opleidingscoördinator.*je pagina/i }).first()).toBeVisible();
  await expectNoAxeViolations(page);
});

test('a coordinator imports the own people: wrong rows first, then who is new, and who is missing', async ({
  page,
  signInAs,
  allowConsole,
}) => {
  // Files that are not right are answered 422.
  allowConsole(/422/);
  await signInAs('coordinator');
  await page.goto('/company/people');
  await page.getByRole('link', { name: 'Mensen importeren' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Mensen importeren' })).toBeVisible();
  await expectNoAxeViolations(page);

  const number = `N${Date.now()}`;
  const family = `Ingelezen ${Date.now()}`;
  const head = 'organisatie;personeelsnummer;voornaam;achternaam;e-mail';
  const competitor = 'AGROWERK;1;Iemand;Anders;';
  const own = `STAALHOEVE;${number};Gijs;${family};gijs.${Date.now()}@staalhoeve.example`;
  await chooseAndSend(page, { name: 'medewerkers.csv', text: [head, competitor, own].join('\n') });
  await expect(problemRows(page)).toHaveText([/2.*Importeer alleen je eigen mensen/]);
  await expectNoAxeViolations(page);

  await chooseAndSend(page, { name: 'medewerkers.csv', text: [head, own].join('\n') });
  await expectFigure(page, 'Nieuw', '1');
  await expect(page.getByRole('heading', { name: /van je mensen staan niet in het bestand/ })).toBeVisible();
  await expectNoAxeViolations(page);
  await page.getByRole('button', { name: 'Importeer' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Geïmporteerd' })).toBeVisible();
  await page.goto(`/company/people?q=${number}`);
  await expect(page.getByRole('link', { name: `Gijs ${family}` })).toBeVisible();
});

test('a coordinator sees every booking of the company, filters them, and takes them along', async ({
  page,
  signInAs,
}) => {
  await signInAs('coordinator');
  await page.goto('/company/bookings');
  const count = async () => {
    const text = await page.getByRole('heading', { level: 2, name: /boeking/ }).textContent();
    return Number(text?.replace(/\D/g, ''));
  };
  const all = await count();
  await page.goto('/company/bookings?state=cancelled');
  const cancelled = await count();
  expect(cancelled).toBeGreaterThan(0);
  expect(cancelled).toBeLessThan(all);
  const states = page.getByRole('main').locator('tbody tr');
  for (const row of await states.all()) await expect(row).toContainText('geannuleerd', { ignoreCase: true });
  // The spreadsheet holds what is found, on every page of it, and nobody of a competitor.
  const link = page.getByRole('link', { name: /Downloaden als spreadsheet/ });
  const href = (await link.getAttribute('href')) ?? '';
  const answer = await page.request.get(new URL(href, page.url()).href);
  const lines = (await answer.text()).trimEnd().split('\r\n').length;
  expect(lines).toBe(cancelled + 1);
  await page.getByRole('main').locator('tbody tr a').first().click();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.goto('/company/bookings?q=zz-niemand');
  await expect(page.getByText('Geen boekingen gevonden')).toBeVisible();
  await expectNoAxeViolations(page);
  // As the form stands, it changes nothing: other tests count on what the company chose.
  await page.goto('/company/settings');
  await page.getByRole('button', { name: 'Opslaan' }).click();
  await expect(page.getByText('Zo stond het al.')).toBeVisible();
});
