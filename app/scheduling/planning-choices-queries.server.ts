/** What a planner chooses from: sites, courses with what they take, machines and rooms, trainers. */
import type { Actor } from '#app/kernel/actor.ts';
import { asSystem } from '#app/platform/database.server.ts';
import type { SignedInScope } from '#app/platform/scope.server.ts';
import type { Content } from '#app/ui/i18n/content.ts';
import type { NeedFacts } from './plan-facts.ts';
import { isPlanner } from './policy.ts';
import type { Pattern } from './repeat-dates.ts';

export type PlanningChoices = {
  readonly sites: readonly {
    readonly siteId: string;
    readonly code: string;
    readonly name: string;
    readonly zone: string;
  }[];
  readonly courses: readonly {
    readonly courseId: string;
    readonly code: string;
    readonly title: Content;
    readonly category: Content;
    readonly sessionCount: number;
    readonly sessionMinutes: number;
    readonly pattern: Pattern;
    readonly seats: number;
    readonly minimum: number;
    readonly priceCents: number;
    readonly needs: readonly NeedFacts[];
  }[];
  readonly pools: readonly {
    readonly poolId: string;
    readonly siteId: string;
    readonly code: string;
    readonly name: Content;
  }[];
  readonly resources: readonly {
    readonly resourceId: string;
    readonly siteId: string;
    readonly poolId: string | null;
    readonly code: string;
    readonly name: Content;
    readonly kind: 'machine' | 'bay' | 'booth' | 'bench' | 'room';
    readonly capacity: number | null;
    readonly setupMinutes: number;
    readonly cleanupMinutes: number;
  }[];
  readonly trainers: readonly {
    readonly personId: string;
    readonly code: string;
    readonly name: string;
    readonly courseIds: readonly string[];
  }[];
};

/** Active courses and trainers, machines that aren't retired; empty lists for who doesn't plan. */
export async function planningChoices(viewer: {
  scope: SignedInScope;
  actor: Actor;
}): Promise<PlanningChoices> {
  if (!isPlanner(viewer.actor)) return { sites: [], courses: [], pools: [], resources: [], trainers: [] };
  return asSystem(async (tx) => {
    const [sites, courses, pools, resources, trainers] = [
      await tx.site.findMany({ where: { active: true }, orderBy: [{ sortOrder: 'asc' }, { code: 'asc' }] }),
      await tx.course.findMany({
        where: { active: true },
        orderBy: [{ category: { sortOrder: 'asc' } }, { titleNl: 'asc' }],
        include: {
          category: { select: { nameNl: true, nameEn: true } },
          needs: { select: { poolId: true, resourceId: true, quantity: true } },
        },
      }),
      await tx.pool.findMany({ orderBy: [{ sortOrder: 'asc' }, { code: 'asc' }] }),
      await tx.resource.findMany({
        where: { status: { not: 'retired' } },
        orderBy: [{ sortOrder: 'asc' }, { code: 'asc' }],
      }),
      await tx.trainer.findMany({
        where: { active: true },
        orderBy: [{ sortOrder: 'asc' }, { displayName: 'asc' }],
        include: { courses: { select: { courseId: true } } },
      }),
    ];
    return {
      sites: sites.map(({ id, code, name, timeZone }) => ({ siteId: id, code, name, zone: timeZone })),
      courses: courses.map((course) => ({
        courseId: course.id,
        code: course.code,
        title: { nl: course.titleNl, en: course.titleEn },
        category: { nl: course.category.nameNl, en: course.category.nameEn },
        sessionCount: course.sessionCount,
        sessionMinutes: course.sessionMinutes,
        pattern: course.pattern,
        seats: course.seats,
        minimum: course.minimum,
        priceCents: course.priceCents,
        needs: course.needs,
      })),
      pools: pools.map(({ id, siteId, code, nameNl, nameEn }) => ({
        poolId: id,
        siteId,
        code,
        name: { nl: nameNl, en: nameEn },
      })),
      resources: resources.map((one) => ({
        resourceId: one.id,
        siteId: one.siteId,
        poolId: one.poolId,
        code: one.code,
        name: { nl: one.nameNl, en: one.nameEn },
        kind: one.kind,
        capacity: one.capacity,
        setupMinutes: one.setupMinutes,
        cleanupMinutes: one.cleanupMinutes,
      })),
      trainers: trainers.map(({ personId, code, displayName, courses: taught }) => ({
        personId,
        code,
        name: displayName,
        courseIds: taught.map(({ courseId }) => courseId),
      })),
    };
  });
}
