/**
 * Who gets what: every route and every write, for every role and for a competitor's people. `access.laptop.spec.ts` walks
 * it against the demo centre; a route of app/routes.ts without a row here fails there.
 *
 * What is expected:
 * - `ok`: the page, or a redirect to anywhere but signing in
 * - `sign-in`: a redirect to the sign-in page
 * - `forbidden`: 403, in another role
 * - `missing`: 404, the answer for what somebody may not know to exist
 * - `refused`: 400, 409, 422 or 429: the write was allowed to come this far, and its (empty) form was not good enough
 *
 * Writes are sent with an empty form unless `form` says more, so that walking the table changes nothing.
 */
import type { DemoKey } from '#app/identity/demo-accounts.ts';
import type { RecordName } from './access-records.ts';

export type Who = 'guest' | DemoKey;
export type Expected = 'ok' | 'sign-in' | 'forbidden' | 'missing' | 'refused';

export type Row = {
  /** Method and pattern, as in app/routes.ts. */
  readonly route: `${'GET' | 'POST'} /${string}`;
  /** What the parameters of the pattern stand for: records of access-records.ts, or `=` and a literal. */
  readonly params?: Readonly<Record<string, RecordName | `=${string}`>>;
  readonly form?: Readonly<Record<string, string>>;
  /** Most particular first: a name, else `others`. */
  readonly expect: Partial<Record<Who, Expected>> & { readonly others: Expected };
  /** A text about the record that must not be in the answer for anybody whose answer isn't `ok`. */
  readonly secret?: RecordName;
};

const everybody = { others: 'ok' } as const;
/** Who may know of what concerns the first company only. */
const firstCompany = {
  employee: 'ok',
  coordinator: 'ok',
  'practice-supervisor': 'ok',
  office: 'ok',
  others: 'missing',
} as const;
const refusedFor = (row: typeof firstCompany) =>
  ({
    ...row,
    employee: 'refused',
    coordinator: 'refused',
    'practice-supervisor': 'refused',
    office: 'refused',
  }) as const;
const signedIn = { guest: 'sign-in', others: 'ok' } as const;
const office = { guest: 'sign-in', office: 'ok', others: 'forbidden' } as const;
/** Who reads the books, and who keeps them. */
const books = { guest: 'sign-in', treasurer: 'ok', board: 'ok', office: 'ok', others: 'forbidden' } as const;
const bookkeepers = { guest: 'sign-in', treasurer: 'ok', office: 'ok', others: 'forbidden' } as const;
/** Who says what their organisation shows of itself. */
const presenters = {
  guest: 'sign-in',
  coordinator: 'ok',
  'coordinator-2': 'ok',
  teacher: 'ok',
  office: 'ok',
  others: 'forbidden',
} as const;
const presentersRefused = {
  guest: 'sign-in',
  coordinator: 'refused',
  'coordinator-2': 'refused',
  teacher: 'refused',
  office: 'refused',
  others: 'forbidden',
} as const;
const plannersMiss = {
  guest: 'sign-in',
  trainer: 'missing',
  office: 'missing',
  others: 'forbidden',
} as const;
const planners = { guest: 'sign-in', trainer: 'ok', office: 'ok', others: 'forbidden' } as const;
const teachers = { guest: 'sign-in', teacher: 'ok', others: 'forbidden' } as const;
/** The office moves any school's visit. */
const visitMovers = { ...teachers, office: 'ok' } as const;
const answers = { guest: 'sign-in', coordinator: 'ok', 'coordinator-2': 'ok', others: 'forbidden' } as const;
const team = {
  guest: 'sign-in',
  coordinator: 'ok',
  'coordinator-2': 'ok',
  'practice-supervisor': 'ok',
  others: 'forbidden',
} as const;

export const accessMatrix: readonly Row[] = [
  { route: 'GET /', expect: everybody },
  { route: 'GET /*', params: { '*': '=does/not/exist' }, expect: { others: 'missing' } },
  { route: 'POST /*', params: { '*': '=does/not/exist' }, expect: { others: 'missing' } },
  { route: 'GET /favicon.ico', expect: everybody },
  { route: 'GET /agenda.ics', expect: everybody },
  { route: 'GET /sitemap.xml', expect: everybody },
  { route: 'GET /robots.txt', expect: everybody },
  { route: 'GET /agenda', expect: everybody },
  { route: 'GET /members', expect: everybody },
  { route: 'GET /members/:organisation', params: { organisation: '=STAALHOEVE' }, expect: everybody },
  // A member that doesn't want to be shown, and a customer: no page for anybody.
  {
    route: 'GET /members/:organisation',
    params: { organisation: '=PEILSTROOM' },
    expect: { others: 'missing' },
  },
  {
    route: 'GET /members/:organisation',
    params: { organisation: '=KRAANBEEK' },
    expect: { others: 'missing' },
  },
  { route: 'GET /join', expect: everybody },
  { route: 'POST /join', expect: { others: 'refused' } },
  { route: 'GET /tours', expect: everybody },
  { route: 'POST /tours', expect: { others: 'refused' } },
  // The secret is all it takes, whoever asks; another one finds nothing.
  { route: 'GET /tours/:token', params: { token: '=lbt1-nobody' }, expect: { others: 'missing' } },
  {
    route: 'POST /tours/:token',
    params: { token: '=lbt1-nobody' },
    form: { intent: 'cancel', reason: 'x' },
    expect: { others: 'missing' },
  },
  { route: 'GET /company/tours', expect: answers },
  {
    route: 'GET /company/tours/:stop',
    params: { stop: 'tourStop' },
    expect: { guest: 'sign-in', coordinator: 'ok', 'coordinator-2': 'missing', others: 'forbidden' },
    secret: 'tourGroup',
  },
  {
    route: 'POST /company/tours/:stop',
    params: { stop: 'tourStop' },
    expect: { guest: 'sign-in', coordinator: 'refused', 'coordinator-2': 'missing', others: 'forbidden' },
  },
  {
    route: 'GET /company/tours/floors/:site',
    params: { site: 'firstFloor' },
    expect: { guest: 'sign-in', coordinator: 'ok', 'coordinator-2': 'missing', others: 'forbidden' },
  },
  {
    route: 'POST /company/tours/floors/:site',
    params: { site: 'firstFloor' },
    expect: { guest: 'sign-in', coordinator: 'refused', 'coordinator-2': 'missing', others: 'forbidden' },
  },
  { route: 'GET /office/tours', expect: office },
  {
    route: 'GET /office/tours/floors/:site',
    params: { site: 'centreFloor' },
    expect: office,
  },
  // What a member's floor says is the member's.
  {
    route: 'GET /office/tours/floors/:site',
    params: { site: 'firstFloor' },
    expect: { ...office, office: 'missing' },
  },
  {
    route: 'POST /office/tours/floors/:site',
    params: { site: 'centreFloor' },
    expect: { ...office, office: 'refused' },
  },
  { route: 'GET /office/tours/stops/:stop', params: { stop: 'centreStop' }, expect: office },
  {
    route: 'GET /office/tours/stops/:stop',
    params: { stop: 'tourStop' },
    expect: { ...office, office: 'missing' },
  },
  {
    route: 'POST /office/tours/stops/:stop',
    params: { stop: 'tourStop' },
    expect: { ...office, office: 'missing' },
  },
  { route: 'GET /office/tours/:tour', params: { tour: 'tour' }, expect: office, secret: 'tourGroup' },
  {
    route: 'POST /office/tours/:tour',
    params: { tour: 'tour' },
    expect: { guest: 'sign-in', office: 'refused', others: 'forbidden' },
  },
  { route: 'GET /preferences', expect: everybody },
  { route: 'POST /preferences', expect: everybody },

  // Signing in and the own account
  { route: 'GET /demo', expect: everybody },
  { route: 'POST /demo', expect: { others: 'refused' } },
  { route: 'GET /account/sign-in', expect: everybody },
  // Who is signed in already goes on to the first page.
  { route: 'POST /account/sign-in', expect: { guest: 'refused', others: 'ok' } },
  { route: 'GET /account/magic-link', expect: everybody },
  { route: 'POST /account/magic-link', expect: { others: 'refused' } },
  { route: 'GET /account/sign-out', expect: everybody },
  // Walked as a guest only: it would end the session that the other rows use.
  { route: 'POST /account/sign-out', expect: { guest: 'ok', others: 'ok' } },
  { route: 'GET /account/hats', expect: signedIn },
  { route: 'POST /account/hats', expect: { guest: 'sign-in', others: 'refused' } },
  { route: 'GET /account/sessions', expect: signedIn },
  { route: 'POST /account/sessions', expect: { guest: 'sign-in', others: 'refused' } },
  {
    route: 'POST /account/sessions',
    form: { session: '01900000-0000-7000-8000-000000000000' },
    expect: { guest: 'sign-in', others: 'missing' },
  },
  { route: 'GET /account/password', expect: signedIn },
  { route: 'POST /account/password', expect: { guest: 'sign-in', others: 'refused' } },
  { route: 'GET /account/calendar', expect: signedIn },
  { route: 'POST /account/calendar', expect: { guest: 'sign-in', others: 'refused' } },
  // A machine's link is for planners.
  {
    route: 'POST /account/calendar',
    form: { intent: 'make', kind: 'resource', subject: '01900000-0000-7000-8000-000000000000' },
    expect: { guest: 'sign-in', trainer: 'missing', office: 'missing', others: 'forbidden' },
  },
  // An organisation's is for who arranges its training, and nobody else's.
  {
    route: 'POST /account/calendar',
    form: { intent: 'make', kind: 'organisation', subject: '01900000-0000-7000-8000-000000000000' },
    expect: { guest: 'sign-in', others: 'forbidden' },
  },
  // The secret is all it takes, whoever asks.
  {
    route: 'GET /feeds/:token/agenda.ics',
    params: { token: '=lbf1-AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA' },
    expect: { others: 'missing' },
  },
  { route: 'GET /profile', expect: presenters },
  { route: 'POST /profile', expect: presentersRefused },
  { route: 'GET /office/messages', expect: office },
  { route: 'POST /office/messages', expect: { guest: 'sign-in', office: 'refused', others: 'forbidden' } },
  {
    route: 'POST /office/messages',
    form: { intent: 'answered', message: '01900000-0000-7000-8000-000000000000' },
    expect: { guest: 'sign-in', office: 'missing', others: 'forbidden' },
  },
  { route: 'GET /account/mail', expect: signedIn },
  { route: 'POST /account/mail', expect: { guest: 'sign-in', others: 'refused' } },
  // In a demo everybody reads the outbox; that only the office does elsewhere is tested in identity.
  { route: 'GET /account/outbox', expect: everybody },
  { route: 'GET /account/outbox/:mailId', params: { mailId: '=not-an-id' }, expect: { others: 'missing' } },
  {
    route: 'POST /account/outbox/:mailId',
    params: { mailId: '=not-an-id' },
    expect: { guest: 'sign-in', office: 'refused', others: 'forbidden' },
  },
  {
    route: 'GET /account/outbox/:mailId/html',
    params: { mailId: '=not-an-id' },
    expect: { others: 'missing' },
  },
  {
    route: 'GET /account/outbox/:mailId/files/:file',
    params: { mailId: '=not-an-id', file: '=F2026-0001.pdf' },
    expect: { others: 'missing' },
  },
  {
    route: 'GET /account/outbox/:mailId/invitation.ics',
    params: { mailId: '=not-an-id' },
    expect: { others: 'missing' },
  },

  // Courses, for everybody
  { route: 'GET /courses', expect: everybody },
  { route: 'GET /courses/:course', params: { course: 'course' }, expect: everybody },
  { route: 'GET /courses/:course', params: { course: '=does-not-exist' }, expect: { others: 'missing' } },

  {
    route: 'GET /courses/:course/:run',
    params: { course: 'dateCourse', run: 'date' },
    expect: everybody,
  },
  {
    route: 'GET /courses/:course/:run',
    params: { course: 'dateCourse', run: '=does-not-exist' },
    expect: { others: 'missing' },
  },
  // Trainers plan for every company, so they know of all dates.
  {
    route: 'GET /courses/:course/:run',
    params: { course: 'companyDateCourse', run: 'companyDate' },
    expect: { ...firstCompany, trainer: 'ok' },
  },
  {
    route: 'POST /courses/:course/:run',
    params: { course: 'dateCourse', run: 'date' },
    expect: { guest: 'sign-in', others: 'refused' },
  },
  {
    route: 'POST /courses/:course/:run',
    params: { course: 'companyDateCourse', run: 'companyDate' },
    expect: { ...refusedFor(firstCompany), guest: 'sign-in', trainer: 'refused' },
  },

  // One's own: a booking is known to the person, to who arranges training at the company, and to the office
  { route: 'GET /me', expect: signedIn },
  { route: 'GET /me/agenda', expect: signedIn },
  { route: 'GET /me/agenda/past', expect: signedIn },
  { route: 'GET /me/certificates', expect: signedIn },
  { route: 'GET /me/file', expect: signedIn },
  {
    route: 'GET /me/bookings/:code',
    params: { code: 'booking' },
    expect: { ...firstCompany, guest: 'sign-in' },
    secret: 'bookingTitle',
  },
  {
    route: 'GET /me/bookings/:code',
    params: { code: '=E-0000-0000' },
    expect: { guest: 'sign-in', others: 'missing' },
  },
  {
    route: 'POST /me/bookings/:code',
    params: { code: 'booking' },
    expect: { ...refusedFor(firstCompany), guest: 'sign-in' },
  },
  {
    route: 'GET /me/bookings/:code/agenda.ics',
    params: { code: 'booking' },
    expect: { ...firstCompany, guest: 'sign-in' },
    secret: 'bookingTitle',
  },
  {
    route: 'GET /me/bookings/:code/proof.pdf',
    params: { code: 'attendedBooking' },
    expect: { ...firstCompany, guest: 'sign-in' },
  },
  {
    route: 'GET /me/waiting/:entry',
    params: { entry: 'waitingEntry' },
    expect: { guest: 'sign-in', employee: 'ok', others: 'missing' },
  },
  {
    route: 'POST /me/waiting/:entry',
    params: { entry: 'waitingEntry' },
    expect: { guest: 'sign-in', employee: 'refused', others: 'missing' },
  },

  // A place that is held: for the person, the company's coordinator and the office; a record is made by the e2e of booking.
  {
    route: 'GET /offers/:offer',
    params: { offer: 'waitingEntry' },
    expect: { guest: 'sign-in', others: 'missing' },
  },
  {
    route: 'POST /offers/:offer',
    params: { offer: 'waitingEntry' },
    expect: { guest: 'sign-in', others: 'missing' },
  },

  // The one search box: for those who plan
  { route: 'GET /search', expect: planners },

  // The planning board: a calendar for who is signed in
  { route: 'GET /planning', expect: signedIn },
  { route: 'GET /planning/version', expect: signedIn },

  // Planning runs
  { route: 'GET /planning/new', expect: planners },
  { route: 'POST /planning/new', expect: { ...planners, trainer: 'refused', office: 'refused' } },
  { route: 'GET /planning/runs', expect: planners },
  { route: 'POST /planning/runs', expect: { ...planners, trainer: 'refused', office: 'refused' } },
  { route: 'GET /planning/runs.csv', expect: planners },
  { route: 'GET /planning/copy', expect: planners },
  { route: 'POST /planning/copy', expect: { ...planners, trainer: 'refused', office: 'refused' } },
  { route: 'GET /planning/runs/:run', params: { run: 'run' }, expect: planners },
  { route: 'GET /planning/runs/:run', params: { run: '=does-not-exist' }, expect: plannersMiss },
  // A company's own run is known to those who teach it and the office.
  {
    route: 'GET /planning/runs/:run',
    params: { run: 'closedRun' },
    expect: { ...planners, trainer: 'missing' },
  },
  {
    route: 'POST /planning/runs/:run',
    params: { run: 'run' },
    expect: { ...planners, trainer: 'refused', office: 'refused' },
  },
  {
    route: 'POST /planning/runs/:run',
    params: { run: 'closedRun' },
    form: { intent: 'confirm' },
    expect: { guest: 'sign-in', trainer: 'missing', office: 'refused', others: 'forbidden' },
  },
  { route: 'GET /planning/runs/:run/edit', params: { run: 'run' }, expect: planners },
  {
    route: 'POST /planning/runs/:run/edit',
    params: { run: 'run' },
    expect: { ...planners, trainer: 'refused', office: 'refused' },
  },
  {
    route: 'POST /planning/runs/:run/edit',
    params: { run: 'closedRun' },
    expect: { ...planners, trainer: 'missing', office: 'refused' },
  },
  {
    route: 'GET /planning/runs/:run/people.csv',
    params: { run: 'taughtRun' },
    expect: planners,
    secret: 'taughtName',
  },
  {
    route: 'GET /planning/runs/:run/people.csv',
    params: { run: 'closedRun' },
    expect: { ...planners, trainer: 'missing' },
  },
  // How many come, and who is told: for the trainers of the run and the office.
  { route: 'GET /planning/runs/:run/decide', params: { run: 'taughtRun' }, expect: planners },
  {
    route: 'GET /planning/runs/:run/decide',
    params: { run: 'closedRun' },
    expect: { ...planners, trainer: 'missing' },
  },
  {
    route: 'POST /planning/runs/:run/decide',
    params: { run: 'taughtRun' },
    expect: { ...planners, trainer: 'refused', office: 'refused' },
  },
  {
    route: 'POST /planning/runs/:run/decide',
    params: { run: 'closedRun' },
    form: { intent: 'confirm' },
    expect: { ...planners, trainer: 'missing', office: 'refused' },
  },
  // Anybody of any company can be chosen here: for the office.
  {
    route: 'GET /planning/runs/:run/enrol',
    params: { run: 'taughtRun' },
    expect: planners,
  },
  {
    route: 'POST /planning/runs/:run/enrol',
    params: { run: 'taughtRun' },
    expect: { ...planners, trainer: 'refused', office: 'refused' },
  },
  {
    route: 'GET /planning/runs/:run/enrol',
    params: { run: 'closedRun' },
    expect: { ...planners, trainer: 'missing' },
  },
  // A message goes to people by name: from the trainers of the run and the office.
  { route: 'GET /planning/runs/:run/message', params: { run: 'taughtRun' }, expect: planners },
  {
    route: 'GET /planning/runs/:run/message',
    params: { run: 'closedRun' },
    expect: { ...planners, trainer: 'missing' },
  },
  {
    route: 'POST /planning/runs/:run/message',
    params: { run: 'taughtRun' },
    expect: { ...planners, trainer: 'refused', office: 'refused' },
  },
  {
    route: 'POST /planning/runs/:run/message',
    params: { run: 'closedRun' },
    expect: { ...planners, trainer: 'missing', office: 'refused' },
  },
  { route: 'GET /planning/sessions/:session', params: { session: 'runSession' }, expect: planners },
  { route: 'GET /planning/sessions/:session', params: { session: '=nobody' }, expect: plannersMiss },
  { route: 'GET /planning/sessions/:session/move', params: { session: 'runSession' }, expect: planners },
  // Without the button that moves, the form only asks what would follow.
  { route: 'POST /planning/sessions/:session/move', params: { session: 'runSession' }, expect: planners },
  {
    route: 'POST /planning/sessions/:session/move',
    params: { session: 'closedRunSession' },
    form: { intent: 'move' },
    expect: { ...planners, trainer: 'missing', office: 'refused' },
  },

  // Rosters: names are for the trainers of the run and the office
  {
    route: 'GET /planning/sessions/:session/attendance',
    params: { session: 'taughtSession' },
    expect: planners,
    secret: 'taughtName',
  },
  {
    route: 'GET /planning/sessions/:session/attendance',
    params: { session: 'closedRunSession' },
    expect: { ...planners, trainer: 'missing' },
  },
  {
    route: 'GET /planning/sessions/:session/attendance',
    params: { session: '=nobody' },
    expect: plannersMiss,
  },
  {
    route: 'POST /planning/sessions/:session/attendance',
    params: { session: 'taughtSession' },
    expect: { ...planners, trainer: 'refused', office: 'refused' },
  },
  {
    route: 'POST /planning/sessions/:session/attendance',
    params: { session: 'closedRunSession' },
    form: { 'mark:01900000-0000-7000-8000-000000000000': 'present' },
    expect: { ...planners, trainer: 'missing', office: 'refused' },
  },
  {
    route: 'GET /planning/runs/:run/results',
    params: { run: 'taughtRun' },
    expect: planners,
    secret: 'taughtName',
  },
  {
    route: 'GET /planning/runs/:run/results',
    params: { run: 'closedRun' },
    expect: { ...planners, trainer: 'missing' },
  },
  {
    route: 'POST /planning/runs/:run/results',
    params: { run: 'taughtRun' },
    expect: { ...planners, trainer: 'refused', office: 'refused' },
  },
  {
    route: 'POST /planning/runs/:run/results',
    params: { run: 'closedRun' },
    expect: { ...planners, trainer: 'missing', office: 'refused' },
  },
  {
    route: 'GET /planning/runs/:run/attendance-list',
    params: { run: 'taughtRun' },
    expect: planners,
    secret: 'taughtName',
  },
  {
    route: 'GET /planning/runs/:run/attendance-list',
    params: { run: 'closedRun' },
    expect: { ...planners, trainer: 'missing' },
  },
  { route: 'GET /planning/runs/:run/attendance-list.pdf', params: { run: 'taughtRun' }, expect: planners },
  {
    route: 'GET /planning/runs/:run/attendance-list.pdf',
    params: { run: 'closedRun' },
    expect: { ...planners, trainer: 'missing' },
  },
  {
    route: 'GET /planning/enrolments/:enrolment/proof.pdf',
    params: { enrolment: 'taughtEnrolment' },
    expect: planners,
  },
  {
    route: 'GET /planning/enrolments/:enrolment/proof.pdf',
    params: { enrolment: 'closedRunEnrolment' },
    expect: { ...planners, trainer: 'missing' },
  },

  // A school's own visits
  { route: 'GET /school', expect: teachers },
  { route: 'GET /school/book', expect: teachers },
  { route: 'POST /school/book', expect: { ...teachers, teacher: 'refused' } },
  {
    route: 'GET /school/:visit',
    params: { visit: 'schoolVisit' },
    expect: visitMovers,
    secret: 'schoolVisitGroup',
  },
  {
    route: 'POST /school/:visit',
    params: { visit: 'schoolVisit' },
    expect: { ...visitMovers, teacher: 'refused', office: 'refused' },
  },
  { route: 'GET /school/exceptions', expect: teachers },
  { route: 'POST /school/exceptions', expect: { ...teachers, teacher: 'refused' } },
  { route: 'GET /school/:visit/move', params: { visit: 'schoolVisit' }, expect: visitMovers },
  {
    route: 'POST /school/:visit/move',
    params: { visit: 'schoolVisit' },
    expect: { ...visitMovers, teacher: 'refused', office: 'refused' },
  },
  {
    route: 'GET /school/:visit/move',
    params: { visit: 'otherSchoolVisit' },
    expect: { ...visitMovers, teacher: 'missing' },
  },
  {
    route: 'GET /school/:visit',
    params: { visit: 'otherSchoolVisit' },
    expect: { ...visitMovers, teacher: 'missing' },
  },

  // The team of a company: whoever is asked about, the answer holds the own people only
  { route: 'GET /company', expect: team },
  { route: 'GET /company/team.csv', expect: team },

  // Somebody of the team is there for their own company's coordinator and practice supervisor, and for nobody else.
  {
    route: 'GET /company/people/:person',
    params: { person: 'ownPerson' },
    expect: { ...team, 'coordinator-2': 'missing' },
    secret: 'ownPersonName',
  },
  {
    route: 'GET /company/people/:person',
    params: { person: '=not-an-id' },
    expect: { ...team, coordinator: 'missing', 'coordinator-2': 'missing', 'practice-supervisor': 'missing' },
  },

  { route: 'GET /company/bookings', expect: answers },
  { route: 'GET /company/hours', expect: answers },
  { route: 'GET /company/hours.csv', expect: answers },
  { route: 'GET /company/people', expect: answers },
  { route: 'GET /company/people.csv', expect: answers },
  { route: 'GET /company/people/import', expect: answers },
  {
    route: 'POST /company/people/import',
    expect: { ...answers, coordinator: 'refused', 'coordinator-2': 'refused' },
  },
  // An upload is only there for who handed it in.
  {
    route: 'GET /company/people/import/:upload',
    params: { upload: '=01900000-0000-7000-8000-000000000000' },
    expect: { ...answers, coordinator: 'missing', 'coordinator-2': 'missing' },
  },
  {
    route: 'POST /company/people/import/:upload',
    params: { upload: '=01900000-0000-7000-8000-000000000000' },
    expect: { ...answers, coordinator: 'refused', 'coordinator-2': 'refused' },
  },
  {
    route: 'GET /company/people/import/:upload/problems.csv',
    params: { upload: '=not-an-id' },
    expect: { ...answers, coordinator: 'missing', 'coordinator-2': 'missing' },
  },
  { route: 'GET /company/people/new', expect: answers },
  {
    route: 'POST /company/people/new',
    expect: { ...answers, coordinator: 'refused', 'coordinator-2': 'refused' },
  },
  {
    route: 'GET /company/people/:person/edit',
    params: { person: 'ownPerson' },
    expect: { ...answers, 'coordinator-2': 'missing' },
    secret: 'ownPersonName',
  },
  {
    route: 'GET /company/people/:person/leave',
    params: { person: 'ownPerson' },
    expect: { ...answers, 'coordinator-2': 'missing' },
    secret: 'ownPersonName',
  },
  {
    route: 'POST /company/people/:person/edit',
    params: { person: 'ownPerson' },
    expect: { ...answers, coordinator: 'refused', 'coordinator-2': 'refused' },
  },
  // A whole form about a competitor's people finds nobody.
  {
    route: 'POST /company/people/:person/edit',
    params: { person: 'ownPerson' },
    form: { givenName: 'Wim', familyName: 'Elders', validFrom: '2199-01-01' },
    expect: { ...answers, coordinator: 'refused', 'coordinator-2': 'missing' },
  },
  {
    route: 'POST /company/people/:person/leave',
    params: { person: 'ownPerson' },
    expect: { ...answers, coordinator: 'refused', 'coordinator-2': 'missing' },
  },
  // Certificates from elsewhere: put in and withdrawn by the coordinator of the own people.
  {
    route: 'POST /company/people/:person',
    params: { person: 'ownPerson' },
    form: { intent: 'withdraw', certificate: '01900000-0000-7000-8000-000000000000', reason: 'mistake' },
    expect: { ...answers, coordinator: 'missing', 'coordinator-2': 'missing' },
  },
  {
    route: 'GET /company/people/:person/certificate',
    params: { person: 'ownPerson' },
    expect: { ...answers, 'coordinator-2': 'missing' },
    secret: 'ownPersonName',
  },
  {
    route: 'POST /company/people/:person/certificate',
    params: { person: 'ownPerson' },
    expect: { ...answers, coordinator: 'refused', 'coordinator-2': 'missing' },
  },
  {
    route: 'GET /certificates/:certificate/scan',
    params: { certificate: '=01900000-0000-7000-8000-000000000000' },
    expect: { guest: 'sign-in', others: 'missing' },
  },

  // Ids of another company's people are nobody: the page shows none, and saving is refused
  { route: 'GET /company/enrol', expect: answers },
  {
    route: 'POST /company/enrol',
    expect: { ...answers, coordinator: 'refused', 'coordinator-2': 'refused' },
  },

  // Places without names: a date that isn't there, and a number that is nobody's of this company.
  {
    route: 'GET /company/places/new',
    expect: { ...answers, coordinator: 'missing', 'coordinator-2': 'missing' },
  },
  {
    route: 'POST /company/places/new',
    expect: { ...answers, coordinator: 'missing', 'coordinator-2': 'missing' },
  },
  {
    route: 'GET /company/places/:places',
    params: { places: '=P-0000-0000' },
    expect: { ...answers, coordinator: 'missing', 'coordinator-2': 'missing' },
  },
  {
    route: 'POST /company/places/:places',
    params: { places: '=P-0000-0000' },
    expect: { ...answers, coordinator: 'missing', 'coordinator-2': 'missing' },
  },
  // What a company needs and is asked: its own, and an ask of another is no ask.
  { route: 'GET /company/demand', expect: answers },
  {
    route: 'POST /company/demand',
    expect: { ...answers, coordinator: 'refused', 'coordinator-2': 'refused' },
  },
  {
    route: 'GET /company/bundles/:ask',
    params: { ask: 'ask' },
    expect: { ...answers, 'coordinator-2': 'missing' },
  },
  {
    route: 'POST /company/bundles/:ask',
    params: { ask: 'ask' },
    expect: { ...answers, coordinator: 'refused', 'coordinator-2': 'missing' },
  },
  // Totals of all companies: the office plans from them, the board sees what it brought.
  { route: 'GET /office/demand', expect: office },
  { route: 'GET /office/demand/:course', params: { course: 'demandCourse' }, expect: office },
  {
    route: 'POST /office/demand/:course',
    params: { course: 'demandCourse' },
    expect: { ...office, office: 'refused' },
  },
  { route: 'GET /bundling', expect: { ...office, board: 'ok' } },

  { route: 'GET /company/settings', expect: answers },
  {
    route: 'POST /company/settings',
    expect: { ...answers, coordinator: 'refused', 'coordinator-2': 'refused' },
  },
  { route: 'GET /company/requests', expect: answers },
  {
    route: 'POST /company/requests',
    expect: { ...answers, coordinator: 'refused', 'coordinator-2': 'refused' },
  },
  // An id that is nobody's request of this company is refused, whatever it is of another.
  {
    route: 'POST /company/requests',
    form: { intent: 'approve', request: '01900000-0000-7000-8000-000000000000' },
    expect: { ...answers, coordinator: 'missing', 'coordinator-2': 'missing' },
  },

  // The books: treasurer, board and office; a party its own statements
  { route: 'GET /treasury', expect: books },
  { route: 'GET /treasury/costs', expect: books },
  { route: 'GET /treasury/costs/new', expect: bookkeepers },
  { route: 'POST /treasury/costs/new', expect: { ...bookkeepers, treasurer: 'refused', office: 'refused' } },
  { route: 'GET /treasury/costs/import', expect: bookkeepers },
  {
    route: 'POST /treasury/costs/import',
    expect: { ...bookkeepers, treasurer: 'refused', office: 'refused' },
  },
  { route: 'GET /treasury/costs/import/formats/:kind', params: { kind: '=pool-keys' }, expect: bookkeepers },
  // Kinds that aren't books are the office's, on its own page.
  {
    route: 'GET /treasury/costs/import/formats/:kind',
    params: { kind: '=people' },
    expect: { ...bookkeepers, treasurer: 'missing', office: 'missing' },
  },
  {
    route: 'GET /treasury/costs/import/examples/:file',
    params: { file: '=cost-entries.csv' },
    expect: bookkeepers,
  },
  // An upload is only there for who handed it in.
  {
    route: 'GET /treasury/costs/import/:upload',
    params: { upload: '=01900000-0000-7000-8000-000000000000' },
    expect: { ...bookkeepers, treasurer: 'missing', office: 'missing' },
  },
  {
    route: 'POST /treasury/costs/import/:upload',
    params: { upload: '=01900000-0000-7000-8000-000000000000' },
    expect: { ...bookkeepers, treasurer: 'refused', office: 'refused' },
  },
  {
    route: 'GET /treasury/costs/import/:upload/problems.csv',
    params: { upload: '=not-an-id' },
    expect: { ...bookkeepers, treasurer: 'missing', office: 'missing' },
  },
  { route: 'GET /treasury/costs/:entry', params: { entry: 'costEntry' }, expect: books },
  {
    route: 'POST /treasury/costs/:entry',
    params: { entry: 'costEntry' },
    expect: { ...bookkeepers, treasurer: 'refused', office: 'refused' },
  },
  {
    route: 'GET /treasury/costs/:entry/document',
    params: { entry: 'costEntry' },
    expect: { ...books, treasurer: 'missing', board: 'missing', office: 'missing' },
  },
  { route: 'GET /treasury/keys', expect: books },
  { route: 'GET /treasury/keys/new', expect: bookkeepers },
  { route: 'POST /treasury/keys/new', expect: { ...bookkeepers, treasurer: 'refused', office: 'refused' } },
  { route: 'GET /treasury/runs', expect: books },
  { route: 'GET /treasury/recurring', expect: books },
  { route: 'POST /treasury/recurring', expect: { ...bookkeepers, treasurer: 'refused', office: 'refused' } },
  { route: 'GET /treasury/recurring/new', expect: bookkeepers },
  {
    route: 'POST /treasury/recurring/new',
    expect: { ...bookkeepers, treasurer: 'refused', office: 'refused' },
  },
  { route: 'GET /treasury/pools', expect: books },
  { route: 'GET /treasury/pools/new', expect: bookkeepers },
  { route: 'POST /treasury/pools/new', expect: { ...bookkeepers, treasurer: 'refused', office: 'refused' } },
  { route: 'GET /treasury/pools/income', expect: books },
  {
    route: 'POST /treasury/pools/income',
    expect: { ...bookkeepers, treasurer: 'refused', office: 'refused' },
  },
  { route: 'GET /treasury/pools/:pool', params: { pool: 'costPool' }, expect: bookkeepers },
  {
    route: 'POST /treasury/pools/:pool',
    params: { pool: 'costPool' },
    expect: { ...bookkeepers, treasurer: 'refused', office: 'refused' },
  },
  { route: 'GET /treasury/quarters/:quarter', params: { quarter: '=2026-Q3' }, expect: books },
  {
    route: 'POST /treasury/quarters/:quarter',
    params: { quarter: '=2026-Q3' },
    expect: { ...books, treasurer: 'refused', board: 'refused', office: 'refused' },
  },
  // Closed is closed, for the board too; and the board works nothing out.
  {
    route: 'POST /treasury/quarters/:quarter',
    params: { quarter: '=2026-Q3' },
    form: { intent: 'preview' },
    expect: { ...books, treasurer: 'refused', board: 'forbidden', office: 'refused' },
  },
  { route: 'GET /treasury/vat', expect: books },
  { route: 'POST /treasury/vat', expect: { ...bookkeepers, treasurer: 'refused', office: 'refused' } },
  { route: 'GET /treasury/vat/new', expect: bookkeepers },
  { route: 'POST /treasury/vat/new', expect: { ...bookkeepers, treasurer: 'refused', office: 'refused' } },
  { route: 'GET /treasury/use/:month', params: { month: '=2026-11' }, expect: books },
  // A month that isn't over.
  {
    route: 'POST /treasury/use/:month',
    params: { month: '=2026-11' },
    expect: { ...bookkeepers, treasurer: 'refused', office: 'refused' },
  },
  { route: 'GET /treasury/buyers', expect: books },
  { route: 'GET /treasury/buyers/new', expect: bookkeepers },
  {
    route: 'POST /treasury/buyers/new',
    expect: { ...bookkeepers, treasurer: 'refused', office: 'refused' },
  },
  {
    route: 'GET /treasury/buyers/:organisation',
    params: { organisation: 'firstCompany' },
    expect: bookkeepers,
  },
  {
    route: 'POST /treasury/buyers/:organisation',
    params: { organisation: 'firstCompany' },
    expect: { ...bookkeepers, treasurer: 'refused', office: 'refused' },
  },
  // Somebody pays for it already.
  {
    route: 'GET /treasury/payers/:booking',
    params: { booking: 'booking' },
    expect: { ...bookkeepers, treasurer: 'missing', office: 'missing' },
  },
  {
    route: 'POST /treasury/payers/:booking',
    params: { booking: 'booking' },
    expect: { ...bookkeepers, treasurer: 'refused', office: 'refused' },
  },
  { route: 'GET /treasury/invoices', expect: books },
  { route: 'POST /treasury/invoices', expect: { ...bookkeepers, treasurer: 'refused', office: 'refused' } },
  { route: 'GET /treasury/invoices/terms', expect: bookkeepers },
  {
    route: 'POST /treasury/invoices/terms',
    expect: { ...bookkeepers, treasurer: 'refused', office: 'refused' },
  },
  { route: 'GET /treasury/invoices/:document', params: { document: 'ownInvoice' }, expect: books },
  {
    route: 'POST /treasury/invoices/:document',
    params: { document: 'ownInvoice' },
    expect: { ...bookkeepers, treasurer: 'refused', office: 'refused' },
  },
  {
    route: 'GET /treasury/invoices/:document/credit',
    params: { document: 'ownInvoice' },
    expect: bookkeepers,
  },
  {
    route: 'POST /treasury/invoices/:document/credit',
    params: { document: 'ownInvoice' },
    expect: { ...bookkeepers, treasurer: 'refused', office: 'refused' },
  },
  { route: 'GET /treasury/invoices/:document/trail', params: { document: 'ownInvoice' }, expect: books },
  { route: 'GET /invoices', expect: { ...answers, teacher: 'ok' } },
  { route: 'GET /invoices/details', expect: answers },
  {
    route: 'POST /invoices/details',
    expect: { ...answers, coordinator: 'refused', 'coordinator-2': 'refused' },
  },
  {
    route: 'GET /invoices/:document/invoice.pdf',
    params: { document: 'ownInvoice' },
    expect: {
      guest: 'sign-in',
      coordinator: 'ok',
      treasurer: 'ok',
      board: 'ok',
      office: 'ok',
      'coordinator-2': 'missing',
      teacher: 'missing',
      others: 'forbidden',
    },
  },
  {
    route: 'GET /entitlement',
    expect: {
      guest: 'sign-in',
      coordinator: 'ok',
      'coordinator-2': 'ok',
      teacher: 'ok',
      others: 'forbidden',
    },
  },
  {
    route: 'GET /statements',
    expect: { ...answers, teacher: 'ok' },
  },
  {
    route: 'GET /statements/:statement',
    params: { statement: 'ownStatement' },
    expect: {
      guest: 'sign-in',
      coordinator: 'ok',
      treasurer: 'ok',
      board: 'ok',
      office: 'ok',
      'coordinator-2': 'missing',
      teacher: 'missing',
      others: 'forbidden',
    },
  },

  // The day of trainers and the office
  { route: 'GET /trainer', expect: { guest: 'sign-in', trainer: 'ok', others: 'forbidden' } },
  { route: 'GET /office', expect: { guest: 'sign-in', office: 'ok', others: 'forbidden' } },
  { route: 'GET /office/day-sheet', expect: planners },
  { route: 'GET /office/hours', expect: { ...office, board: 'ok' } },
  { route: 'GET /office/hours/terms/new', expect: office },
  { route: 'POST /office/hours/terms/new', expect: { ...office, office: 'refused' } },
  // One that is divided and one that isn't yet.
  {
    route: 'GET /office/hours/:term/:pool',
    params: { term: '=2026-08-01', pool: '=LAS-MIG' },
    expect: { ...office, board: 'ok' },
  },
  {
    route: 'GET /office/hours/:term/:pool',
    params: { term: '=2026-08-01', pool: '=DRAAI' },
    expect: { ...office, board: 'ok' },
  },
  {
    route: 'GET /office/hours/:term/:pool',
    params: { term: '=2026-08-01', pool: '=LOKAAL' },
    expect: { ...office, office: 'missing', board: 'missing' },
  },
  {
    route: 'POST /office/hours/:term/:pool',
    params: { term: '=2026-08-01', pool: '=LAS-MIG' },
    expect: { ...office, office: 'refused' },
  },
  { route: 'GET /office/rules', expect: office },
  { route: 'POST /office/rules', expect: { ...office, office: 'refused' } },
  {
    route: 'GET /office/rules/:kind/:rule',
    params: { kind: '=machine', rule: '=PRINT-LEEFTIJD' },
    expect: office,
  },
  {
    route: 'GET /office/rules/:kind/:rule',
    params: { kind: '=hours', rule: '=JEUGD-14-15' },
    expect: office,
  },
  {
    route: 'GET /office/rules/:kind/:rule',
    params: { kind: '=hours', rule: '=PRINT-LEEFTIJD' },
    expect: { ...office, office: 'missing' },
  },
  {
    route: 'POST /office/rules/:kind/:rule',
    params: { kind: '=machine', rule: '=PRINT-LEEFTIJD' },
    expect: { ...office, office: 'refused' },
  },
  { route: 'GET /office/import', expect: office },
  { route: 'POST /office/import', expect: { ...office, office: 'refused' } },
  { route: 'GET /office/import/formats', expect: office },
  { route: 'GET /office/import/formats/:kind', params: { kind: '=people' }, expect: office },
  {
    route: 'GET /office/import/formats/:kind',
    params: { kind: '=nothing' },
    expect: { ...office, office: 'missing' },
  },
  { route: 'GET /office/import/examples/:file', params: { file: '=people.csv' }, expect: office },
  // An upload is only there for who handed it in.
  {
    route: 'GET /office/import/:upload',
    params: { upload: '=01900000-0000-7000-8000-000000000000' },
    expect: { ...office, office: 'missing' },
  },
  {
    route: 'POST /office/import/:upload',
    params: { upload: '=01900000-0000-7000-8000-000000000000' },
    expect: { ...office, office: 'refused' },
  },
  {
    route: 'GET /office/import/:upload/problems.csv',
    params: { upload: '=not-an-id' },
    expect: { ...office, office: 'missing' },
  },
  { route: 'GET /planning/absence', expect: planners },
  {
    route: 'POST /planning/absence',
    form: { intent: 'report' },
    expect: { ...planners, trainer: 'refused', office: 'refused' },
  },
  { route: 'GET /planning/outage', expect: planners },
  {
    route: 'POST /planning/outage',
    form: { intent: 'report' },
    expect: { ...planners, trainer: 'refused', office: 'refused' },
  },
];
