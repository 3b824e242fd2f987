import { expect, type Page } from '@playwright/test';
import { Temporal } from '#app/kernel/temporal.ts';

export interface PlannedByForm {
  /** Code of the course. */
  readonly course: string;
  /** The first session begins here, on the clock of the centre: `2027-04-13T09:00`. */
  readonly start: string;
  /** The run's own title, by which the test finds it. */
  readonly title: string;
  readonly state?: 'Open' | 'Optie' | 'Concept';
}

/** The form as the board opens it after time was selected there. */
export async function openPlanForm(page: Page, { course, start }: Pick<PlannedByForm, 'course' | 'start'>) {
  const instant = Temporal.PlainDateTime.from(start).toZonedDateTime('Europe/Amsterdam').epochMilliseconds;
  await page.goto(`/planning/new?course=${course}&start=${instant}`);
  await expect(page.getByRole('heading', { name: 'Kan het zo?' })).toBeVisible();
}

/** Gives the run a title of its own, so that a test finds it among all others. */
export async function titlePlan(page: Page, title: string) {
  await page.getByText('Titel, notitie en zichtbaarheid').click();
  await page.getByLabel(/^Eigen titel(?! in)/).fill(title);
}

/** Plans a run through the form, and waits for its page. */
export async function planByForm(page: Page, { course, start, title, state = 'Open' }: PlannedByForm) {
  await openPlanForm(page, { course, start });
  await titlePlan(page, title);
  await page.getByRole('radio', { name: state }).check();
  await page.getByRole('button', { name: /^(Plan cursus|Bewaar concept)$/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
}
