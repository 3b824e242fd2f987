/** The site map. */
import { index, layout, type RouteConfig, route } from '@react-router/dev/routes';

/** The page of live examples is for building: in the sources, not in what a centre runs (LEERBANK_UI_PAGE=1 at the build). */
const examples =
  process.env.NODE_ENV === 'development' || process.env.LEERBANK_UI_PAGE === '1'
    ? [route('ui/*', 'routes/ui/examples.tsx')]
    : [];

export default [
  layout('routes/frame.tsx', [
    layout('routes/page-errors.tsx', [
      index('routes/home.tsx'),

      route('members', 'routes/public/members.tsx'),
      route('members/:organisation', 'routes/public/member.tsx'),
      route('agenda', 'routes/public/agenda.tsx'),
      route('join', 'routes/public/join.tsx'),
      route('courses', 'routes/public/courses.tsx'),
      route('courses/:course', 'routes/public/course.tsx'),
      route('courses/:course/:run', 'routes/public/run.tsx'),

      route('me', 'routes/me/overview.tsx'),
      route('me/agenda', 'routes/me/agenda.tsx'),
      route('me/agenda/past', 'routes/me/past.tsx'),
      route('me/certificates', 'routes/me/certificates.tsx'),
      route('me/bookings/:code', 'routes/me/booking.tsx'),
      route('me/waiting/:entry', 'routes/me/waiting.tsx'),
      route('offers/:offer', 'routes/offer.tsx'),

      route('profile', 'routes/partner/profile.tsx'),

      route('demo', 'routes/account/demo.tsx'),
      route('account/sign-in', 'routes/account/sign-in.tsx'),
      route('account/magic-link', 'routes/account/magic-link.tsx'),
      route('account/hats', 'routes/account/hats.tsx'),
      route('account/sessions', 'routes/account/sessions.tsx'),
      route('account/password', 'routes/account/password.tsx'),
      route('account/calendar', 'routes/account/calendar.tsx'),
      route('account/mail', 'routes/account/mail.tsx'),
      route('account/outbox', 'routes/account/outbox.tsx'),
      route('account/outbox/:mailId', 'routes/account/outbox-mail.tsx'),

      route('company', 'routes/partner/team.tsx'),
      route('company/hours', 'routes/partner/hours.tsx'),
      route('company/people', 'routes/partner/people.tsx'),
      route('company/people/new', 'routes/partner/person-new.tsx'),
      route('company/people/:person', 'routes/partner/person.tsx'),
      route('company/people/:person/edit', 'routes/partner/person-edit.tsx'),
      route('company/people/:person/leave', 'routes/partner/person-leave.tsx'),
      route('company/people/:person/certificate', 'routes/partner/person-certificate.tsx'),
      route('company/enrol', 'routes/partner/enrol.tsx'),
      route('company/places/new', 'routes/partner/places-new.tsx'),
      route('company/places/:places', 'routes/partner/places.tsx'),
      route('company/requests', 'routes/partner/requests.tsx'),

      route('school', 'routes/school/visits.tsx'),
      route('school/book', 'routes/school/book.tsx'),
      route('school/exceptions', 'routes/school/exceptions.tsx'),
      route('school/:visit', 'routes/school/visit.tsx'),
      route('school/:visit/move', 'routes/school/visit-move.tsx'),

      route('search', 'routes/search.tsx'),
      route('trainer', 'routes/trainer/today.tsx'),
      route('office', 'routes/office/today.tsx'),
      route('office/day-sheet', 'routes/office/day-sheet.tsx'),
      route('office/messages', 'routes/office/messages.tsx'),
      route('office/rules', 'routes/office/rules.tsx'),
      route('office/import', 'routes/office/import.tsx'),
      route('office/import/formats', 'routes/office/import-formats.tsx'),
      route('office/import/formats/:kind', 'routes/office/import-format.tsx'),
      route('office/import/:upload', 'routes/office/import-upload.tsx'),

      route('planning', 'routes/planning/board.tsx'),
      route('planning/new', 'routes/planning/new.tsx'),
      route('planning/runs', 'routes/planning/runs.tsx'),
      route('planning/runs/:run', 'routes/planning/run.tsx'),
      route('planning/runs/:run/edit', 'routes/planning/run-edit.tsx'),
      route('planning/runs/:run/decide', 'routes/planning/run-decide.tsx'),
      route('planning/runs/:run/enrol', 'routes/planning/run-enrol.tsx'),
      route('planning/runs/:run/message', 'routes/planning/run-message.tsx'),
      route('planning/copy', 'routes/planning/copy.tsx'),
      route('planning/sessions/:session', 'routes/planning/session.tsx'),
      route('planning/sessions/:session/move', 'routes/planning/move.tsx'),

      route('planning/sessions/:session/attendance', 'routes/attendance/attendance.tsx'),
      route('planning/runs/:run/results', 'routes/attendance/results.tsx'),
      route('planning/runs/:run/attendance-list', 'routes/attendance/attendance-list.tsx'),
      route('planning/absence', 'routes/planning/absence.tsx'),
      route('planning/outage', 'routes/planning/outage.tsx'),

      route('*', 'routes/not-found.tsx'),
    ]),
  ]),
  route('account/sign-out', 'routes/account/sign-out.ts'),
  route('account/outbox/:mailId/html', 'routes/account/outbox-html.ts'),
  route('account/outbox/:mailId/invitation.ics', 'routes/account/outbox-invitation.ts'),
  route('office/import/:upload/problems.csv', 'routes/office/import-problems-csv.ts'),
  route('office/import/examples/:file', 'routes/office/import-example.ts'),
  route('certificates/:certificate/scan', 'routes/me/certificate-scan.ts'),
  route('company/hours.csv', 'routes/partner/hours-csv.ts'),
  route('company/people.csv', 'routes/partner/people-csv.ts'),
  route('company/team.csv', 'routes/partner/team-csv.ts'),
  route('planning/runs.csv', 'routes/planning/runs-csv.ts'),
  route('planning/runs/:run/people.csv', 'routes/planning/run-people-csv.ts'),
  route('me/bookings/:code/agenda.ics', 'routes/me/booking-calendar.ts'),
  route('me/bookings/:code/proof.pdf', 'routes/me/booking-proof.ts'),
  route('planning/runs/:run/attendance-list.pdf', 'routes/attendance/attendance-list-pdf.ts'),
  route('planning/enrolments/:enrolment/proof.pdf', 'routes/attendance/proof-pdf.ts'),
  route('planning/version', 'routes/planning/board-version.ts'),
  route('feeds/:token/agenda.ics', 'routes/feeds/feed.ts'),
  route('agenda.ics', 'routes/public/agenda-feed.ts'),
  route('sitemap.xml', 'routes/public/sitemap.ts'),
  route('robots.txt', 'routes/public/robots.ts'),
  route('preferences', 'routes/preferences.ts'),
  ...examples,
  route('favicon.ico', 'routes/favicon.ts'),
] satisfies RouteConfig;
