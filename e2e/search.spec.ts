/** The one search box: everything the office may know of, and for a trainer no people of other runs. */
import { expect, expectNoAxeViolations, test } from './fixtures.ts';

test('the office finds people, runs, courses, machines and companies by a part of a name', async ({
  page,
  signInAs,
}) => {
  await signInAs('office');
  await page.goto('/search?q=');
  await expect(page.getByText('Eén vak voor alles')).toBeVisible();
  await expectNoAxeViolations(page);
  const box = page.getByRole('main').getByRole('searchbox');
  await box.fill('WÏT sanne');
  await box.press('Enter');
  const people = page.getByRole('region', { name: 'Mensen' });
  await expect(people.getByText('Sanne de Wit')).toBeVisible();
  await expect(people.getByText('Staalhoeve Plaattechniek')).toBeVisible();
  await expectNoAxeViolations(page);

  await page.goto('/search?q=heftruck');
  await expect(page.getByRole('region', { name: 'Cursussen', exact: true })).toBeVisible();
  await page.goto('/search?q=staalhoeve');
  await expect(page.getByRole('region', { name: 'Bedrijven en scholen' })).toBeVisible();
  await page.goto('/search?q=%25_xyzzy');
  await expect(page.getByText('Niets gevonden')).toBeVisible();
  await page.goto('/search?q=a');
  await expect(page.getByText('Typ ten minste twee letters.')).toBeVisible();
});

test('a trainer finds machines, and of people only those of own runs', { tag: '@laptop' }, async ({
  page,
  signInAs,
}) => {
  await signInAs('trainer');
  await page.goto('/search?q=coordinator%40');
  await expect(page.getByRole('region', { name: 'Mensen' })).toHaveCount(0);
  await page.goto('/search?q=mig');
  await expect(
    page.getByRole('region', { name: 'Machines en ruimtes' }).getByRole('link').first(),
  ).toBeVisible();
});
