/**
 * What a plan is, and what has to be known to judge it. Loaded by `plan-facts.queries.server.ts`; nothing here reads a
 * database. Instants are epoch milliseconds, lengths are minutes.
 */
import type { ClosedDays, OpeningPlan, WeeklyHours } from '#app/centre/opening-hours.ts';
import type { SafetyRule } from '#app/centre/safety-rules.ts';
import type { CalendarDate } from '#app/kernel/calendar-date.ts';
import type { Interval } from '#app/kernel/interval.ts';
import type { FirstState } from './run-state.ts';
import type { TrainerHours } from './trainer-hours.ts';

export type PlannedKind =
  | 'course'
  | 'school'
  | 'on-the-job'
  | 'open-practice'
  | 'tour'
  | 'knowledge-circle'
  | 'maintenance';

export type ProposedSession = {
  /** `end` may lie before `start` here: the check says so. */
  readonly interval: { readonly start: number; readonly end: number };
  readonly resourceIds: readonly string[];
  readonly trainerIds: readonly string[];
  /** Sessions side by side share this key and may share their trainer; null when it stands alone. */
  readonly sideBySideKey: string | null;
};

export type PlanProposal = {
  readonly kind: PlannedKind;
  readonly siteId: string;
  /** The courses or levels on offer; none for what isn't a course. */
  readonly courseIds: readonly string[];
  /** Learners in one session at most; 0 where nobody enrols. */
  readonly seats: number;
  /** Below this number the run may not go ahead; null for what isn't a run. */
  readonly minimum: number | null;
  readonly state: FirstState;
  /** Until when an option reserves. */
  readonly optionUntil: number | null;
  /** Last day to decide whether the run goes ahead. */
  readonly decideBy: CalendarDate | null;
  readonly sessions: readonly ProposedSession[];
  /** What one session takes, where that isn't what its courses say: a group smaller than the activity's. */
  readonly needs?: readonly NeedFacts[];
  /** People who come with the group and look after it beside the trainers. Guidance counts them, the law doesn't. */
  readonly companions?: number;
};

/** Something that a resource or person is held for, buffers included. */
export type Busy = Interval & {
  /** Null where the viewer may not know which session it is. */
  readonly sessionId: string | null;
};

export type TrainerBusy = Busy & {
  readonly sideBySideKey: string;
  /** Seats of that session, for the group that a shared trainer looks after. */
  readonly learners: number;
};

export type SiteFacts = { readonly siteId: string; readonly active: boolean; readonly plan: OpeningPlan };

export type ResourceFacts = {
  readonly resourceId: string;
  readonly siteId: string;
  readonly poolId: string | null;
  readonly kind: 'machine' | 'bay' | 'booth' | 'bench' | 'room';
  readonly status: 'in-use' | 'out-of-use' | 'retired';
  readonly setupMinutes: number;
  readonly cleanupMinutes: number;
  readonly minBlockMinutes: number | null;
  readonly maxBlockMinutes: number | null;
  readonly noticeHours: number;
  readonly horizonDays: number | null;
  readonly mayRunUnattended: boolean;
  /** Last day on which the inspection is valid; null where none is needed. */
  readonly inspectionValidUntil: CalendarDate | null;
  /** People that a room or bay takes; null where it doesn't say. */
  readonly capacity: number | null;
  /** Own hours and closures; empty lists follow the site. */
  readonly hours: readonly WeeklyHours[];
  readonly closures: readonly ClosedDays[];
  readonly outages: readonly {
    readonly outageId: string;
    readonly start: number;
    readonly end: number | null;
  }[];
  readonly busy: readonly Busy[];
  /** The rules of this resource and of its pool. */
  readonly rules: readonly SafetyRule[];
};

export type TrainerFacts = {
  readonly personId: string;
  readonly active: boolean;
  /** Wall time of `zone`: the centre's. */
  readonly zone: string;
  readonly hours: readonly TrainerHours[];
  readonly absences: readonly Interval[];
  readonly busy: readonly TrainerBusy[];
  readonly courseIds: readonly string[];
};

export type NeedFacts = {
  /** One of the two is set. */
  readonly poolId: string | null;
  readonly resourceId: string | null;
  readonly quantity: number;
};

export type CourseFacts = {
  readonly courseId: string;
  readonly active: boolean;
  readonly needs: readonly NeedFacts[];
};

/** Keyed by id. What isn't in a map does not exist. */
export type PlanFacts = {
  readonly now: number;
  readonly sites: ReadonlyMap<string, SiteFacts>;
  readonly resources: ReadonlyMap<string, ResourceFacts>;
  readonly trainers: ReadonlyMap<string, TrainerFacts>;
  readonly courses: ReadonlyMap<string, CourseFacts>;
};
