/** Planning runs through forms: on a laptop, on a phone and without JavaScript. */
import type { TestInfo } from '@playwright/test';
import { formsOf } from './bad-input-forms.ts';
import { expect, expectNoAxeViolations, test } from './fixtures.ts';
import { choose } from './pages/picker.ts';
import { openPlanForm, planByForm, titlePlan } from './pages/plan-form.ts';

/** Both sizes plan on one server: each in a week of its own, in the quiet spring of 2027. */
function dayOf({ project }: TestInfo, weekday: number): string {
  return `2027-04-${(project.name === 'laptop' ? 11 : 18) + weekday}`;
}

/** A title that no other test uses. */
function titleFor({ project, title }: TestInfo): string {
  return `${title.slice(0, 40)} (${project.name})`;
}

test('a trainer plans a course on proposed dates and finds it on the calendar', async ({
  page,
  signInAs,
}, info) => {
  await signInAs('trainer');
  await page.goto('/planning');
  await page.getByRole('link', { name: 'Plan een cursus' }).click();
  await choose(page, 'Cursus', 'Werken met een cobot');
  await page.getByRole('button', { name: 'Verder' }).click();

  await expect(page.getByText('Ja, alles is vrij')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Data waarop alles vrij is' })).toBeVisible();
  const title = titleFor(info);
  await titlePlan(page, title);
  const day = await page.getByLabel('Dag', { exact: true }).inputValue();
  await page.getByRole('button', { name: 'Plan cursus' }).click();
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  await expect(page.getByText('staat open voor inschrijving.')).toBeVisible();

  await page.goto(`/planning?view=day&date=${day}&as=list`);
  await expect(page.getByRole('link', { name: title })).toBeVisible();
});

test(
  'every reason against a plan shows at once, and nothing is saved',
  { tag: '@laptop' },
  async ({ page, signInAs, allowConsole }, info) => {
    allowConsole(/status of 4\d\d/);
    await signInAs('trainer');
    await openPlanForm(page, { course: 'HEFTR', start: `${dayOf(info, 1)}T08:30` });
    const title = titleFor(info);
    await titlePlan(page, title);
    const verdict = page.getByRole('region', { name: 'Kan het zo?' });
    await page.getByLabel('Dag', { exact: true }).fill(dayOf(info, 7));
    await expect(verdict.getByText(/is dan niet open/)).toBeVisible();
    await expect(verdict.getByText(/werkt dan niet/)).toBeVisible();
    const seats = page.getByRole('spinbutton', { name: 'Plaatsen' });
    await seats.fill('40');
    await expect(verdict.getByText(/40 plaatsen|40 deelnemers/).first()).toBeVisible();

    await page.getByRole('button', { name: 'Plan cursus' }).click();
    await expect(verdict.getByRole('alert')).toBeFocused();
    await expect(seats).toHaveValue('40');
    await expectNoAxeViolations(page);
    await page.goto(`/planning/runs?${new URLSearchParams({ q: title })}`);
    await expect(page.getByText('Niets gevonden')).toBeVisible();
  },
);

test(
  'a rule set aside with a reason is kept with the run',
  { tag: '@laptop' },
  async ({ page, signInAs, allowConsole }, info) => {
    allowConsole(/status of 4\d\d/);
    await signInAs('office');
    await openPlanForm(page, { course: 'HEFTR', start: `${dayOf(info, 6)}T09:00` });
    const title = titleFor(info);
    await titlePlan(page, title);
    await page.getByRole('button', { name: 'Plan cursus' }).click();
    const alert = page.getByRole('alert');
    await expect(alert.getByText(/is dan niet open/).first()).toBeVisible();
    for (const tick of await alert.getByRole('checkbox').all()) await tick.check();
    await alert.getByLabel('Waarom kan het toch?').fill('De hal is die zaterdag open voor de open dag');
    await page.getByRole('button', { name: 'Plan cursus' }).click();

    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
    const kept = page.getByRole('region', { name: 'Met een reden toch gepland' });
    await expect(kept.getByText('De hal is die zaterdag open voor de open dag').first()).toBeVisible();
    await expectNoAxeViolations(page);
  },
);

test(
  'of two concepts at one hour, fixing them together fixes one and says why not the other',
  { tag: '@laptop' },
  async ({ page, signInAs, allowConsole }, info) => {
    allowConsole(/status of 4\d\d/);
    await signInAs('office');
    const title = titleFor(info);
    const start = `${dayOf(info, 3)}T08:30`;
    await planByForm(page, { course: 'HEFTR', start, title: `Eerst ${title}`, state: 'Concept' });
    await planByForm(page, { course: 'HEFTR', start, title: `Daarna ${title}`, state: 'Concept' });
    await page.goto(`/planning/runs?${new URLSearchParams({ state: 'concept', q: title })}`);
    await expectNoAxeViolations(page);
    await page.getByLabel('Kies alle concepten en opties op deze pagina').check();
    await page.getByRole('button', { name: 'Zet open voor inschrijving' }).click();

    await expect(page.getByText('1 vastgezet')).toBeVisible();
    await expect(page.getByText('1 kon niet')).toBeVisible();
    await expect(page.getByText(/is bezet op/).first()).toBeVisible();
    await expectNoAxeViolations(page);
  },
);

test(
  'a plan form that was saved before says so, instead of dropping edits without a word',
  { tag: '@laptop' },
  async ({ page, signInAs }, info) => {
    await signInAs('trainer');
    const title = titleFor(info);
    await openPlanForm(page, { course: 'HEFTR', start: `${dayOf(info, 3)}T08:30` });
    await titlePlan(page, title);
    await page.getByRole('radio', { name: 'Concept' }).check();
    const forms = await formsOf(page, '/planning/new');
    await page.getByRole('button', { name: 'Bewaar concept' }).click();
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();

    const sent = forms.find(({ fields }) =>
      fields.some(([name, value]) => name === 'intent' && value === 'save'),
    );
    const edited = (sent?.fields ?? []).map(([name, value]) => [
      name,
      value === title ? 'Iets anders' : value,
    ]);
    const answer = await page.request.post(sent?.action ?? '', {
      headers: { Origin: new URL(page.url()).origin },
      form: Object.fromEntries(edited),
    });
    expect(await answer.text()).toContain('was al bewaard als');
    await page.reload();
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  },
);

test(
  'a run is copied to another day, looked at first',
  { tag: '@laptop' },
  async ({ page, signInAs }, info) => {
    await signInAs('trainer');
    const title = titleFor(info);
    await planByForm(page, { course: 'COBOT1', start: `${dayOf(info, 4)}T08:30`, title, state: 'Concept' });
    await page.getByRole('link', { name: 'Kopieer' }).click();
    await page.getByLabel('Eerste lesdag wordt').fill('2027-06-01');
    await page.getByRole('button', { name: 'Bekijk eerst' }).click();
    await expect(page.getByRole('heading', { name: 'Zo komen ze te staan' })).toBeVisible();
    await expect(page.getByText(/di 1 jun/)).toBeVisible();
    await expectNoAxeViolations(page);
    await page.getByRole('button', { name: 'Maak 1 concept' }).click();
    await expect(page.getByText('1 concept gemaakt.')).toBeVisible();
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
    await expect(page.getByRole('rowheader', { name: /di 1 jun 2027/ })).toBeVisible();
  },
);

test('a session is moved by form, with what follows from it', async ({ page, signInAs }, info) => {
  await signInAs('trainer');
  const title = titleFor(info);
  await planByForm(page, { course: 'HEFTR', start: `${dayOf(info, 2)}T08:30`, title });
  await page.getByRole('link', { name: 'Verplaats' }).click();
  await expect(page.getByText('Er verandert nog niets.')).toBeVisible();
  await expectNoAxeViolations(page);
  await page.getByLabel('Dag', { exact: true }).fill(dayOf(info, 7));
  await expect(page.getByText(/is dan niet open/)).toBeVisible();
  await page.getByLabel('Dag', { exact: true }).fill(dayOf(info, 2));
  await page.getByLabel('Tot', { exact: true }).fill('15:30');
  await expect(page.getByText('Dit kan')).toBeVisible();
  await expect(page.getByText('Er is nog niemand ingeschreven.')).toBeVisible();
  await page.getByRole('button', { name: 'Verplaats' }).click();
  await expect(page.getByText('Verplaatst.')).toBeVisible();
  await expect(page.getByRole('rowheader', { name: /08:30–15:30/ })).toBeVisible();
});

test('moving a session with people on it shows what it does to them', { tag: '@laptop' }, async ({
  page,
  signInAs,
}) => {
  await signInAs('office');
  await page.goto('/planning/runs?state=confirmed&q=VCA');
  await page.getByRole('rowheader').getByRole('link').first().click();
  await page.getByRole('link', { name: 'Verplaats' }).last().click();
  await expect(page.getByText('Er verandert nog niets.')).toBeVisible();
  await page.getByLabel('Van', { exact: true }).fill('07:00');
  await expect(page.getByText(/is dan niet open/).first()).toBeVisible();
  await expect(page.getByRole('radio', { name: /Ja, vertel het nu/ })).toBeChecked();
  await expectNoAxeViolations(page);
});

test(
  'details of a run change, and calling it off asks why',
  { tag: '@laptop' },
  async ({ page, signInAs }, info) => {
    await signInAs('office');
    const title = titleFor(info);
    await planByForm(page, { course: 'HEFTR', start: `${dayOf(info, 4)}T08:30`, title, state: 'Concept' });
    await page.getByRole('link', { name: 'Wijzig gegevens' }).click();
    await expectNoAxeViolations(page);
    await page.getByLabel('Minimum').fill('4');
    await page.getByLabel('Prijs per persoon').fill('249,50');
    await page.getByRole('button', { name: 'Opslaan' }).click();
    await expect(page.getByText('€ 249,50')).toBeVisible();

    await page.getByRole('link', { name: 'Gooi weg' }).click();
    const question = page.getByRole('dialog');
    await question.getByLabel('Waarom gaat het niet door?').fill('De heftruck wordt vervangen');
    await question.getByRole('button', { name: 'Cursus gaat niet door' }).click();
    await expect(page.getByText(/gaat niet door\./).first()).toBeVisible();
    await expect(page.getByText('De heftruck wordt vervangen')).toBeVisible();
    await expectNoAxeViolations(page);
  },
);

test('the pages of planning are for everybody', { tag: '@laptop' }, async ({ page, signInAs }) => {
  await signInAs('trainer');
  for (const address of ['/planning/new', '/planning/new?course=HEFTR', '/planning?view=day&as=list']) {
    await page.goto(address);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expectNoAxeViolations(page);
  }
});

test('a run of somebody else shows its planning, not its people', { tag: '@laptop' }, async ({
  page,
  signInAs,
}) => {
  await signInAs('trainer');
  await page.goto('/planning/runs?q=Bart');
  await page.getByRole('rowheader').getByRole('link').first().click();
  await expect(
    page.getByText('Wie er meedoet, zien de trainers van deze cursus en het kantoor.'),
  ).toBeVisible();
  await expectNoAxeViolations(page);
});

test('the list of runs is found, filtered and downloaded', { tag: '@laptop' }, async ({ page, signInAs }) => {
  await signInAs('office');
  await page.goto('/planning/runs?flag=below-minimum');
  await expect(page.getByText('onder het minimum').filter({ visible: true }).first()).toBeVisible();
  await expectNoAxeViolations(page);
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: /^Downloaden als spreadsheet/ }).click();
  expect((await download).suggestedFilename()).toBe('geplande-cursussen.csv');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test(
    'a course is planned with its buttons alone',
    { tag: '@laptop' },
    async ({ page, signInAs, allowConsole }, info) => {
      allowConsole(/status of 4\d\d/);
      await signInAs('office');
      await openPlanForm(page, { course: 'HEFTR', start: `${dayOf(info, 7)}T08:30` });
      await expect(page.getByText(/is dan niet open/).first()).toBeVisible();
      await page.getByText('Stel andere data voor').click();
      await page.getByLabel('Vanaf').fill('2027-06-07');
      await page.getByRole('button', { name: 'Stel data voor' }).click();
      await page
        .getByRole('button', { name: /^Kies .*\d/ })
        .first()
        .click();
      await expect(page.getByText('Ja, alles is vrij')).toBeVisible();
      const title = titleFor(info);
      await titlePlan(page, title);
      await page.getByRole('button', { name: 'Plan cursus' }).click();
      await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
    },
  );
});

test('who does not plan sees what is taken, and no more', async ({ page, signInAs, allowConsole }) => {
  allowConsole(/status of 403/);
  await signInAs('employee-2');
  await page.goto('/planning?as=list');
  await expect(page.getByRole('heading', { level: 1, name: 'Planning' })).toBeVisible();
  await expect(page.getByText('bezet', { exact: true }).first()).toBeVisible();
  await expect(page.getByRole('link', { name: 'Plan een cursus' })).toHaveCount(0);
  await expectNoAxeViolations(page);
  const answer = await page.goto('/planning/runs');
  expect(answer?.status()).toBe(403);
});
