/** The first page of the office and of a trainer, and the day on paper. */
import { expect, expectNoAxeViolations, test } from './fixtures.ts';

test('the office sees in one list what needs a person, each with its way on', async ({ page, signInAs }) => {
  await signInAs('office');
  await page.goto('/office');
  await expect(page.getByRole('heading', { level: 2, name: /wacht(en)? op jou$/ })).toBeVisible();
  const list = page.getByRole('table', { name: 'Wat op jou wacht' });
  await expect(list.getByRole('row', { name: /Keuring verlopen/ }).first()).toContainText('verlopen');
  await expect(list.getByRole('row', { name: /^Storing:/ }).first()).toBeVisible();
  await expect(list.getByRole('row', { name: /Te weinig deelnemers/ }).first()).toBeVisible();
  await expect(list.getByRole('row', { name: /kan niet bij/ }).first()).toBeVisible();
  await expect(page.getByText('Lasstraat MIG/MAG')).toBeVisible();
  await expectNoAxeViolations(page);

  const sick = list.getByRole('row', { name: /Teun Hovinga is afwezig/ });
  await sick.getByRole('link', { name: 'Regel vervanging' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Teun Hovinga is afwezig' })).toBeVisible();
  await expect(page.getByRole('heading', { level: 2, name: /te regelen$/ })).toBeVisible();
  await expectNoAxeViolations(page);
});

test('a trainer sees today first, then what is still to do and the week', async ({ page, signInAs }) => {
  await signInAs('trainer');
  await page.goto('/trainer');
  await expect(page.getByText('maandag 23 november 2026')).toBeVisible();
  const today = page.getByRole('region', { name: 'Wat je vandaag geeft' });
  await expect(today.getByRole('heading', { level: 3 }).first()).toBeVisible();
  await expect(today.getByText(/\d+ deelnemers?$/).first()).toBeVisible();
  await expect(page.getByRole('region', { name: 'Nog te doen' })).toBeVisible();
  await expect(page.getByRole('table', { name: 'De komende week' })).toBeVisible();
  await expectNoAxeViolations(page);
  await today
    .getByRole('link', { name: /^Presentie invullen/ })
    .first()
    .click();
  await expect(page).toHaveURL(/\/attendance$/);
});

test('the day sheet prints who is where, without names of participants', { tag: '@laptop' }, async ({
  page,
  signInAs,
}) => {
  await signInAs('office');
  await page.goto('/office/day-sheet');
  const sheet = page.getByRole('article').first();
  await expect(sheet.getByRole('heading', { level: 1, name: 'maandag 23 november 2026' })).toBeVisible();
  await expect(sheet.getByRole('table', { name: 'Op volgorde van tijd' }).getByRole('row')).not.toHaveCount(
    1,
  );
  await expect(sheet.getByText('afwezig').first()).toBeVisible();
  await expectNoAxeViolations(page);

  await page.getByRole('link', { name: 'Volgende dag' }).click();
  await expect(page.getByRole('heading', { name: 'dinsdag 24 november 2026' }).first()).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('link', { name: 'Volgende dag' })).toBeHidden();
  await expect(sheet.getByRole('table', { name: 'Per machine en ruimte' })).toBeVisible();

  await page.emulateMedia({ media: 'screen' });
  await page.goto('/office/day-sheet?day=2026-12-27');
  await expect(page.getByText('Op deze dag is er niets gepland')).toBeVisible();
  await expectNoAxeViolations(page);
});

test('the same in English', { tag: '@laptop' }, async ({ page, signInAs, context, baseURL }) => {
  await context.addCookies([{ name: 'lb_locale', value: 'en', url: baseURL ?? '' }]);
  await signInAs('office');
  await page.goto('/office');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.getByRole('heading', { level: 2, name: /waiting for you$/ })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Find replacements' }).first()).toBeVisible();
});
