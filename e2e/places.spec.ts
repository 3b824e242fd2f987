/** A coordinator has places held without names, names people, and gives the rest back; the office sees whose they are. */
import { dateToBook } from './booking-scene.ts';
import { expect, expectNoAxeViolations, test } from './fixtures.ts';

test('places without names: held, named through the same door, and given back', async ({
  page,
  signInAs,
  isMobile,
  allowConsole,
}, testInfo) => {
  const title = 'Namen volgen';
  const date = await dateToBook(testInfo, { name: 'places', title, day: '2027-03-09', seats: 5 });
  allowConsole(/422|409/);
  await signInAs('coordinator');
  await page.goto(date.address);
  await page.getByRole('link', { name: 'Boek plaatsen zonder naam' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Plaatsen zonder naam' })).toBeVisible();
  await expectNoAxeViolations(page);
  const quantity = page.getByRole('spinbutton', { name: /Hoeveel plaatsen/ });
  await quantity.fill('9');
  await page.getByRole('button', { name: 'Houd ze vast' }).click();
  await expect(page.getByText(/Je vraagt 9 plaatsen; er zijn er nog 5 vrij/)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Zet ze op de wachtlijst' })).toBeVisible();
  await quantity.fill('3');
  await page.getByRole('button', { name: 'Houd ze vast' }).click();
  await expect(page.getByText(/3 plaatsen worden vastgehouden/)).toBeVisible();
  await expect(page.getByRole('heading', { level: 1, name: /Plaatsen voor/ })).toBeVisible();
  await expectNoAxeViolations(page);

  // Names: the page that enrols several people, on this date.
  await page.getByRole('group', { name: 'Wie komt er?' }).getByRole('checkbox').first().check();
  await page.getByRole('button', { name: 'Kijk wie kan' }).click();
  await expect(page.getByText(/nog 3 plaatsen zonder naam/)).toBeVisible();
  await page.getByRole('button', { name: 'Schrijf de aangevinkte mensen in' }).click();
  await expect(page.getByText(/nog 2 plaatsen zonder naam/)).toBeVisible();
  await page.goto('/company');
  const kept = page.getByRole('table', { name: 'Plaatsen zonder naam' });
  await kept.getByRole('link', { name: date.title }).click();
  await expect(page.getByText('3 geboekt, 1 met naam')).toBeVisible();
  await page.getByRole('spinbutton', { name: /Plaatsen zonder naam/ }).fill('1');
  await page.getByRole('button', { name: 'Wijzig het aantal' }).click();
  await expect(page.getByText('Er is nu 1 plaats zonder naam.')).toBeVisible();
  if (isMobile) return;

  await signInAs('office');
  await page.goto(`/planning/runs/${date.runCode}`);
  await expect(page.getByText(/^1 plaats voor /)).toBeVisible();
  await expect(page.getByText(/1 van 5 bezet, 1 zonder naam vastgehouden/)).toBeVisible();
  await expectNoAxeViolations(page);

  await signInAs('coordinator');
  await page.goto('/company');
  await kept.getByRole('link', { name: date.title }).click();
  await page.getByRole('link', { name: 'Geef alle plaatsen terug' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Geef alle plaatsen terug' }).click();
  await expect(page.getByText('De plaatsen zijn teruggegeven.')).toBeVisible();
});
