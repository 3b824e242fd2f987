/**
 * Bad input at every write of the product: bodies that are no form, and every field of every form with what it can't hold.
 * The answer is never an error of ours; what is refused says why in the reader's language and saves nothing.
 *
 * A new POST route fails 'every write is swept' until it has a row in `sweeps`: who may come as far as the form, and an
 * address that stands. Its fields are found by opening that address, and `address + query` for each of `pages`, and looking
 * for forms that are sent to it. Where the form needs a record of its own, add one to prisma/seed/bad-input-scene.ts: some
 * of what is sent is good enough to be saved. A form that isn't shown on the page itself, or that counts attempts, says
 * `bodiesOnly`.
 */
import type { DemoKey } from '#app/identity/demo-accounts.ts';
import { routesToGuard } from './access-routes.ts';
import { formsOf, spoilsOf } from './bad-input-forms.ts';
import { countRows, nothingSaved } from './bad-input-rows.ts';
import { badInputScene } from './bad-input-scene.ts';
import { problemWith, sendingAs, severalAtOnce } from './bad-input-send.ts';
import { bodiesFor, formType, wrongValues } from './bad-input-values.ts';
import { expect, test } from './fixtures.ts';

type Scene = Awaited<ReturnType<typeof badInputScene>>;

type Sweep = {
  readonly route: `POST /${string}`;
  /** Who may come as far as the form. */
  readonly as: DemoKey | null;
  readonly at: (scene: Scene) => string;
  /** Further pages whose forms are sent to the same address: `?query`. */
  readonly pages?: readonly string[] | ((scene: Scene) => readonly string[]);
  /** Values of the boxes that are ticked before the form is read. */
  readonly ticked?: (scene: Scene) => readonly string[];
  /** By name what is filled in before the form is read. */
  readonly filled?: Readonly<Record<string, string>>;
  /** An empty form is taken: the route only looks, or forgets what it doesn't know. */
  readonly takesEmpty?: boolean;
  /** Fields are swept elsewhere: attempts count against the caller, or nothing of the page is a form. */
  readonly bodiesOnly?: boolean;
  /** A button in the frame sends here; only programs get what is wrong with it. */
  readonly hasNoPage?: boolean;
};

const sweeps: readonly Sweep[] = [
  { route: 'POST /*', as: null, at: () => '/does/not/exist', bodiesOnly: true },
  {
    route: 'POST /preferences',
    as: null,
    at: () => '/preferences',
    hasNoPage: true,
    takesEmpty: true,
    bodiesOnly: true,
  },
  { route: 'POST /demo', as: null, at: () => '/demo', bodiesOnly: true },
  { route: 'POST /account/sign-in', as: null, at: () => '/account/sign-in', bodiesOnly: true },
  { route: 'POST /account/magic-link', as: null, at: () => '/account/magic-link', bodiesOnly: true },
  {
    route: 'POST /account/sign-out',
    as: null,
    at: () => '/account/sign-out',
    hasNoPage: true,
    takesEmpty: true,
    bodiesOnly: true,
  },
  { route: 'POST /account/hats', as: 'board', at: () => '/account/hats', bodiesOnly: true },
  { route: 'POST /account/sessions', as: 'board', at: () => '/account/sessions', bodiesOnly: true },
  { route: 'POST /account/mail', as: 'board', at: () => '/account/mail' },
  { route: 'POST /account/calendar', as: 'board', at: () => '/account/calendar' },
  {
    route: 'POST /account/outbox/:mailId',
    as: 'office',
    at: () => `/account/outbox/${wrongValues['an id that nobody has']}`,
    bodiesOnly: true,
  },
  { route: 'POST /account/password', as: 'board', at: () => '/account/password', bodiesOnly: true },
  {
    route: 'POST /courses/:course/:run',
    as: 'employee',
    at: ({ course, date }) => `/courses/${course}/${date}`,
  },
  {
    route: 'POST /me/bookings/:code',
    as: 'employee',
    at: ({ booking }) => `/me/bookings/${booking}`,
    pages: ['?confirm=cancel'],
  },
  {
    route: 'POST /me/waiting/:entry',
    as: 'employee',
    at: ({ waitingEntry }) => `/me/waiting/${waitingEntry}`,
    pages: ['?confirm=leave'],
  },
  {
    route: 'POST /company/people/:person',
    as: 'coordinator',
    at: () => `/company/people/${wrongValues['an id that nobody has']}`,
    bodiesOnly: true,
  },
  { route: 'POST /treasury/costs/new', as: 'treasurer', at: () => '/treasury/costs/new' },
  // Its forms say nothing but which cost ends; an id is swept in every other form.
  {
    route: 'POST /treasury/recurring',
    as: 'treasurer',
    at: () => '/treasury/recurring',
    bodiesOnly: true,
  },
  { route: 'POST /treasury/recurring/new', as: 'treasurer', at: () => '/treasury/recurring/new' },
  { route: 'POST /treasury/pools/new', as: 'treasurer', at: () => '/treasury/pools/new' },
  { route: 'POST /treasury/pools/income', as: 'treasurer', at: () => '/treasury/pools/income' },
  // The form of a new one, read by the same code.
  {
    route: 'POST /treasury/pools/:pool',
    as: 'treasurer',
    at: () => `/treasury/pools/${wrongValues['an id that nobody has']}`,
    bodiesOnly: true,
  },
  { route: 'POST /treasury/keys/new', as: 'treasurer', at: () => '/treasury/keys/new' },
  {
    route: 'POST /treasury/costs/:entry',
    as: 'treasurer',
    at: ({ cost }) => `/treasury/costs/${cost}`,
    filled: { reason: 'Fout' },
  },
  {
    route: 'POST /treasury/quarters/:quarter',
    as: 'treasurer',
    // Nobody works it out: its one button says so, and is wrong each time.
    at: () => '/treasury/quarters/2027-Q2',
  },
  // As the page opens, no pool is chosen: nothing is saved, whatever else is sent.
  { route: 'POST /treasury/vat', as: 'treasurer', at: () => '/treasury/vat' },
  {
    route: 'POST /treasury/vat/new',
    as: 'treasurer',
    at: () => '/treasury/vat/new',
    filled: { percent: '21', textNl: 'Fout', decidedBy: 'Fout', payingShare: '12,5' },
  },
  // Its form is a button without fields.
  {
    route: 'POST /treasury/use/:month',
    as: 'treasurer',
    at: () => '/treasury/use/2026-11',
    bodiesOnly: true,
  },
  // Its buttons invoice what the demo has left, and what that is changes under the tests that invoice it.
  {
    route: 'POST /treasury/invoices',
    as: 'treasurer',
    at: () => '/treasury/invoices',
    bodiesOnly: true,
  },
  { route: 'POST /treasury/invoices/terms', as: 'treasurer', at: () => '/treasury/invoices/terms' },
  {
    route: 'POST /treasury/invoices/:document',
    as: 'treasurer',
    at: ({ invoice }) => `/treasury/invoices/${invoice}`,
    filled: { amount: '12,50', note: 'Fout' },
  },
  { route: 'POST /treasury/buyers/new', as: 'treasurer', at: () => '/treasury/buyers/new' },
  // The form of a new one, read by the same code.
  {
    route: 'POST /treasury/buyers/:organisation',
    as: 'treasurer',
    at: () => `/treasury/buyers/${wrongValues['an id that nobody has']}`,
    bodiesOnly: true,
  },
  {
    route: 'POST /treasury/payers/:booking',
    as: 'treasurer',
    at: () => '/treasury/payers/E-FOUT-0000',
    // A guest's booking would have to hold a place.
    bodiesOnly: true,
  },
  { route: 'POST /invoices/details', as: 'coordinator-2', at: () => '/invoices/details' },
  {
    route: 'POST /treasury/invoices/:document/credit',
    as: 'treasurer',
    at: ({ invoice }) => `/treasury/invoices/${invoice}/credit`,
    filled: { reason: 'Fout' },
  },
  { route: 'POST /company/people/new', as: 'coordinator', at: () => '/company/people/new' },
  {
    route: 'POST /company/people/:person/edit',
    as: 'coordinator-2',
    at: ({ person }) => `/company/people/${person}/edit`,
  },
  {
    route: 'POST /company/people/:person/leave',
    as: 'coordinator-2',
    at: ({ leaver }) => `/company/people/${leaver}/leave`,
    pages: ['?until=2027-06-22'],
  },
  {
    route: 'POST /company/people/:person/certificate',
    as: 'coordinator-2',
    at: ({ person }) => `/company/people/${person}/certificate`,
  },
  {
    route: 'POST /company/enrol',
    as: 'coordinator-2',
    at: () => '/company/enrol',
    pages: ({ person, course, date }) => [`?person=${person}&date=${course}/${date}`],
  },
  {
    route: 'POST /company/places/new',
    as: 'coordinator-2',
    at: ({ placesCourse, placesDate }) => `/company/places/new?date=${placesCourse}/${placesDate}`,
  },
  {
    route: 'POST /company/places/:places',
    as: 'coordinator-2',
    at: ({ places }) => `/company/places/${places}`,
  },
  { route: 'POST /company/demand', as: 'coordinator-2', at: () => '/company/demand' },
  {
    route: 'POST /company/bundles/:ask',
    as: 'coordinator-2',
    at: ({ ask }) => `/company/bundles/${ask}`,
    ticked: ({ person }) => [person, 'yes'],
  },
  // An id that nobody has is as good as any: its form plans a run.
  { route: 'POST /office/demand/:course', as: 'office', at: () => '/office/demand/BHV', bodiesOnly: true },
  { route: 'POST /company/settings', as: 'coordinator-2', at: () => '/company/settings', bodiesOnly: true },
  // With nothing ticked, as the page opens: then no answer is saved, whatever else is sent.
  { route: 'POST /company/requests', as: 'coordinator-2', at: () => '/company/requests' },
  {
    route: 'POST /offers/:offer',
    as: 'employee',
    at: () => `/offers/${wrongValues['an id that nobody has']}`,
    bodiesOnly: true,
  },
  {
    route: 'POST /planning/new',
    as: 'trainer',
    at: () => '/planning/new',
    // A Sunday: nothing of it can be planned, however the rest is spoilt.
    pages: [`?course=HEFTR&start=${Date.parse('2027-06-20T09:00:00+02:00')}`],
  },
  { route: 'POST /planning/runs', as: 'office', at: () => '/planning/runs', pages: ['?state=concept'] },
  { route: 'POST /planning/copy', as: 'office', at: () => '/planning/copy' },
  { route: 'POST /planning/runs/:run/edit', as: 'office', at: ({ run }) => `/planning/runs/${run}/edit` },
  {
    route: 'POST /planning/sessions/:session/move',
    as: 'office',
    at: ({ session }) => `/planning/sessions/${session}/move`,
    takesEmpty: true,
  },
  {
    route: 'POST /planning/sessions/:session/attendance',
    as: 'trainer',
    at: ({ taughtSession }) => `/planning/sessions/${taughtSession}/attendance`,
  },
  {
    route: 'POST /planning/runs/:run/results',
    as: 'trainer',
    at: ({ taughtRun }) => `/planning/runs/${taughtRun}/results`,
  },
  {
    route: 'POST /planning/runs/:run/message',
    as: 'office',
    at: ({ taughtRun }) => `/planning/runs/${taughtRun}/message`,
  },
  { route: 'POST /planning/runs/:run/enrol', as: 'office', at: ({ run }) => `/planning/runs/${run}/enrol` },
  // A run that is over: whatever is sent, nothing is left to decide. The buttons are those of the run's own page.
  {
    route: 'POST /planning/runs/:run/decide',
    as: 'office',
    at: ({ undecided }) => `/planning/runs/${undecided}/decide`,
  },
  // After all that look at the same run: one of its buttons cancels it.
  { route: 'POST /planning/runs/:run', as: 'office', at: ({ run }) => `/planning/runs/${run}` },
  { route: 'POST /planning/absence', as: 'office', at: () => '/planning/absence' },
  { route: 'POST /planning/outage', as: 'office', at: () => '/planning/outage' },
  {
    route: 'POST /school/book',
    as: 'teacher',
    at: () => '/school/book',
    // The form comes with the dates that are proposed.
    pages: ['?activity=MEETLAB&group=3E&heads=6&youngest=14&oldest=15&supervisors=1&from=2027-06-21'],
  },
  { route: 'POST /school/:visit', as: 'teacher', at: () => '/school/K-0000-0000', bodiesOnly: true },
  {
    route: 'POST /school/:visit/move',
    as: 'teacher',
    at: () => '/school/K-0000-0000/move',
    bodiesOnly: true,
  },
  { route: 'POST /school/exceptions', as: 'teacher', at: () => '/school/exceptions', bodiesOnly: true },
  { route: 'POST /office/hours/terms/new', as: 'office', at: () => '/office/hours/terms/new' },
  { route: 'POST /office/hours/:term/:pool', as: 'office', at: () => '/office/hours/2026-08-01/LAS-MIG' },
  // Nobody of a school works at the metal printer, so what is accepted is in nobody's way.
  {
    route: 'POST /office/rules/:kind/:rule',
    as: 'office',
    at: () => '/office/rules/machine/PRINT-LEEFTIJD',
  },
  { route: 'POST /office/rules', as: 'office', at: () => '/office/rules', bodiesOnly: true },
  { route: 'POST /profile', as: 'teacher', at: () => '/profile' },
  // Messages count against the caller; their fields are swept in public.spec.ts.
  { route: 'POST /join', as: null, at: () => '/join', bodiesOnly: true },
  // Requests count against the caller, here who is signed in: what is good enough is no request of a guest.
  {
    route: 'POST /tours',
    as: 'board',
    at: () => '/tours',
    filled: { headCount: '12', youngestAge: '15', day1: '2027-07-20', day2: '2027-07-21', note: 'Fout' },
  },
  {
    route: 'POST /tours/:token',
    as: null,
    at: ({ tourToken }) => `/tours/${tourToken}`,
    pages: ['?confirm=cancel'],
    filled: { reason: 'Fout' },
  },
  {
    route: 'POST /company/tours/:stop',
    as: 'coordinator-2',
    at: ({ hostStop }) => `/company/tours/${hostStop}`,
    pages: ['?confirm=decline'],
    filled: { reason: 'Fout' },
  },
  {
    route: 'POST /company/tours/floors/:site',
    as: 'coordinator-2',
    at: ({ floor }) => `/company/tours/floors/${floor}`,
    filled: { minimumAge: '12', safetyNl: 'Fout', safetyEn: 'Wrong' },
  },
  {
    route: 'POST /office/tours/:tour',
    as: 'office',
    at: ({ tour }) => `/office/tours/${tour}`,
    pages: ({ tourStop }) => [`?confirm=no-answer-${tourStop}`, '?confirm=withdraw', '?confirm=cancel'],
    filled: { reason: 'Fout' },
  },
  // Their fields are read by the code behind the two of a company, above.
  {
    route: 'POST /office/tours/stops/:stop',
    as: 'office',
    at: () => `/office/tours/stops/${wrongValues['an id that nobody has']}`,
    bodiesOnly: true,
  },
  {
    route: 'POST /office/tours/floors/:site',
    as: 'office',
    at: () => `/office/tours/floors/${wrongValues['an id that nobody has']}`,
    bodiesOnly: true,
  },
  { route: 'POST /office/messages', as: 'office', at: () => '/office/messages', bodiesOnly: true },
  // A field for files only; what files hold is swept in import.spec.ts.
  {
    route: 'POST /company/people/import',
    as: 'coordinator',
    at: () => '/company/people/import',
    bodiesOnly: true,
  },
  {
    route: 'POST /company/people/import/:upload',
    as: 'coordinator',
    at: () => `/company/people/import/${wrongValues['an id that nobody has']}`,
    bodiesOnly: true,
  },
  {
    route: 'POST /treasury/costs/import',
    as: 'treasurer',
    at: () => '/treasury/costs/import',
    bodiesOnly: true,
  },
  {
    route: 'POST /treasury/costs/import/:upload',
    as: 'treasurer',
    at: () => `/treasury/costs/import/${wrongValues['an id that nobody has']}`,
    bodiesOnly: true,
  },
  { route: 'POST /office/import', as: 'office', at: () => '/office/import', bodiesOnly: true },
  {
    route: 'POST /office/import/:upload',
    as: 'office',
    at: () => `/office/import/${wrongValues['an id that nobody has']}`,
    bodiesOnly: true,
  },
];

let scene: Scene;
// One after the other: they change the same records, where anything changes.
test.describe.configure({ mode: 'default' });
// Again after a failure, in another worker.
test.beforeAll(async ({ browserName: _ }, { workerIndex }) => {
  scene = await badInputScene(workerIndex);
});

test('every write is swept', async () => {
  const writes = [...new Set((await routesToGuard()).filter((route) => route.startsWith('POST ')))];
  const rows: readonly string[] = sweeps.map(({ route }) => route);
  expect(
    writes.filter((route) => !rows.includes(route)),
    'writes without a row in `sweeps`',
  ).toEqual([]);
  expect(
    rows.filter((route) => !writes.includes(route)),
    'rows whose route is gone',
  ).toEqual([]);
});

for (const [turn, sweep] of sweeps.entries()) {
  test(`${sweep.route}: bodies that are no form`, async ({ page, baseURL }) => {
    const sender = await sendingAs(page, sweep.as, baseURL ?? '');
    const before = await countRows();
    const found: string[] = [];
    await severalAtOnce(bodiesFor(turn), async ([what, body]) => {
      const answer = await sender.send(sweep.at(scene), body);
      const isTaken = answer.status < 400;
      const problem =
        isTaken && !sweep.takesEmpty ? `taken with ${answer.status}` : problemWith(answer, sweep.hasNoPage);
      if (problem) found.push(`${what}: ${problem}`);
    });
    expect(found).toEqual([]);
    await nothingSaved(sender, before);
  });

  if (sweep.bodiesOnly) continue;
  test(`${sweep.route}: fields that hold what they can't`, async ({ page, baseURL }) => {
    test.setTimeout(240_000);
    const sender = await sendingAs(page, sweep.as, baseURL ?? '');
    const address = sweep.at(scene);
    const before = await countRows();
    const found: string[] = [];
    let fields = 0;
    const pages = typeof sweep.pages === 'function' ? sweep.pages(scene) : (sweep.pages ?? []);
    for (const query of ['', ...pages]) {
      await page.goto(address + query);
      const forms = await formsOf(
        page,
        new URL(address, baseURL).pathname,
        sweep.ticked?.(scene),
        sweep.filled,
      );
      for (const [at, form] of forms.entries()) {
        const spoils = spoilsOf(form, at, forms.length);
        fields += spoils.length;
        await severalAtOnce(spoils, async ({ name, what, text }) => {
          const answer = await sender.send(form.action, { type: formType, text });
          const problem =
            what === 'a zero byte' && answer.status !== 400 ? `status ${answer.status}` : problemWith(answer);
          if (problem) found.push(`${query} ${name}: ${what}: ${problem}`);
        });
      }
    }
    expect(found).toEqual([]);
    expect(fields, 'fields that were spoilt').toBeGreaterThan(0);
    await nothingSaved(sender, before);
  });
}
