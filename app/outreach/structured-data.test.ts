import { expect, test } from 'vitest';
import { siteMap } from './site-map.ts';
import { breadcrumbData, courseData } from './structured-data.ts';

const course = {
  code: 'MIG/1',
  title: { nl: 'Lassen', en: 'Welding' },
  summary: { nl: 'Tien avonden.', en: null },
  sessionCount: 10,
  sessionMinutes: 150,
  priceCents: 69_500,
};
const date = {
  code: 'MIG1-2612',
  priceCents: 0,
  sessions: [
    { startsAt: '2026-12-01T18:00:00.000Z', endsAt: '2026-12-01T20:30:00.000Z' },
    { startsAt: '2026-12-08T18:00:00.000Z', endsAt: '2026-12-08T20:30:00.000Z' },
  ],
  site: { name: 'Hal', street: null, postcode: null, city: 'Noorderveld' },
};
const about = { origin: 'https://leren.example', provider: 'Noorderveld', locale: 'en' } as const;

test('a course with its dates, in the reader’s language, with amounts in euros', () => {
  expect(courseData(course, [date], about)).toMatchObject({
    '@type': 'Course',
    name: 'Welding',
    description: 'Tien avonden.',
    url: 'https://leren.example/courses/MIG%2F1',
    offers: { price: '695.00', priceCurrency: 'EUR', category: 'Paid' },
    hasCourseInstance: [
      {
        startDate: '2026-12-01T18:00:00.000Z',
        endDate: '2026-12-08T20:30:00.000Z',
        courseWorkload: 'PT1500M',
        offers: { price: '0.00', category: 'Free' },
        location: { address: { '@type': 'PostalAddress', addressLocality: 'Noorderveld' } },
      },
    ],
  });
});

test('breadcrumbs are numbered from the top', () => {
  const { itemListElement } = breadcrumbData(about.origin, [
    { name: 'Courses', path: '/courses' },
    { name: 'Welding', path: '/courses/MIG1' },
  ]);
  expect(itemListElement).toMatchObject([
    { position: 1 },
    { position: 2, item: 'https://leren.example/courses/MIG1' },
  ]);
});

test('a sitemap escapes what XML would misread', () => {
  expect(siteMap(about.origin, ['/courses/A&B'])).toContain(
    '<loc>https://leren.example/courses/A&amp;B</loc>',
  );
});
