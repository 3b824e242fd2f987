/** Hours of a term, from the office that divides them to the class that draws them and those who look on. */
import { expect, expectNoAxeViolations, test } from './fixtures.ts';
import { expectSpreadsheets } from './spreadsheets.ts';

const term = '2027-03-18';
const group = 'group=4H laptop&heads=12&youngest=15&oldest=16&supervisors=1';

/** '1.204 u 30 min' in minutes. */
function minutesOf(text: string): number {
  const [, hours = '0'] = /([\d.]+)\s*u/.exec(text) ?? [];
  const [, minutes = '0'] = /(\d+)\s*min/.exec(text) ?? [];
  return Number(hours.replace('.', '')) * 60 + Number(minutes);
}

test('the office divides a term, a class draws on its hours, is refused beyond them and helped by the office', async ({
  page,
  signInAs,
  allowConsole,
}) => {
  test.setTimeout(120_000);
  allowConsole(/status of (409|422)/);
  await signInAs('office');
  await page.goto('/office/hours');
  await page.getByRole('link', { name: 'Nieuwe periode' }).click();
  await page.getByLabel('Eerste dag').fill('2027-04-10');
  await page.getByLabel('Laatste dag').fill('2027-04-01');
  await page.getByRole('button', { name: 'Maak periode' }).click();
  await expect(page.getByText('De laatste dag ligt voor de eerste.')).toBeVisible();
  await expectNoAxeViolations(page);
  await page.getByLabel('Eerste dag').fill(term);
  await page.getByLabel('Laatste dag').fill('2027-04-10');
  await page.getByRole('button', { name: 'Maak periode' }).click();
  await expect(page.getByText('De periode is gemaakt.')).toBeVisible();

  await page.goto(`/office/hours/${term}/LAS-TIG`);
  await page.getByLabel('Houdt het centrum zelf').fill('50');
  await page.getByRole('button', { name: 'Reken door' }).click();
  const kept = page.getByRole('row', { name: /Houdt het centrum zelf \(50%\)/ });
  await expect(kept).toBeVisible();
  await page.goto(`/office/hours/${term}/LAS-MIG`);
  await expectNoAxeViolations(page);
  await page.getByRole('button', { name: /^Verdeel / }).click();
  await expect(page.getByText('De uren zijn verdeeld over 12 partijen.')).toBeVisible();
  await expectNoAxeViolations(page);
  await expectSpreadsheets(page, 'the divided pool');

  // What the school has left is brought down to under an hour.
  const school = page.getByRole('row', { name: /Noordwal College/ }).first();
  const left = minutesOf((await school.getByRole('cell').nth(-2).textContent()) ?? '');
  const adjust = async (way: string, hours: number, reason: string) => {
    await page.goto(`/office/hours/${term}/LAS-MIG`);
    await page.getByLabel('Partij').selectOption({ label: 'Noordwal College' });
    await page.getByText(way, { exact: true }).click();
    await page.getByLabel('Aantal uren').fill(String(hours).replace('.', ','));
    await page.getByLabel('Reden').fill(reason);
    await page.getByRole('button', { name: 'Stel bij' }).click();
  };
  await adjust('Minder uren', 9000, 'Te veel');
  await expect(page.getByText(/minder dan niets kan niet/)).toBeVisible();
  await adjust('Minder uren', Math.floor(left / 60 / 0.25) * 0.25, 'De school komt deze maand niet');
  await expect(page.getByText(/Noordwal College heeft nu .* over/)).toBeVisible();

  await signInAs('teacher');
  const booking = `/school/book?activity=LASPROEF&${group}&from=2027-03-22`;
  await page.goto(booking);
  await expect(page.getByText(/Lasstraat MIG\/MAG: .* nodig en nog .* tegoed/).first()).toBeVisible();
  await expectNoAxeViolations(page);
  await page.getByRole('button', { name: 'Boek deze klas' }).click();
  await expect(page.getByText(/Het kantoor kan jullie tegoed ook bijstellen/)).toBeVisible();

  await signInAs('office');
  await adjust('Meer uren', 8, 'Toch een bezoek van 4H');
  await expect(page.getByText(/Noordwal College heeft nu .* over/)).toBeVisible();
  await signInAs('teacher');
  await page.goto(booking);
  await expect(
    page.getByText(/Lasstraat MIG\/MAG: .* van jullie tegoed, daarna .* over/).first(),
  ).toBeVisible();
  await page.getByRole('button', { name: 'Boek deze klas' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('4H laptop');
  // Another number, or another day, says what it does to the hours before it is done.
  await page.getByRole('textbox', { name: 'Aantal leerlingen' }).fill('6');
  await page.getByRole('button', { name: 'Wijzig het aantal' }).click();
  await expect(page.getByText(/jullie krijgen .* terug/)).toBeVisible();
  await expectNoAxeViolations(page);
  await page.getByRole('button', { name: 'Wijzig het zo' }).click();
  await expect(page.getByText('Jullie komen met 6.')).toBeVisible();
  const visit = page.url();
  await page.goto(`${visit}/move?reach=one&day=2027-03-22&time=08:30&heads=12&supervisors=`);
  await expect(page.getByText(/meer van jullie tegoed \(.* wordt .*\)/)).toBeVisible();
  await expectNoAxeViolations(page);
  await page.goto(`/entitlement?term=${term}`);
  await page.getByText(/^Urenoverzicht, \d+ regels/).click();
  await expect(page.getByText('Toch een bezoek van 4H')).toBeVisible();
  await expect(page.getByText(/4H laptop op/).first()).toBeVisible();
  await expectNoAxeViolations(page);
  await expectSpreadsheets(page, 'the hours of the school');
  const laptop = page.viewportSize();
  await page.setViewportSize({ width: 390, height: 844 });
  await expect(page.getByText(/van .* gebruikt, .* over/).first()).toBeVisible();
  const wide = () => page.evaluate(() => document.documentElement.scrollWidth);
  expect(await wide()).toBeLessThanOrEqual(390);
  await expectNoAxeViolations(page);

  // Another party reads what each was given, not what the school did with it; the board reads figures of all.
  await signInAs('coordinator');
  await page.goto(`/entitlement?term=${term}`);
  await expect(page.getByText(/Niets van .* gebruikt/)).toBeVisible();
  await page.getByText('Wat iedereen kreeg', { exact: true }).click();
  await expect(page.getByRole('row', { name: /Noordwal College/ })).toBeVisible();
  await expect(page.getByText('Toch een bezoek van 4H')).toHaveCount(0);
  await signInAs('board');
  await page.goto(`/office/hours?term=${term}`);
  await expect(page.getByText(/van .* gebruikt, .* over/).first()).toBeVisible();
  await expect(page.getByRole('link', { name: 'Nieuwe periode' })).toHaveCount(0);
  await expectNoAxeViolations(page);
  expect(await wide()).toBeLessThanOrEqual(390);
  await page.goto(`/office/hours/${term}/LAS-MIG`);
  await expect(page.getByRole('heading', { name: 'Lasstraat MIG/MAG' })).toBeVisible();
  expect(await wide()).toBeLessThanOrEqual(390);
  if (laptop) await page.setViewportSize(laptop);
});
