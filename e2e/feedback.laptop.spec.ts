/** Four questions after a course: asked by mail, answered by its link, seen as sums of five and more. */
import pg from 'pg';
import { expect, expectNoAxeViolations, test } from './fixtures.ts';
import { startOfDemo } from './start-of-demo.ts';

/** The tested server's clock stands at the beginning of the demo; what is kept with a course made here does too. */
process.env.LEERBANK_NOW ??= startOfDemo;
process.env.DATABASE_URL = process.env.LEERBANK_E2E_DATABASE_URL ?? '';

test('a participant answers by the link in the mail, and nobody reads one answer', async ({
  page,
  signInAs,
  allowConsole,
}, { retry }) => {
  allowConsole(/status of 4\d\d/);
  const { saveFollowedDate } = await import('#prisma/seed/feedback-scene.ts');
  const title = `Vraagcursus ${retry}`;
  const hours = { from: `${18 + retry}:00`, until: `${19 + retry}:00` };
  const { runCode } = await saveFollowedDate({ name: `VRAAG-${retry}`, title, day: '2026-11-22', ...hours });
  await signInAs('employee');
  await page.goto(`/account/outbox?q=${encodeURIComponent(title)}`);
  await page
    .getByRole('row')
    .filter({ hasText: `Hoe was ${title}?` })
    .getByRole('link')
    .first()
    .click();
  const text = await page
    .getByText(/\/me\/bookings\/\S+#feedback/)
    .first()
    .textContent();
  await page.goto(/\/me\/bookings\/\S+#feedback/.exec(text ?? '')?.[0] ?? '');
  await expect(page.getByRole('heading', { name: 'Vier korte vragen' })).toBeVisible();
  await expectNoAxeViolations(page);
  const score = (question: string, value: string) =>
    page
      .getByRole('group', { name: question })
      .getByRole('radio', { name: value, exact: true })
      .check({ force: true });
  await score('De inhoud was goed', '4');
  await page.getByRole('button', { name: 'Verstuur' }).click();
  await expect(page.getByText('Kies bij elke vraag een cijfer')).toBeVisible();
  await score('De inhoud was goed', '4');
  await score('De trainer legde het goed uit', '5');
  await score('Ik heb er in mijn werk iets aan', '3');
  await score('Ik raad deze cursus aan', '4');
  await page.getByLabel('Wat wil je nog kwijt?').fill('Vaker oefenen');
  await page.getByRole('button', { name: 'Verstuur' }).click();
  await expect(page.getByText('Bedankt voor je antwoorden.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Wijzig mijn antwoorden' })).toBeVisible();

  await signInAs('trainer');
  await page.goto(`/planning/runs/${runCode}`);
  await expect(page.getByText('Cijfers komen hier vanaf vijf antwoorden')).toBeVisible();
  await expect(page.getByText('Vaker oefenen')).toHaveCount(0);

  await signInAs('office');
  await page.goto(`/planning/runs/${await runWithSums()}`);
  await expect(page.getByRole('heading', { name: 'Deze uitvoering' })).toBeVisible();
  await expectNoAxeViolations(page);
});

/** One of the demo on which at least five answered. */
async function runWithSums(): Promise<string> {
  const client = new pg.Client(process.env.LEERBANK_E2E_DATABASE_URL);
  await client.connect();
  try {
    const { rows } = await client.query<{ code: string }>(
      `SELECT run.code FROM feedback f JOIN enrolment e ON e.id = f.enrolment_id JOIN run ON run.id = e.run_id
       WHERE run.state = 'completed' GROUP BY run.code HAVING count(*) >= 5 ORDER BY run.code LIMIT 1`,
    );
    return rows[0]?.code ?? 'the demo has no run with five answers';
  } finally {
    await client.end();
  }
}
