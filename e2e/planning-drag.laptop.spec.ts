/** The machine timeline with a mouse: select time to plan, drag to move. The same by form is in planning.spec.ts. */
import type { Locator, Page } from '@playwright/test';
import { expect, expectNoAxeViolations, test } from './fixtures.ts';
import { enterAs } from './pages/demo-enter.ts';
import { planByForm } from './pages/plan-form.ts';

/** One day on the board, with the rows of one run only. */
async function openBoard(page: Page, date: string, title: string): Promise<Locator> {
  await page.goto(`/planning?${new URLSearchParams({ view: 'day', date, q: title })}`);
  // In a row of its own it is the calendar's block, no longer the line of the list that stood there first.
  const block = page.locator('[data-block-id][data-row-id]').filter({ hasText: title }).first();
  await expect(block).toBeVisible();
  return block;
}

/** From one point to another in small steps, as a hand does. */
async function drag(page: Page, from: { x: number; y: number }, by: number) {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  for (let step = 1; step <= 10; step += 1) await page.mouse.move(from.x + (by * step) / 10, from.y);
}

async function middleOf(block: Locator) {
  const box = await block.boundingBox();
  if (!box) throw new Error('the block is not on the screen');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2, left: box.x, width: box.width };
}

test('a session is dragged to another time, with what follows from it', async ({ page, signInAs }) => {
  await signInAs('trainer');
  const title = 'Slepen op de tijdlijn';
  await planByForm(page, { course: 'HEFTR', start: '2027-05-25T08:30', title });
  const block = await openBoard(page, '2027-05-25', title);
  await expectNoAxeViolations(page);
  const from = await middleOf(block);
  await drag(page, from, -from.width / 16);
  await expect(page.getByText('Kan', { exact: true }).or(page.getByText('Let op'))).toBeVisible();
  await page.mouse.up();

  await expect(page.getByRole('heading', { name: 'Verplaats lesdag 1' })).toBeVisible();
  await expect(page.getByLabel('Van', { exact: true })).toHaveValue('08:00');
  await expect(page.getByText('Dit kan')).toBeVisible();
  await page.getByRole('button', { name: 'Verplaats' }).click();
  await expect(page.getByText('Verplaatst.')).toBeVisible();
  await expect(page).toHaveURL(/\/planning\?.*date=2027-05-25/);
});

test('time selected on a row becomes a plan for it', async ({ page, signInAs }) => {
  await signInAs('office');
  const title = 'Selecteren op de tijdlijn';
  await planByForm(page, { course: 'COBOT1', start: '2027-04-29T13:00', title, state: 'Concept' });
  const block = await openBoard(page, '2027-04-29', title);
  const { left, y, width } = await middleOf(block);
  await drag(page, { x: left - width / 2, y }, width / 4);
  await page.mouse.up();

  await expect(page.getByRole('heading', { name: 'Plan een cursus' })).toBeVisible();
  await expect(page).toHaveURL(/start=\d+&.*row=/);
});

test('the board prints as a table of rows and days, with times for those who stand at the machine', async ({
  page,
  signInAs,
}) => {
  await signInAs('office');
  const title = 'Afdrukken van het bord';
  await planByForm(page, { course: 'COBOT1', start: '2027-04-28T13:00', title, state: 'Concept' });
  const block = await openBoard(page, '2027-04-28', title);
  const sheet = page.getByRole('table', { name: 'Lesdagen en reserveringen' });
  await expect(sheet).toHaveCount(0);
  // What the browser tells the page when somebody prints.
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  await expect(sheet.getByRole('columnheader', { name: /28 apr/ })).toBeVisible();
  const row = sheet.getByRole('row').filter({ hasText: title }).first();
  await expect(row.getByRole('rowheader')).not.toBeEmpty();
  await expect(row).toContainText('13:00');
  await page.emulateMedia({ media: 'screen' });
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  await expect(sheet).toHaveCount(0);
  await expect(block).toBeVisible();
});

test('an open board shows what somebody else planned', async ({ page, signInAs, browser, baseURL }) => {
  await signInAs('office');
  await page.goto('/planning?view=day&date=2027-05-26&as=list&q=Bijgewerkt');
  await expect(page.getByText('Niets gevonden')).toBeVisible();

  const other = await browser.newContext();
  const elsewhere = await other.newPage();
  await enterAs(elsewhere, 'trainer', baseURL ?? '');
  await planByForm(elsewhere, { course: 'HEFTR', start: '2027-05-26T08:30', title: 'Bijgewerkt bord' });
  await other.close();

  // Nobody touches the page: it asks by itself.
  await expect(page.getByRole('link', { name: 'Bijgewerkt bord' })).toBeVisible({ timeout: 10_000 });
  await expect(page.getByText('Je ziet nu de nieuwste planning.')).toBeVisible();
  await expectNoAxeViolations(page);
});

test('what cannot be is said before letting go, and then nothing moves', async ({ page, signInAs }) => {
  await signInAs('trainer');
  await planByForm(page, { course: 'HEFTR', start: '2027-06-14T08:30', title: 'Heftruck maandag' });
  await planByForm(page, { course: 'HEFTR', start: '2027-06-15T08:30', title: 'Heftruck dinsdag' });
  await page.goto('/planning?date=2027-06-14&kind=machine&q=Heftruck');
  const blocks = page.locator('[data-block-id][data-row-id]');
  const block = blocks.filter({ hasText: 'Heftruck maandag' }).first();
  const from = await middleOf(block);
  const to = await middleOf(blocks.filter({ hasText: 'Heftruck dinsdag' }).first());
  expect(to.y).toBeCloseTo(from.y, 0);
  await drag(page, from, to.x - from.x);
  await expect(page.getByText('Kan niet', { exact: true })).toBeVisible();
  await expect(page.getByText(/is bezet van .*Heftruck dinsdag/)).toBeVisible();
  await page.mouse.up();
  await expect(page).toHaveURL(/\/planning\?date=2027-06-14/);
  expect((await middleOf(block)).left).toBeCloseTo(from.left, 0);
});
