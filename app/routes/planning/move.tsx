/** Move one session: to where it was dropped on the board, or as the form says. Shows what follows before it is done. */
import { data, redirect } from 'react-router';
import { runHoursMoved } from '#app/allocation/run-hours-queries.server.ts';
import { checkMove } from '#app/booking/check-move.server.ts';
import { MoveForm, type MoveFormData } from '#app/booking/components/move-form.tsx';
import {
  backFrom,
  isWhereItWas,
  type MoveForm as MoveFields,
  moveInputOf,
  openMoveForm,
  readMoveForm,
} from '#app/booking/move-form.ts';
import { moveSession } from '#app/booking/move-session.server.ts';
import { moveWording } from '#app/booking/move-wording.ts';
import { rosterScopeOf } from '#app/booking/roster-scope.server.ts';
import { runRefusals } from '#app/booking/run-refusals-queries.server.ts';
import { cookiesAreSecure } from '#app/identity/auth.server.ts';
import { requireActor, type SignedIn } from '#app/identity/signed-in.server.ts';
import { withCookies } from '#app/identity/with-cookies.ts';
import { parseId } from '#app/kernel/ids.ts';
import { runWording } from '#app/scheduling/run-wording.ts';
import {
  availabilityFor,
  findSessionPlan,
  type SessionPlan,
} from '#app/scheduling/session-plan-queries.server.ts';
import { flashCookie } from '#app/ui/flash/flash.ts';
import { readForm } from '#app/ui/form/read-form.ts';
import { inLocale } from '#app/ui/i18n/content.ts';
import { useFormat, useLocale, useWords } from '#app/ui/i18n/use-words.tsx';
import { wordsFor } from '#app/ui/i18n/words.ts';
import { Page } from '#app/ui/shell/page.tsx';
import { PageHeader } from '#app/ui/shell/page-header.tsx';
import type { Route } from './+types/move.ts';

async function knownPlan({ ctx }: SignedIn, key: string): Promise<SessionPlan> {
  const sessionId = parseId(key);
  const plan = sessionId && (await findSessionPlan(ctx, sessionId));
  if (!plan) throw data(null, { status: 404 });
  return plan;
}

export async function loader(args: Route.LoaderArgs) {
  const signedIn = await requireActor(args, ['trainer', 'office']);
  const plan = await knownPlan(signedIn, args.params.session);
  const form = await answered(signedIn, plan, openMoveForm(plan, args.url.searchParams), false);
  return { plan, form, back: backFrom(args.url.searchParams, pageOf(plan)) };
}

export async function action(args: Route.ActionArgs) {
  const signedIn = await requireActor(args, ['trainer', 'office']);
  const { ctx, locale } = signedIn;
  const plan = await knownPlan(signedIn, args.params.session);
  const sent = await readForm(args.request);
  const fields = readMoveForm(sent);
  if (sent.get('intent') !== 'move') return answered(signedIn, plan, fields, false);

  const input = moveInputOf(fields, plan.sessionId, plan.choices.site.zone);
  if (!input.ok) return data(await answered(signedIn, plan, fields, true), { status: 422 });
  const outcome = await moveSession(ctx, input.value);
  if (!outcome.ok) {
    const form = await answered(signedIn, plan, fields, true);
    const said = await wordedFor(signedIn, plan, outcome.reasons);
    const listed = form.consequences?.refusals ?? [];
    const more = said.filter(({ code }) => !listed.some((one) => one.code === code));
    const base = form.consequences ?? { participants: 0, cantCome: 0, same: false, hours: null };
    const consequences = { ...base, same: false, refusals: [...listed, ...more] };
    return data({ ...form, consequences }, { status: 409 });
  }
  const t = wordsFor(locale, runWording);
  const { cantCome } = outcome.value;
  const text = cantCome > 0 ? t('did-move-conflicts', { count: cantCome }) : t('did-move');
  const cookie = flashCookie({ tone: cantCome > 0 ? 'notice' : 'good', text }, cookiesAreSecure());
  throw redirect(backFrom(args.url.searchParams, pageOf(plan)), withCookies([cookie]));
}

export function shouldRevalidate({
  formMethod,
  defaultShouldRevalidate,
}: {
  formMethod?: string;
  defaultShouldRevalidate: boolean;
}) {
  return formMethod === 'POST' ? false : defaultShouldRevalidate;
}

function pageOf({ run, sessionId }: SessionPlan): string {
  return run ? `/planning/runs/${run.code}` : `/planning/sessions/${sessionId}`;
}

async function answered(
  signedIn: SignedIn,
  plan: SessionPlan,
  form: MoveFields,
  tried: boolean,
): Promise<MoveFormData> {
  const { ctx } = signedIn;
  const input = moveInputOf(form, plan.sessionId, plan.choices.site.zone);
  const base = { stamp: ctx.requestId, form, choices: plan.choices, tried };
  if (!input.ok) {
    const availability = { taken: [], withReason: [] };
    return { ...base, availability, problems: input.reasons, consequences: null };
  }
  const preview = await checkMove(ctx, input.value);
  const refusals = await wordedFor(
    signedIn,
    plan,
    preview.reasons.map(({ reason }) => reason),
  );
  const { participants, cantCome } = preview;
  return {
    ...base,
    availability: await availabilityFor(ctx, plan, input.value),
    problems: [],
    consequences: {
      refusals,
      participants,
      cantCome,
      same: isWhereItWas(plan, input.value),
      hours: await runHoursMoved(ctx, {
        ...input.value,
        resourceIds: input.value.resourceIds ?? plan.resourceIds,
      }),
    },
  };
}

function wordedFor(
  { ctx, actor, locale }: SignedIn,
  plan: SessionPlan,
  reasons: Parameters<typeof runRefusals>[2],
) {
  return runRefusals(ctx, { scope: rosterScopeOf(actor), locale, zone: plan.choices.site.zone }, reasons);
}

export default function Move({ loaderData, actionData }: Route.ComponentProps) {
  const { plan, back } = loaderData;
  const t = useWords(moveWording);
  const run = useWords(runWording);
  const format = useFormat();
  const locale = useLocale();
  const title = plan.title ? inLocale(plan.title, locale) : '';
  return (
    <Page width="reading">
      <PageHeader
        title={plan.run ? t('title', { number: plan.number }) : t('title-plain', { title })}
        subtitle={
          <>
            {plan.run && `${title} · `}
            {t('now', { when: format.range(plan.interval) })}
          </>
        }
        breadcrumbs={
          plan.run
            ? [
                { to: '/planning/runs', label: run('runs') },
                { to: `/planning/runs/${plan.run.code}`, label: plan.run.code },
              ]
            : [{ to: '/planning', label: t('planning') }]
        }
      />
      <MoveForm {...(actionData ?? loaderData.form)} back={back} />
    </Page>
  );
}
