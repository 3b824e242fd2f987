/** A run below its minimum: one page that says how many come and who is told, and two answers. */
import { bookDemoPerson, dateToBook } from './booking-scene.ts';
import { expect, expectNoAxeViolations, test } from './fixtures.ts';

test('the lists of the office and of a trainer lead to the decision', async ({ page, signInAs }) => {
  await signInAs('office');
  await page.goto('/office');
  const row = page.getByRole('row', { name: /^Te weinig deelnemers/ }).first();
  await row.getByRole('link', { name: 'Beslis of het doorgaat' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Gaat het door?' })).toBeVisible();
  await expect(page.getByText(/nog \d+ nodig/)).toBeVisible();
  await expect(page.getByText('Wie bericht krijgt')).toBeVisible();
  await expectNoAxeViolations(page);
});

test('a run goes ahead below its minimum, another is cancelled with a reason and free of charge', async ({
  page,
  signInAs,
  allowConsole,
}, info) => {
  allowConsole(/status of 422/);
  const goes = await dateToBook(info, { name: 'BESLIS', title: 'Beslissen', day: '2027-07-05', minimum: 3 });
  const stops = await dateToBook(info, { name: 'STOP', title: 'Stoppen', day: '2027-07-06', minimum: 3 });
  await bookDemoPerson('employee', goes.runId);
  await bookDemoPerson('employee', stops.runId);
  await signInAs('office');

  await page.goto(`/planning/runs/${goes.runCode}/decide`);
  await expect(page.getByText('nog 2 nodig')).toBeVisible();
  await page.getByRole('button', { name: 'Laat het doorgaan' }).click();
  await expect(page.getByText(/gaat door\. Iedereen met een plaats krijgt bericht/)).toBeVisible();
  await page.goto(`/planning/runs/${goes.runCode}/decide`);
  await expect(page.getByText('Dit is al beslist: het gaat door')).toBeVisible();
  await expectNoAxeViolations(page);

  await page.goto(`/planning/runs/${stops.runCode}/decide`);
  await page.getByLabel('Waarom gaat het niet door?').fill(' ');
  await page.getByRole('button', { name: 'Laat het niet doorgaan' }).click();
  await expect(page.getByText('Schrijf op waarom het niet doorgaat.')).toBeVisible();
  await page.getByLabel('Waarom gaat het niet door?').fill('Te weinig aanmeldingen in juli.');
  await page.getByRole('button', { name: 'Laat het niet doorgaan' }).click();
  await expect(page.getByText(/niemand wordt iets berekend/)).toBeVisible();
  await expect(page.getByText('Te weinig aanmeldingen in juli.').first()).toBeVisible();
});
