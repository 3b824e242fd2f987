/** The hours of one pool in a term: before they are divided what there is, afterwards what became of them. */

import { parseWithZod } from '@conform-to/zod/v4';
import { data, redirect } from 'react-router';
import { adjustHours } from '#app/allocation/adjust-hours.server.ts';
import { DivideForm } from '#app/allocation/components/divide-form.tsx';
import { DividedView } from '#app/allocation/components/divided-view.tsx';
import { lengthOf } from '#app/allocation/entitlement.ts';
import {
  lastSettings,
  ledgerLines,
  listTerms,
  partyChoices,
  poolsInTerm,
  previewDivision,
} from '#app/allocation/entitlement-queries.server.ts';
import { type HoursRefusal, hoursStatus } from '#app/allocation/hours-reasons.ts';
import { hoursWording } from '#app/allocation/hours-wording.ts';
import { mayDivideHours } from '#app/allocation/policy.ts';
import { redivideHours } from '#app/allocation/redivide-hours.server.ts';
import { redivisionOf } from '#app/allocation/redivision-queries.server.ts';
import { hoursRefusalText } from '#app/allocation/refusal-text.ts';
import {
  adjustInput,
  divideInput,
  divisionSettings,
  hoursIntent,
  redivideInput,
  usualSettings,
} from '#app/allocation/term-input.ts';
import { divideHoursOfPool } from '#app/booking/divide-hours.server.ts';
import { cookiesAreSecure } from '#app/identity/auth.server.ts';
import { booksScope, centreScope } from '#app/identity/mint-scope.server.ts';
import { requireActor, type SignedIn } from '#app/identity/signed-in.server.ts';
import { centreZone } from '#app/kernel/centre-zone.ts';
import { flashCookie } from '#app/ui/flash/flash.ts';
import { formErrors } from '#app/ui/form/form-errors.ts';
import { readForm } from '#app/ui/form/read-form.ts';
import { formatFor } from '#app/ui/format/format.ts';
import { inLocale } from '#app/ui/i18n/content.ts';
import { useFormat, useLocale, useWords } from '#app/ui/i18n/use-words.tsx';
import { wordsFor } from '#app/ui/i18n/words.ts';
import { Page } from '#app/ui/shell/page.tsx';
import { PageHeader } from '#app/ui/shell/page-header.tsx';
import type { Route } from './+types/pool-hours.ts';

async function find({ actor }: Pick<SignedIn, 'actor'>, params: Route.LoaderArgs['params']) {
  const scope = booksScope(actor);
  const term = (await listTerms(scope)).find(({ code }) => code === params.term);
  const [pool] = term ? await poolsInTerm(scope, term, params.pool) : [];
  if (!term || !pool) throw data(null, { status: 404 });
  return { scope, term, pool };
}

export async function loader(args: Route.LoaderArgs) {
  const signedIn = await requireActor(args, ['office', 'board']);
  const { scope, term, pool } = await find(signedIn, args.params);
  const asked = divisionSettings.parse(Object.fromEntries(args.url.searchParams));
  const { division } = pool;
  const remembered = division ? null : await lastSettings(scope, pool.poolId);
  const { kept, open } = {
    kept: asked.kept ?? remembered?.kept ?? usualSettings.kept,
    open: asked.open ?? remembered?.open ?? usualSettings.open,
  };
  const divides = mayDivideHours(signedIn.actor);
  return {
    term,
    pool,
    kept,
    open,
    remembered,
    length: lengthOf(term),
    divides,
    preview: division ? null : await previewDivision(scope, term, pool.poolId, kept),
    redivision: division ? await redivisionOf(scope, signedIn.ctx.now, division.divisionId) : null,
    // The office reads which visit a line is of; the board sees hours, not classes.
    lines: division
      ? await ledgerLines(divides ? centreScope(signedIn.actor) : scope, [division.divisionId])
      : [],
    choices: await partyChoices(scope, term),
  };
}

export async function action(args: Route.ActionArgs) {
  const signedIn = await requireActor(args, ['office']);
  const { ctx, locale } = signedIn;
  const form = await readForm(args.request);
  const intent = hoursIntent.safeParse(form.get('intent'));
  const { term, pool } = await find(signedIn, args.params);
  if (!intent.success) throw data(null, { status: 422 });
  const text = wordsFor(locale, hoursWording);
  if (intent.data === 'divide') {
    const input = divideInput.safeParse(Object.fromEntries(form));
    if (!input.success) throw data(null, { status: 422 });
    const { kept, open, minutes } = input.data;
    const { termId } = term;
    const outcome = await divideHoursOfPool(ctx, {
      termId,
      poolId: pool.poolId,
      keptPercent: kept,
      openDays: open,
      minutes,
    });
    if (!outcome.ok) return refused(outcome.reasons, signedIn);
    throw done(args.params, text('divided', { count: outcome.value.parties }));
  }
  if (intent.data === 'redivide') return redivide(signedIn, args.params, form, pool.division);
  const submission = parseWithZod(form, { schema: adjustInput, error: formErrors(locale) });
  if (submission.status !== 'success') {
    const reply = submission.reply({
      ...(submission.error?.hours && { fieldErrors: { hours: [text('hours-wrong')] } }),
    });
    return data({ reply, anew: null, refusals: [] }, { status: 422 });
  }
  if (!pool.division) throw data(null, { status: 409 });
  const { organisationId, way, hours, reason } = submission.value;
  const minutes = (way === 'more' ? 1 : -1) * Math.round(hours * 60);
  const { divisionId } = pool.division;
  const outcome = await adjustHours(ctx, { divisionId, organisationId, minutes, reason });
  if (!outcome.ok) {
    const errors = outcome.reasons.map((why) => hoursRefusalText(why, locale));
    const reply = submission.reply({ formErrors: errors });
    return data({ reply, anew: null, refusals: [] }, statusOf(outcome.reasons));
  }
  const party = (await partyChoices(booksScope(signedIn.actor), term)).find(
    (one) => one.organisationId === organisationId,
  );
  const left = formatFor(locale, centreZone).duration(outcome.value.left);
  throw done(args.params, text('adjusted-done', { party: party?.name ?? '', hours: left }));
}

async function redivide(
  { ctx, locale }: SignedIn,
  params: Route.ActionArgs['params'],
  form: FormData,
  division: { readonly divisionId: string } | null,
) {
  const submission = parseWithZod(form, { schema: redivideInput, error: formErrors(locale) });
  if (submission.status !== 'success') {
    return data({ reply: null, anew: submission.reply(), refusals: [] }, { status: 422 });
  }
  if (!division) throw data(null, { status: 409 });
  const { minutes, reason } = submission.value;
  const outcome = await redivideHours(ctx, { divisionId: division.divisionId, minutes, reason });
  if (!outcome.ok) {
    const errors = outcome.reasons.map((why) => hoursRefusalText(why, locale));
    const anew = submission.reply({ formErrors: errors });
    return data({ reply: null, anew, refusals: [] }, statusOf(outcome.reasons));
  }
  throw done(params, wordsFor(locale, hoursWording)('anew-done', { count: outcome.value.parties }));
}

function statusOf([first]: readonly HoursRefusal[]) {
  return { status: first ? hoursStatus[first.code] : 409 };
}

function refused(reasons: readonly HoursRefusal[], { locale }: SignedIn) {
  const refusals = reasons.map((reason) => hoursRefusalText(reason, locale));
  return data({ reply: null, anew: null, refusals }, statusOf(reasons));
}

function done({ term, pool }: Route.ActionArgs['params'], text: string) {
  return redirect(`/office/hours/${term}/${pool}`, {
    status: 303,
    headers: { 'Set-Cookie': flashCookie({ tone: 'good', text }, cookiesAreSecure()) },
  });
}

export default function PoolHours({ loaderData, actionData }: Route.ComponentProps) {
  const { term, pool, kept, open, remembered, length, divides, preview, redivision, lines, choices } =
    loaderData;
  const t = useWords(hoursWording);
  const locale = useLocale();
  const format = useFormat();
  const unit = pool.bayResources === 1 ? t('unit-one') : t('unit-many', { count: pool.bayResources });
  return (
    <Page>
      <PageHeader
        title={inLocale(pool.name, locale)}
        subtitle={`${format.dayRange(term.firstDay, term.lastDay)}. ${unit}`}
        breadcrumbs={[{ to: `/office/hours?term=${term.code}`, label: t('title') }]}
      />
      {preview && (
        <DivideForm
          preview={preview}
          kept={kept}
          open={open}
          remembered={remembered}
          length={length}
          divides={divides}
          refusals={actionData?.refusals ?? []}
        />
      )}
      {pool.division && (
        <DividedView
          pool={pool}
          division={pool.division}
          lines={lines}
          choices={choices}
          divides={divides}
          redivision={redivision}
          reply={actionData?.reply ?? null}
          anew={actionData?.anew ?? null}
        />
      )}
    </Page>
  );
}
