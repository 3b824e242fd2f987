/** Rules for young people: an exception that a school set aside is withdrawn, and a rule gets a new version. */
import { expect, expectNoAxeViolations, test } from './fixtures.ts';

test('the office withdraws an exception and gives a rule a new version', async ({
  page,
  signInAs,
  allowConsole,
}) => {
  allowConsole(/422/);
  await signInAs('teacher');
  const group = 'group=3G&heads=12&youngest=14&oldest=15&supervisors=0&from=2027-04-12';
  await page.goto(`/school/book?activity=OPENER&${group}`);
  await page.getByRole('checkbox', { name: 'Ja, toch doorgaan' }).check();
  await page.getByLabel('Waarom kan het toch?').fill('De klassenassistent freest zelf en kijkt mee.');
  await page.getByRole('checkbox', { name: 'Dit geldt voor deze activiteit' }).check();
  await page.getByRole('button', { name: 'Boek deze klas' }).click();
  await expect(page.getByText('De klassenassistent freest zelf').first()).toBeVisible();

  await signInAs('office');
  await page.goto('/office/rules');
  await expectNoAxeViolations(page);
  const row = page.getByRole('row').filter({ hasText: 'De klassenassistent freest zelf' });
  await row.getByRole('link', { name: 'Intrekken' }).click();
  await page.getByLabel('Reden').fill('De assistent werkt er niet meer.');
  await expectNoAxeViolations(page);
  await page.getByRole('button', { name: 'Trek in' }).click();
  await expect(page.getByText('De uitzondering is ingetrokken.')).toBeVisible();
  await expect(page.getByText('De assistent werkt er niet meer.')).toBeVisible();

  await page.getByRole('link', { name: /^Kraan en hijsen/ }).click();
  await expectNoAxeViolations(page);
  await page.getByLabel('Leerlingen per begeleider, hooguit').fill('6');
  await page.getByRole('button', { name: 'Leg de nieuwe versie vast' }).click();
  await expect(page.getByText('Vul dit nog in.')).toBeVisible();
  await page.getByLabel('Vastgesteld op').fill('2026-11-20');
  await page.getByLabel('Bron').fill('Arbobesluit artikel 7.18, herzien');
  await page.getByRole('button', { name: 'Leg de nieuwe versie vast' }).click();
  await expect(page.getByText('De nieuwe versie geldt vanaf nu.')).toBeVisible();
  await page.getByRole('link', { name: /^Kraan en hijsen: .*Hooguit 6 per begeleider/ }).click();
  await expect(page.getByRole('table', { name: 'Eerdere versies' })).toContainText(
    'Hooguit 8 per begeleider',
  );
  await expectNoAxeViolations(page);
});
