/** Large files: shown to be under way, looked at within seconds. */
import { expect, test } from './fixtures.ts';
import { expectFigure, lookAt, problemRows } from './pages/import-files.ts';

test.beforeEach(({ signInAs }) => signInAs('office'));

const people = (row: (at: number) => string) =>
  [
    'organisatie;personeelsnummer;voornaam;achternaam;geboortedatum',
    ...Array.from({ length: 10_000 }, (_, at) => row(at)),
  ].join('\n');

test('ten thousand people', async ({ page }) => {
  const text = people((at) => `STAALHOEVE;E2E-${at};Voornaam;Achternaam${at};${(at % 27) + 1}-3-1990`);
  const sent = lookAt(page, { name: 'medewerkers.csv', text });
  await expect(page.getByRole('status').filter({ hasText: 'We lezen de bestanden' })).toBeVisible();
  await sent;
  await expect(page.getByRole('heading', { name: 'Dit verandert er' })).toBeVisible({ timeout: 20_000 });
  await expectFigure(page, 'Nieuw', '10.000');
  await page.getByRole('button', { name: 'Niet doen' }).click();
  await expect(page.getByText('Er is niets veranderd.')).toBeVisible();
});

test('ten thousand bad rows are told in pages', async ({ page, allowConsole }) => {
  allowConsole(/422/);
  const text = people((at) => `STAALHOEVE;E2E-${at};${at % 2 ? 'x'.repeat(90 + (at % 9)) : ''};A;32-01-1990`);
  await lookAt(page, { name: 'medewerkers.csv', text });
  await expect(page.getByRole('heading', { name: '20.000 dingen kloppen niet' })).toBeVisible({
    timeout: 20_000,
  });
  expect(await problemRows(page).count()).toBeLessThanOrEqual(50);
});
