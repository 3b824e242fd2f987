/**
 * Every reason why a plan can't be saved as it is. `session` is the position in the plan, from 1. Intervals are epoch
 * milliseconds. `sessionId` of something in the way is there only when the viewer may know it.
 */
import type { CalendarDate } from '#app/kernel/calendar-date.ts';
import type { Interval } from '#app/kernel/interval.ts';

/** The plan as such: dates that can't be, records that aren't there. */
export type ShapeReason =
  | { code: 'no-sessions' }
  | { code: 'too-many-sessions'; most: number }
  | { code: 'ends-before-start'; session: number }
  | { code: 'session-too-long'; session: number; mostMinutes: number }
  | { code: 'sessions-overlap-each-other'; session: number; other: number }
  | { code: 'site-unknown'; siteId: string }
  | { code: 'course-unknown'; courseId: string }
  | { code: 'resource-unknown'; resourceId: string }
  | { code: 'trainer-unknown'; personId: string }
  | { code: 'course-missing' }
  | { code: 'minimum-above-seats'; minimum: number; seats: number }
  | { code: 'option-date-missing' }
  | { code: 'option-date-in-past' }
  | { code: 'option-date-after-start' }
  | { code: 'decide-by-after-start' };

/** The moment: what the calendar of the centre says. */
export type MomentReason =
  | { code: 'session-in-past'; session: number }
  | {
      code: 'outside-opening-hours';
      session: number;
      siteId: string;
      resourceId: string | null;
      open: Interval[];
    }
  | {
      code: 'buffers-outside-opening-hours';
      session: number;
      resourceId: string;
      held: Interval;
      open: Interval[];
    }
  | {
      code: 'site-closed';
      session: number;
      siteId: string;
      resourceId: string | null;
      closureId: string;
      reason: { nl: string; en: string | null };
      until: CalendarDate;
    };

export type ResourceReason =
  | {
      code: 'resource-busy';
      session: number;
      resourceId: string;
      interval: Interval;
      sessionId: string | null;
    }
  | { code: 'sessions-too-close'; session: number; other: number; resourceId: string; gapMinutes: number }
  | { code: 'resource-elsewhere'; session: number; resourceId: string; siteId: string }
  /** In place of a machine of a class's visit, whose school's hours are those of that machine's pool. */
  | { code: 'resource-of-other-pool'; session: number; resourceId: string }
  | { code: 'resource-out-of-use'; session: number; resourceId: string }
  | { code: 'resource-outage'; session: number; resourceId: string; outageId: string; until: number | null }
  | { code: 'inspection-expired'; session: number; resourceId: string; validUntil: CalendarDate }
  | { code: 'block-too-short'; session: number; resourceId: string; minutes: number; atLeast: number }
  | { code: 'block-too-long'; session: number; resourceId: string; minutes: number; atMost: number }
  | { code: 'notice-too-short'; session: number; resourceId: string; noticeHours: number }
  | { code: 'beyond-horizon'; session: number; resourceId: string; lastDay: CalendarDate };

export type TrainerReason =
  | { code: 'trainer-missing'; session: number }
  | { code: 'trainer-busy'; session: number; personId: string; interval: Interval; sessionId: string | null }
  | { code: 'trainer-not-working'; session: number; personId: string }
  | { code: 'trainer-absent'; session: number; personId: string; until: number }
  | { code: 'trainer-left'; session: number; personId: string }
  | { code: 'trainer-may-not-teach'; session: number; personId: string; courseId: string };

export type NeedReason =
  | { code: 'course-inactive'; courseId: string }
  | {
      code: 'needs-not-covered';
      session: number;
      poolId: string | null;
      resourceId: string | null;
      needed: number;
      planned: number;
    }
  | {
      code: 'seats-exceed-law' | 'seats-exceed-guidance';
      session: number;
      ruleId: string;
      source: string;
      learners: number;
      supervisors: number;
      perSupervisor: number;
    }
  | { code: 'room-too-small'; session: number; resourceId: string; capacity: number; seats: number };

export type PlanReason = ShapeReason | MomentReason | ResourceReason | TrainerReason | NeedReason;
export type PlanCode = PlanReason['code'];

/** A plan's sessions at most: ten evenings is a long course, a year of weekly sessions a long series. */
export const mostSessions = 60;
/** One session at most: a day, so that a typing slip in a date shows. */
export const longestSessionMinutes = 1440;
