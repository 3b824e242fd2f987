/** The form that changes what is agreed about a run: the plan form without its sessions. */
import type { CalendarDate } from '#app/kernel/calendar-date.ts';
import { mapValue, type Outcome } from '#app/kernel/outcome.ts';
import { type FieldProblem, optionDayOf, type PlanDraft, planInputOf } from './plan-form.ts';
import type { RunState } from './run-state.ts';

type Agreed = {
  readonly runId: string;
  readonly state: RunState;
  readonly site: { readonly siteId: string; readonly zone: string };
  readonly courses: readonly { readonly courseId: string }[];
  readonly ownTitle: { readonly nl: string; readonly en: string | null } | null;
  readonly seats: number;
  readonly minimum: number;
  readonly priceCents: number;
  readonly decideBy: string | null;
  readonly optionUntil: number | null;
  readonly isPublic: boolean;
  readonly onlyFor: { readonly organisationId: string } | null;
  readonly note: string | null;
};

/** The run as it is, in fields. */
export function editDraftOf(run: Agreed): PlanDraft {
  return {
    id: run.runId,
    siteId: run.site.siteId,
    courseIds: run.courses.map(({ courseId }) => courseId),
    state: run.state === 'option' ? 'option' : 'open',
    optionDay: run.optionUntil === null ? '' : optionDayOf(run.optionUntil, run.site.zone),
    seats: String(run.seats),
    minimum: String(run.minimum),
    decideBy: run.decideBy ?? '',
    price: priceText(run.priceCents),
    titleNl: run.ownTitle?.nl ?? '',
    titleEn: run.ownTitle?.en ?? '',
    note: run.note ?? '',
    isPublic: run.isPublic,
    onlyForId: run.onlyFor?.organisationId ?? '',
    sessions: [],
    overrides: [],
  };
}

/** 45000 → 450, 4950 → 49,50: as it would be typed. */
export function priceText(cents: number): string {
  return (cents / 100).toFixed(2).replace('.', ',').replace(',00', '');
}

/** What `changeRun` takes; a number that was left empty stays as it is. */
export type EditedRun = {
  readonly titleNl: string | null;
  readonly titleEn: string | null;
  readonly seats?: number | undefined;
  readonly minimum?: number | undefined;
  readonly priceCents?: number | undefined;
  readonly note: string | null;
  readonly isPublic?: boolean | undefined;
  readonly onlyForId: string | null;
  readonly decideBy: CalendarDate | null;
  readonly optionUntil?: number;
};

/** What the form changes; every field that can't be read, else. */
export function changesOf(draft: PlanDraft, zone: string): Outcome<EditedRun, FieldProblem> {
  return mapValue(planInputOf({ ...draft, sessions: [] }, zone), (input) => ({
    titleNl: input.titleNl ?? null,
    titleEn: input.titleEn ?? null,
    seats: input.seats,
    minimum: input.minimum,
    priceCents: input.priceCents,
    note: input.note ?? null,
    isPublic: input.isPublic,
    onlyForId: input.onlyForId ?? null,
    decideBy: input.decideBy ?? null,
    ...(input.optionUntil && { optionUntil: input.optionUntil }),
  }));
}
