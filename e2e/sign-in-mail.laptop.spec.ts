/** Signing in by mail: with the link, with the code, each once. The mail is read in the outbox of the demo. */
import type { Page } from '@playwright/test';
import { demoAccounts } from '#app/identity/demo-accounts.ts';
import { expect, expectNoAxeViolations, test } from './fixtures.ts';

const addressOf = (role: string) => demoAccounts.find(({ key }) => key === role)?.email ?? '';

async function askForMail(page: Page, email: string): Promise<void> {
  await page.goto('/account/sign-in?next=/account/hats');
  const form = page.locator('#by-mail');
  await form.getByLabel('E-mailadres').fill(email);
  await form.getByRole('button', { name: 'Stuur me een mail' }).click();
  await expect(page.getByRole('heading', { name: 'Kijk in je mail' })).toBeVisible();
}

async function openMail(page: Page, email: string): Promise<void> {
  await page.goto('/account/outbox');
  await page.getByRole('row').filter({ hasText: email }).getByRole('link').first().click();
  await expect(page.getByRole('heading', { name: 'Inloggen bij Leerbank' })).toBeVisible();
}

test('the link signs in after a press on the button, once', async ({ page, allowConsole }) => {
  allowConsole(/status of 422/);
  const email = addressOf('employee-2');
  await askForMail(page, email);
  await expectNoAxeViolations(page);
  await openMail(page, email);
  await expectNoAxeViolations(page);
  const link = await page.getByRole('link', { name: /magic-link/ }).textContent();
  await page.goto(link ?? '');
  await expect(page.getByRole('heading', { name: 'Nog één stap' })).toBeVisible();
  await page.getByRole('button', { name: 'Inloggen' }).click();
  await expect(page).toHaveURL(/\/account\/hats$/);
  await expect(page.getByRole('heading', { name: 'Je rollen' })).toBeVisible();

  await page.context().clearCookies();
  await page.goto(link ?? '');
  await page.getByRole('button', { name: 'Inloggen' }).click();
  await expect(page.getByText('Deze link werkt niet meer')).toBeVisible();
  await page.getByRole('link', { name: 'Vraag een nieuwe mail' }).click();
  await expect(page.getByRole('heading', { name: 'Inloggen', exact: true })).toBeVisible();
});

test('the code signs in, a wrong one says so', async ({ page, allowConsole }) => {
  allowConsole(/status of 422/);
  const email = addressOf('treasurer');
  await askForMail(page, email);
  const reader = await page.context().newPage();
  await openMail(reader, email);
  const code =
    (
      await reader
        .getByText(/^\d{3} \d{3}$/m)
        .first()
        .textContent()
    )?.match(/\d{3} \d{3}/)?.[0] ?? '';
  const wrong = code === '000 000' ? '000 001' : '000 000';
  await page.getByLabel('Code van 6 cijfers').fill(wrong);
  await page.getByRole('button', { name: 'Inloggen' }).click();
  await expect(page.getByText('Deze code klopt niet of werkt niet meer.')).toBeVisible();
  await page.getByLabel('Code van 6 cijfers').fill(code);
  await page.getByRole('button', { name: 'Inloggen' }).click();
  await expect(page).toHaveURL(/\/account\/hats$/);
});

test('an unknown address gets the same answer', async ({ page }) => {
  await askForMail(page, 'niemand@leerbank.example');
  await expect(page.getByText('Is niemand@leerbank.example bij ons bekend')).toBeVisible();
});
