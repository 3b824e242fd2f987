/** A sick trainer and a room that is out of order: from the report to the telephone. Days of their own, far from today. */
import { expect, expectNoAxeViolations, test } from './fixtures.ts';
import { dayInRoom } from './room-scene.ts';

test('a sick trainer is replaced in one flow, and the call list says whom to call', async ({
  page,
  signInAs,
}) => {
  await signInAs('office');
  await page.goto('/planning/absence');
  await expectNoAxeViolations(page);
  await page.getByLabel('Trainer', { exact: true }).fill('Rens');
  await page.getByRole('option', { name: /^Rens/ }).click();
  await page.getByLabel('Eerste dag').fill('2026-12-08');
  await page.getByLabel('Laatste dag').fill('2026-12-08');
  await page.getByRole('button', { name: 'Meld en bekijk de lesdagen' }).click();

  await expect(page.getByRole('heading', { level: 1, name: /^Rens .* is afwezig$/ })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Nog 1 lesdag te regelen' })).toBeVisible();
  const choice = page.getByRole('combobox', { name: /^Wat gebeurt er met Plaatwerk tekenen in 3D/ });
  const replacement = (await choice.locator('option:checked').textContent()) ?? '';
  expect(replacement).not.toBe('Later beslissen');
  await expectNoAxeViolations(page);
  await page.getByRole('button', { name: 'Bekijk wat het betekent' }).click();

  await expect(page.getByRole('heading', { name: 'Dit gaat er gebeuren' })).toBeVisible();
  await expect(page.getByText(`${replacement} neemt het over.`)).toBeVisible();
  await expectNoAxeViolations(page);
  await page.getByRole('button', { name: 'Regel dit' }).click();

  await expect(page.getByText('1 lesdag is geregeld.').first()).toBeVisible();
  await expect(page.getByText('Alles is geregeld', { exact: true })).toBeVisible();
  const calls = page.getByRole('table', { name: /^Bellijst: Rens/ });
  await expect(calls.getByRole('rowheader', { name: new RegExp(`^${replacement}`) })).toBeVisible();
  expect(await calls.getByRole('rowheader').count()).toBeGreaterThan(5);
  await expectNoAxeViolations(page);

  // On paper: the list, and nothing of why somebody is away.
  await page.emulateMedia({ media: 'print' });
  await expect(calls).toBeVisible();
  await expect(page.getByRole('navigation').first()).toBeHidden();
  await expect(page.getByText('Ziek')).toBeHidden();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a room that is out of order is swapped for another', async ({ page, signInAs, allowConsole }) => {
    // A form that isn't complete is answered as such.
    allowConsole(/status of 422/);
    const { date, title } = await dayInRoom('Lokaal 2', '2026-12-10');
    await signInAs('office');
    await page.goto('/planning/outage');
    // What was forgotten is asked for, and what was typed stays.
    await page.getByLabel('Wat is er aan de hand?').fill('Lekkage');
    await page.getByRole('button', { name: 'Meld en bekijk de lesdagen' }).click();
    await expect(page.getByText('Vul dit nog in.')).toBeVisible();
    await expect(page.getByLabel('Wat is er aan de hand?')).toHaveValue('Lekkage');

    await page
      .getByLabel('Machine of ruimte')
      .selectOption({ label: 'Lokaal 2 · Praktijkcentrum Noorderveld' });
    await page.getByLabel('Stuk sinds').fill(date);
    await page.getByLabel('Werkt weer op').fill(date);
    await page.getByLabel('Tijd').first().fill('07:00');
    await page.getByRole('button', { name: 'Meld en bekijk de lesdagen' }).click();

    await expect(page.getByRole('heading', { level: 1, name: 'Lokaal 2: storing' })).toBeVisible();
    const choice = page.getByRole('combobox', { name: `Wat gebeurt er met ${title}` });
    await expect(choice.locator('option:checked')).toHaveText(/^Lokaal/);
    await page.getByRole('button', { name: 'Bekijk wat het betekent' }).click();
    await expect(page.getByText(/^Gaat door op Lokaal/)).toBeVisible();
    await page.getByRole('button', { name: 'Regel dit' }).click();
    await expect(page.getByText('Alles is geregeld', { exact: true })).toBeVisible();
    await expect(page.getByText(/^gaat door op Lokaal/).first()).toBeVisible();

    await page.getByRole('link', { name: 'Werkt weer' }).click();
    await page.getByRole('button', { name: 'Ja, werkt weer' }).click();
    await expect(page.getByText('De storing is opgelost.')).toBeVisible();
  });
});

test('a trainer reports the own absence only, and may take it back', async ({
  page,
  signInAs,
  allowConsole,
}) => {
  await signInAs('trainer');
  await page.goto('/trainer');
  await page.getByRole('link', { name: 'Ik ben ziek of afwezig' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Ik ben ziek of afwezig' })).toBeVisible();
  await page.getByText('Verlof', { exact: true }).click();
  await page.getByLabel('Eerste dag').fill('2027-03-15');
  await page.getByLabel('Laatste dag').fill('2027-03-16');
  await page.getByRole('button', { name: 'Meld en bekijk de lesdagen' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Je bent afwezig' })).toBeVisible();

  await page.goto('/trainer');
  await page.getByRole('link', { name: '15–16 mrt 2027' }).click();
  await page.getByRole('link', { name: 'Weer aanwezig' }).click();
  await page.getByRole('button', { name: 'Ja, weer aanwezig' }).click();
  await expect(page.getByText('De afwezigheid is gestopt.')).toBeVisible();
  await expect(page.getByRole('link', { name: '15–16 mrt 2027' })).toBeHidden();

  allowConsole(/status of 404/);
  const other = await page.goto('/planning/absence?absence=01900000-0000-7000-8000-000000000000');
  expect(other?.status()).toBe(404);
});
