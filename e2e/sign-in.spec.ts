/** Signing in without JavaScript, as on an old tablet, and the pages of one's own account. */
import { demoAccounts, demoPassword } from '#app/identity/demo-accounts.ts';
import { expect, expectNoAxeViolations, test } from './fixtures.ts';

const coordinator = demoAccounts.find(({ key }) => key === 'coordinator-2')?.email ?? '';

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('signs in by password, comes back to where one was going, and signs out', async ({
    page,
    allowConsole,
  }) => {
    allowConsole(/status of 422/);
    await page.goto('/account/sessions');
    await expect(page).toHaveURL(/\/account\/sign-in\?next=/);
    const form = page.locator('#by-password');
    await form.getByLabel('E-mailadres').fill(coordinator);
    await form.getByLabel('Wachtwoord', { exact: true }).fill('niet het wachtwoord');
    await form.getByRole('button', { name: 'Inloggen' }).click();
    await expect(page.getByText('Dit e-mailadres en wachtwoord horen niet bij elkaar.')).toBeVisible();

    await expect(form.getByLabel('E-mailadres')).toHaveValue(coordinator);
    await form.getByLabel('Wachtwoord', { exact: true }).fill(demoPassword);
    await form.getByRole('button', { name: 'Inloggen' }).click();
    await expect(page).toHaveURL(/\/account\/sessions$/);
    await expect(page.getByText(`Je logt in met ${coordinator}.`)).toBeVisible();

    await page
      .getByRole('button', { name: /Opleidingscoördinator/ })
      .filter({ visible: true })
      .click();
    await page.getByRole('button', { name: 'Uitloggen' }).filter({ visible: true }).click();
    await expect(page.getByRole('link', { name: 'Inloggen' })).toBeVisible();
    await page.goto('/account/sessions');
    await expect(page).toHaveURL(/\/account\/sign-in/);
  });

  test('says what is missing', { tag: '@phone' }, async ({ page, allowConsole }) => {
    allowConsole(/status of 422/);
    await page.goto('/account/sign-in');
    await page.locator('#by-mail').evaluate((form) => form.setAttribute('novalidate', ''));
    await page.getByRole('button', { name: 'Stuur me een mail' }).click();
    await expect(page.locator('#by-mail').getByText('Vul dit nog in.')).toBeVisible();
  });
});

test('the pages of signing in are for everybody', { tag: '@laptop' }, async ({ page }) => {
  for (const address of ['/demo', '/account/sign-in', '/account/magic-link?token=none', '/account/outbox']) {
    await page.goto(address);
    await expectNoAxeViolations(page);
  }
});

test('a button of the demo page leads in as somebody', async ({ page }) => {
  await page.goto('/demo');
  await page.locator('form:has([name="role"][value="employee"])').getByRole('button').first().click();
  await expect(page).toHaveURL(/\/me$/);
});

test('shows where one is signed in, and in which roles', { tag: '@laptop' }, async ({ page, signInAs }) => {
  await signInAs('board');
  await page.goto('/account/sessions');
  await expect(page.getByText('dit apparaat')).toBeVisible();
  await expectNoAxeViolations(page);
  await page.goto('/account/password');
  await expect(page.getByLabel('Huidig wachtwoord')).toBeVisible();
  await expectNoAxeViolations(page);
  await page.goto('/account/hats');
  await expect(page.getByText('nu gekozen')).toBeVisible();
  await expectNoAxeViolations(page);
});
