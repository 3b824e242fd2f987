/** A class that is larger than its activity takes: split by proposal, booked as one, with and without JavaScript. */
import { expect, expectNoAxeViolations, test } from './fixtures.ts';

const book = (name: string, heads: number, from: string) =>
  `/school/book?activity=LASPROEF&group=${name}&heads=${heads}&youngest=14&oldest=15&supervisors=2&from=${from}`;

test('a class of 28 is offered three groups in turn, and comes as one booking', async ({
  page,
  signInAs,
}) => {
  await signInAs('teacher');
  await page.goto(book('3E', 28, '2027-06-07'));
  await expect(page.getByText('3E komt in 3 groepen')).toBeVisible();
  await expect(page.getByText('in groepen van 10, 9 en 9')).toBeVisible();
  await expect(page.getByText('Tegelijk kan niet')).toBeVisible();
  await expect(
    page.getByRole('group', { name: 'Na elkaar op één dag' }).getByText('Groep 3').first(),
  ).toBeVisible();
  await expectNoAxeViolations(page);
  await page.getByRole('button', { name: 'Boek deze klas' }).click();
  const groups = page.getByRole('table', { name: 'Groepen van de klas' });
  await expect(groups.getByRole('row')).toHaveCount(4);
  await expectNoAxeViolations(page);
  await page.getByRole('textbox', { name: 'Aantal leerlingen' }).fill('30');
  await page.getByRole('button', { name: 'Wijzig het aantal' }).click();
  await expect(page.getByText('Jullie komen met 30.')).toBeVisible();
  await expect(groups.getByRole('cell', { name: '10', exact: true })).toHaveCount(3);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a class is split and booked all the same', async ({ page, signInAs }) => {
    await signInAs('teacher');
    await page.goto(book('3F', 16, '2027-06-14'));
    // Eight pupils take four booths, so both halves could weld at once too.
    await expect(
      page.getByRole('group', { name: 'Alle groepen tegelijk' }).getByRole('radio').first(),
    ).toBeChecked();
    await page.getByRole('group', { name: 'Na elkaar op één dag' }).getByRole('radio').first().check();
    await page.getByRole('button', { name: 'Boek deze klas' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('3F');
    await expect(page.getByText('De klas komt in groepen die na elkaar aan de beurt zijn.')).toBeVisible();
  });
});
