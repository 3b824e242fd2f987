/**
 * What the pages say to search engines, in the words of schema.org. Only what the page itself shows to everybody. Every
 * function answers a plain object for one `application/ld+json` block.
 */
import { inLocale } from '#app/ui/i18n/content.ts';
import type { Locale } from '#app/ui/i18n/locale.ts';
import type { CentreFace, ShownOrganisation } from './public-queries.server.ts';

export type StructuredData = { readonly '@type': string } & Readonly<Record<string, unknown>>;

const context = { '@context': 'https://schema.org' } as const;

/** Leaves out what isn't known. */
function known<T extends Record<string, unknown>>(facts: T): Partial<T> {
  return Object.fromEntries(
    Object.entries(facts).filter(([, value]) => value !== null && value !== undefined && value !== ''),
  ) as Partial<T>;
}

export function centreData(centre: CentreFace, origin: string, locale: Locale): StructuredData {
  const { name, street, postcode, city, country, email, phone } = centre;
  return {
    ...context,
    '@type': 'EducationalOrganization',
    '@id': `${origin}/#centre`,
    url: `${origin}/`,
    ...known({ name, email, telephone: phone, description: inLocale(centre.summary, locale) }),
    address: {
      '@type': 'PostalAddress',
      ...known({
        streetAddress: street,
        postalCode: postcode,
        addressLocality: city,
        addressCountry: country,
      }),
    },
  };
}

export function organisationData(
  organisation: ShownOrganisation,
  origin: string,
  locale: Locale,
): StructuredData {
  const { code, kind, name, website, city } = organisation;
  return {
    ...context,
    '@type': kind === 'school' ? 'EducationalOrganization' : 'Organization',
    ...known({ name, description: inLocale(organisation.summary, locale), sameAs: website }),
    url: `${origin}/members/${encodeURIComponent(code)}`,
    address: { '@type': 'PostalAddress', ...known({ addressLocality: city }) },
  };
}

export type CourseFacts = {
  readonly code: string;
  readonly title: { readonly nl: string; readonly en: string | null };
  readonly summary: { readonly nl: string; readonly en: string | null };
  readonly sessionCount: number;
  readonly sessionMinutes: number;
  /** Whole cents, without VAT. */
  readonly priceCents: number;
};

export type DateFacts = {
  readonly code: string;
  readonly priceCents: number;
  readonly sessions: readonly { readonly startsAt: string; readonly endsAt: string }[];
  readonly site: {
    readonly name: string;
    readonly street: string | null;
    readonly postcode: string | null;
    readonly city: string | null;
  };
};

/** A course with its open dates. `provider` is the centre's name. */
export function courseData(
  course: CourseFacts,
  dates: readonly DateFacts[],
  about: { readonly origin: string; readonly provider: string; readonly locale: Locale },
): StructuredData {
  const { origin, provider, locale } = about;
  const url = `${origin}/courses/${encodeURIComponent(course.code)}`;
  const offer = (cents: number) => ({
    '@type': 'Offer',
    category: cents === 0 ? 'Free' : 'Paid',
    price: (cents / 100).toFixed(2),
    priceCurrency: 'EUR',
  });
  return {
    ...context,
    '@type': 'Course',
    '@id': url,
    url,
    name: inLocale(course.title, locale),
    description: inLocale(course.summary, locale),
    courseCode: course.code,
    provider: { '@type': 'EducationalOrganization', name: provider, url: `${origin}/` },
    offers: offer(course.priceCents),
    hasCourseInstance: dates.map((date) => ({
      '@type': 'CourseInstance',
      courseMode: 'Onsite',
      url: `${url}/${encodeURIComponent(date.code)}`,
      ...known({ startDate: date.sessions[0]?.startsAt, endDate: date.sessions.at(-1)?.endsAt }),
      courseWorkload: `PT${course.sessionCount * course.sessionMinutes}M`,
      offers: offer(date.priceCents),
      location: {
        '@type': 'Place',
        name: date.site.name,
        address: {
          '@type': 'PostalAddress',
          ...known({
            streetAddress: date.site.street,
            postalCode: date.site.postcode,
            addressLocality: date.site.city,
          }),
        },
      },
    })),
  };
}

/** Where the page stands: names with their paths, from the top down, this page last. */
export function breadcrumbData(
  origin: string,
  crumbs: readonly { readonly name: string; readonly path: string }[],
): StructuredData {
  return {
    ...context,
    '@type': 'BreadcrumbList',
    itemListElement: crumbs.map(({ name, path }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      item: origin + path,
    })),
  };
}
