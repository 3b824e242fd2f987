/** What is taught, for everyone to read: nothing here is about a person. */
import type { Tx } from '#app/platform/database.server.ts';
import { withScope } from '#app/platform/database.server.ts';
import type { Scope } from '#app/platform/scope.server.ts';
import type { Content } from '#app/ui/i18n/content.ts';

export type CourseDetail = {
  readonly courseId: string;
  readonly code: string;
  readonly audience: 'people' | 'groups';
  readonly title: Content;
  readonly summary: Content;
  readonly description: { readonly nl: string | null; readonly en: string | null };
  readonly bring: { readonly nl: string | null; readonly en: string | null };
  readonly category: { readonly code: string; readonly name: Content };
  readonly sessionCount: number;
  readonly sessionMinutes: number;
  readonly pattern: 'single' | 'daily' | 'weekly';
  readonly seats: number;
  readonly minimum: number;
  /** Whole cents, without VAT. */
  readonly priceCents: number;
  readonly minimumAge: number | null;
  readonly grants: CertificateKind | null;
  readonly requires: readonly (CertificateKind & { readonly grantedBy: readonly CourseLink[] })[];
};

export type CourseLink = { readonly code: string; readonly title: Content };

export type CertificateKind = {
  readonly code: string;
  readonly name: Content;
  readonly validityKind: 'none' | 'fixed_months' | 'sliding' | 'employer';
  readonly validityMonths: number | null;
  readonly confirmMonths: number | null;
};

const kind = {
  code: true,
  nameNl: true,
  nameEn: true,
  validityKind: true,
  validityMonths: true,
  confirmMonths: true,
} as const;

type KindRow = {
  code: string;
  nameNl: string;
  nameEn: string | null;
  validityKind: CertificateKind['validityKind'];
  validityMonths: number | null;
  confirmMonths: number | null;
};

const kindOf = ({ nameNl, nameEn, ...rest }: KindRow): CertificateKind => ({
  code: rest.code,
  name: { nl: nameNl, en: nameEn },
  validityKind: rest.validityKind,
  validityMonths: rest.validityMonths,
  confirmMonths: rest.confirmMonths,
});

/** One course that is on offer, or null. */
export function findCourse(scope: Scope, code: string): Promise<CourseDetail | null> {
  return withScope(scope, async (tx) => {
    const course = await tx.course.findFirst({
      where: { code, active: true, ...(scope.kind === 'public' && { isPublic: true }) },
      include: {
        category: true,
        grantsType: { select: kind },
        requirements: {
          orderBy: { code: 'asc' },
          select: {
            certificateType: {
              select: {
                ...kind,
                grantedBy: {
                  where: { active: true },
                  orderBy: { code: 'asc' },
                  select: { code: true, titleNl: true, titleEn: true },
                },
              },
            },
          },
        },
      },
    });
    if (!course) return null;
    return {
      courseId: course.id,
      code: course.code,
      audience: course.audience,
      title: { nl: course.titleNl, en: course.titleEn },
      summary: { nl: course.summaryNl, en: course.summaryEn },
      description: { nl: course.descriptionNl, en: course.descriptionEn },
      bring: { nl: course.bringNl, en: course.bringEn },
      category: {
        code: course.category.code,
        name: { nl: course.category.nameNl, en: course.category.nameEn },
      },
      sessionCount: course.sessionCount,
      sessionMinutes: course.sessionMinutes,
      pattern: course.pattern,
      seats: course.seats,
      minimum: course.minimum,
      priceCents: course.priceCents,
      minimumAge: course.minimumAge,
      grants: course.grantsType && kindOf(course.grantsType),
      requires: course.requirements.map(({ certificateType }) => ({
        ...kindOf(certificateType),
        grantedBy: certificateType.grantedBy.map(({ code, titleNl, titleEn }) => ({
          code,
          title: { nl: titleNl, en: titleEn },
        })),
      })),
    };
  });
}

export type CatalogueChoices = {
  readonly categories: readonly { readonly code: string; readonly name: Content }[];
  readonly profiles: readonly { readonly code: string; readonly name: Content }[];
};

/** What the catalogue can be narrowed by. Function profiles of a company are seen by its own people only. */
export function catalogueChoices(scope: Scope): Promise<CatalogueChoices> {
  return withScope(scope, async (tx: Tx) => {
    const named = { code: true, nameNl: true, nameEn: true } as const;
    const categories = await tx.courseCategory.findMany({
      where: { courses: { some: { active: true, audience: 'people' } } },
      orderBy: [{ sortOrder: 'asc' }, { code: 'asc' }],
      select: named,
    });
    const profiles = await tx.functionProfile.findMany({ orderBy: { nameNl: 'asc' }, select: named });
    const choice = ({ code, nameNl, nameEn }: { code: string; nameNl: string; nameEn: string | null }) => ({
      code,
      name: { nl: nameNl, en: nameEn },
    });
    return { categories: categories.map(choice), profiles: profiles.map(choice) };
  });
}
