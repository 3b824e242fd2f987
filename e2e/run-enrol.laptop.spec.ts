/** The office gives somebody a place in some sessions of a run: who starts later, or catches up. */
import { dateToBook } from './booking-scene.ts';
import { expect, expectNoAxeViolations, test } from './fixtures.ts';
import { choose } from './pages/picker.ts';

test('a place in one session of a run is given, and seen', async ({ page, signInAs, allowConsole }, info) => {
  allowConsole(/status of 4\d\d/);
  const days = { day: '2027-01-13', secondDay: '2027-01-20' };
  const { runCode } = await dateToBook(info, { name: 'CATCHUP', title: 'Inhalen', ...days });
  await signInAs('office');
  await page.goto(`/planning/runs/${runCode}`);
  await page.getByRole('link', { name: 'Schrijf iemand in' }).click();
  await expect(page.getByRole('checkbox', { name: /wo 13 jan/ })).toBeChecked();
  await page.getByRole('checkbox', { name: /wo 13 jan/ }).uncheck();
  await page.getByRole('checkbox', { name: /wo 20 jan/ }).uncheck();
  await page.getByRole('button', { name: 'Schrijf in' }).click();
  await expect(page.getByText('Kies wie je inschrijft.')).toBeVisible();
  await expect(page.getByText('Kies ten minste één lesdag.')).toBeVisible();

  await choose(page, 'Wie', 'Sanne de Wit');
  await page.getByRole('checkbox', { name: /wo 20 jan/ }).check();
  await page.getByRole('button', { name: 'Schrijf in' }).click();
  await expect(page.getByText('Sanne de Wit is ingeschreven.').first()).toBeVisible();
  const person = page.getByRole('row', { name: /Sanne de Wit/ });
  await expect(person.getByText('alleen wo 20 jan')).toBeVisible();

  // The other session later: on it already, said with everything that was chosen still there.
  await page.getByRole('link', { name: 'Schrijf iemand in' }).click();
  await choose(page, 'Wie', 'Sanne de Wit');
  await page.getByRole('button', { name: 'Schrijf in' }).click();
  await expect(page.getByRole('alert').getByText(/al ingeschreven/)).toBeVisible();
  await expectNoAxeViolations(page);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a place is given by form alone', async ({ page, signInAs }, info) => {
    const { runCode } = await dateToBook(info, {
      name: 'CATCHUPNOJS',
      title: 'Instappen',
      day: '2027-01-27',
    });
    await signInAs('office');
    await page.goto(`/planning/runs/${runCode}/enrol`);
    await page
      .getByLabel('Wie', { exact: true })
      .selectOption({ label: 'Sanne de Wit, Staalhoeve Plaattechniek' });
    await page.getByRole('button', { name: 'Schrijf in' }).click();
    await expect(page.getByText('Sanne de Wit is ingeschreven.').first()).toBeVisible();
  });
});
