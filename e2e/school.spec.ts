/** A teacher's own pages: booking a class in under a minute, and what can be done about a visit. */
import { expect, expectNoAxeViolations, test } from './fixtures.ts';

test('a teacher books a class, changes its number and takes it off', async ({ page, signInAs, isMobile }) => {
  await signInAs('teacher');
  await page.goto('/school');
  await expect(page.getByRole('heading', { level: 1, name: 'Bezoeken van Noordwal College' })).toBeVisible();
  await expectNoAxeViolations(page);
  await page.goto('/school/exceptions');
  await expect(page.getByRole('heading', { level: 1, name: 'Uitzonderingen' })).toBeVisible();
  await expectNoAxeViolations(page);
  await page.goto('/school');
  await page.getByRole('main').getByRole('link', { name: 'Boek een klas' }).click();
  await expectNoAxeViolations(page);
  await page.getByRole('link', { name: 'Kies Proeven van lassen' }).click();
  const group = isMobile ? '3C telefoon' : '3C laptop';
  await page.getByLabel('Groep of klas').fill(group);
  await page.getByRole('textbox', { name: 'Aantal leerlingen' }).fill('10');
  await page.getByLabel('Jongste').fill('14');
  await page.getByLabel('Oudste').fill('15');
  await page.getByLabel('Vanaf').fill(isMobile ? '2027-05-17' : '2027-05-24');
  await page.getByRole('button', { name: 'Zoek datums' }).click();
  await expect(page.getByRole('radio').first()).toBeVisible();
  await expectNoAxeViolations(page);
  await page.getByRole('button', { name: 'Boek deze klas' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(group);
  await expectNoAxeViolations(page);

  await page.getByRole('textbox', { name: 'Aantal leerlingen' }).fill('12');
  await page.getByRole('button', { name: 'Wijzig het aantal' }).click();
  await expect(page.getByText('Jullie komen met 12.')).toBeVisible();

  await page.getByRole('link', { name: 'Annuleren' }).click();
  await page.getByLabel('Reden').fill('De klas is op stage.');
  await page.getByRole('button', { name: 'Annuleer het bezoek' }).click();
  await expect(page.getByText('Dit bezoek is geannuleerd: De klas is op stage.')).toBeVisible();
});

test('a series is shown before it is booked, and moved from a date on', { tag: '@laptop' }, async ({
  page,
  signInAs,
  isMobile,
}) => {
  await signInAs('teacher');
  const name = isMobile ? '3D telefoon' : '3D laptop';
  const group = `group=${name}&heads=8&youngest=14&oldest=15&supervisors=1`;
  await page.goto(`/school/book?activity=MEETLAB&${group}&from=2027-05-17&repeat=1&until=2027-06-11`);
  await page.getByRole('button', { name: 'Bekijk de reeks' }).click();
  await expect(page.getByRole('heading', { name: 'De reeks' })).toBeVisible();
  await expect(page.getByRole('button', { name: /^Boek \d+ datum/ })).toBeVisible();
  await expect(page.getByLabel('Vanaf')).toHaveValue('2027-05-17');
  await expectNoAxeViolations(page);
  await page.getByRole('button', { name: /^Boek \d+ datum/ }).click();
  await expect(page.getByText(new RegExp(`${name} komt \\d+ keer`))).toBeVisible();
  const visits = page.getByRole('link', { name: `Meetlab · ${name}` });
  await visits.nth(1).click();
  await page.getByRole('link', { name: 'Verplaatsen' }).click();
  await page.getByLabel('Deze datum en alles daarna').check();
  const day = page.getByLabel('Nieuwe dag voor dit bezoek');
  const next = new Date(`${await day.inputValue()}T12:00:00Z`);
  next.setUTCDate(next.getUTCDate() + (next.getUTCDay() === 5 ? -1 : 1));
  await day.fill(next.toISOString().slice(0, 10));
  await page.getByRole('button', { name: 'Bekijk wat het betekent' }).click();
  await expect(page.getByRole('heading', { name: 'Wat dit betekent' })).toBeVisible();
  await expectNoAxeViolations(page);
  await page.getByRole('button', { name: /^Verplaats \d+ bezoek/ }).click();
  await expect(page.getByText(new RegExp(`Verplaatst: \\d+ bezoek.* van ${name}`))).toBeVisible();
});
