/** Calendar links, a message to everybody on a run, and choosing one's mail. */
import type { Page } from '@playwright/test';
import { expect, expectNoAxeViolations, test } from './fixtures.ts';

const linkField = (page: Page) => page.getByRole('textbox', { name: /^Agendalink voor/ });

test('a calendar link is made, read without signing in, replaced and switched off', async ({
  page,
  playwright,
  signInAs,
}) => {
  await signInAs('employee');
  await page.goto('/me/agenda');
  await page.getByRole('link', { name: 'Zet in je eigen agenda' }).click();
  await expect(page.getByRole('heading', { level: 1, name: /^Agenda op je telefoon/ })).toBeVisible();
  await page.getByRole('button', { name: 'Maak link: Mijn lesdagen' }).click();
  await expect(page.getByRole('heading', { name: 'Kopieer je link nu' })).toBeVisible();
  await expectNoAxeViolations(page);
  const first = new URL(await linkField(page).inputValue());

  // A calendar program: no cookies, no browser. Mail and links carry the public address; the path is what counts.
  const program = await playwright.request.newContext({ baseURL: new URL(page.url()).origin });
  const answer = await program.get(first.pathname);
  expect(answer.headers()['content-type']).toContain('text/calendar');
  expect(answer.headers()['set-cookie']).toBeUndefined();
  expect(await answer.text()).toMatch(/^BEGIN:VCALENDAR[\s\S]*BEGIN:VEVENT/);
  const etag = answer.headers().etag ?? '';
  expect((await program.get(first.pathname, { headers: { 'If-None-Match': etag } })).status()).toBe(304);

  await page.goto('/account/calendar');
  await expect(linkField(page)).toHaveCount(0);
  await page.getByRole('link', { name: 'Maak nieuwe link' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Maak nieuwe link' }).click();
  await expect(linkField(page)).not.toHaveValue(first.href);
  const second = new URL(await linkField(page).inputValue());
  expect((await program.get(first.pathname)).status()).toBe(404);
  expect((await program.get(second.pathname)).status()).toBe(200);

  await page.getByRole('link', { name: 'Zet uit' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Zet uit' }).click();
  await expect(page.getByText('De link is uitgezet.')).toBeVisible();
  expect((await program.get(second.pathname)).status()).toBe(404);
  await program.dispose();
});

test('the office writes to everybody on a run; the message stays with it and lies in the outgoing mail', async ({
  page,
  signInAs,
}) => {
  await signInAs('office');
  await page.goto('/planning/runs?state=open');
  await page.goto(await runWithPeople(page));
  await page.getByRole('link', { name: 'Bericht aan iedereen' }).click();
  await expect(page.getByText(/^Gaat naar \d+ deelnemers?$/)).toBeVisible();
  await expectNoAxeViolations(page);
  const subject = `Andere ingang ${Date.now()}`;
  await page.getByLabel('Onderwerp').fill(subject);
  await page.getByLabel('Bericht').fill('De poort is dicht.\nKom langs de achterkant.');
  await page.getByRole('button', { name: 'Verstuur bericht' }).click();
  await expect(page.getByText(/^Verstuurd aan \d+ deelnemers/)).toBeVisible();
  await expect(page.getByRole('table', { name: 'Eerder verstuurd' })).toContainText(subject);
  await expectNoAxeViolations(page);

  await page.goto(`/account/outbox?q=${encodeURIComponent(subject)}`);
  await page.getByRole('link', { name: subject }).first().click();
  await expect(page.getByText('schrijft aan de deelnemers van')).toBeVisible();
  await expectNoAxeViolations(page);
});

/** The address of a run that has people on it. */
async function runWithPeople(page: Page): Promise<string> {
  const row = page
    .getByRole('row')
    .filter({ hasText: /[1-9]\d* (van|\/) \d+/ })
    .first();
  return (await row.getByRole('link').first().getAttribute('href')) ?? '';
}

test('somebody switches reminders off; confirmations aren’t a choice', async ({ page, signInAs }) => {
  await signInAs('employee-2');
  await page.goto('/account/mail');
  await expect(page.getByRole('checkbox')).toHaveCount(2);
  await page.getByRole('checkbox', { name: 'Herinnering voor een lesdag' }).uncheck();
  await page.getByRole('button', { name: 'Bewaar' }).click();
  await expect(page.getByText('Je keuze is bewaard.')).toBeVisible();
  await expect(page.getByRole('checkbox', { name: 'Herinnering voor een lesdag' })).not.toBeChecked();
  await expect(page.getByRole('checkbox', { name: 'Certificaten die verlopen' })).toBeChecked();
  await expectNoAxeViolations(page);
});
