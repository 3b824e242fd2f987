/** A trainer is away: reported here, and every session it hits replaced, moved or cancelled in one flow, with whom to call. */
import { data, redirect } from 'react-router';
import { callsAbout } from '#app/booking/call-list-queries.server.ts';
import { DisruptionView } from '#app/booking/components/disruption-view.tsx';
import { clashesOfMoves } from '#app/booking/disruption-check-queries.server.ts';
import { rosterScopeOf } from '#app/booking/roster-scope.server.ts';
import { settleByForm } from '#app/booking/settle-by-form.server.ts';
import { cookiesAreSecure } from '#app/identity/auth.server.ts';
import { centreZone } from '#app/identity/hats.ts';
import { requireActor, type SignedIn } from '#app/identity/signed-in.server.ts';
import { withCookies } from '#app/identity/with-cookies.ts';
import { type AbsenceId, parseId } from '#app/kernel/ids.ts';
import { absencePage, blankAbsence } from '#app/scheduling/absence-queries.server.ts';
import { spanText } from '#app/scheduling/absence-text.ts';
import { absenceWording } from '#app/scheduling/absence-wording.ts';
import { wordReasons } from '#app/scheduling/check-draft.server.ts';
import { AbsenceForm } from '#app/scheduling/components/disruption/absence-form.tsx';
import { absenceInputOf, readAbsenceForm } from '#app/scheduling/disruption-form.ts';
import { endAbsence } from '#app/scheduling/end-absence.server.ts';
import { trainerChoices } from '#app/scheduling/plan-choices-queries.server.ts';
import { statusOf } from '#app/scheduling/reason-policy.ts';
import { reportAbsence } from '#app/scheduling/report-absence.server.ts';
import { ConfirmStep } from '#app/ui/actions/confirm-step.tsx';
import { flashCookie } from '#app/ui/flash/flash.ts';
import { readForm } from '#app/ui/form/read-form.ts';
import { useLocale, useWords } from '#app/ui/i18n/use-words.tsx';
import { wordsFor } from '#app/ui/i18n/words.ts';
import { Page } from '#app/ui/shell/page.tsx';
import { PageHeader } from '#app/ui/shell/page-header.tsx';
import type { Route } from './+types/absence.ts';

export async function loader(args: Route.LoaderArgs) {
  const signedIn = await requireActor(args, ['trainer', 'office']);
  const { actor, ctx } = signedIn;
  const scope = rosterScopeOf(actor);
  const isOffice = actor.hat.role === 'office';
  const search = args.url.searchParams;
  if (!search.has('absence')) {
    const trainerId = isOffice ? (parseId(search.get('trainer')) ?? '') : actor.personId;
    const trainers = isOffice ? await trainerChoices(scope) : null;
    return { step: 'report' as const, draft: blankAbsence(ctx.now, trainerId, centreZone), trainers };
  }
  const page = await pageOf(args, signedIn);
  const { open, settled } = page;
  const moves = open.flatMap(({ sessionId, moves: proposed }) =>
    proposed.map(({ interval }) => ({ sessionId, interval })),
  );
  return {
    step: 'settle' as const,
    ...page,
    clashes: await clashesOfMoves(moves),
    calls: await callsAbout(
      scope,
      settled.map(({ sessionId }) => sessionId),
    ),
    isOwn: page.absence.trainerId === actor.personId,
    isOffice,
    now: ctx.now.epochMilliseconds,
  };
}

export async function action(args: Route.ActionArgs) {
  const signedIn = await requireActor(args, ['trainer', 'office']);
  const form = await readForm(args.request);
  if (form.get('intent') === 'report') return report(signedIn, form);
  const page = await pageOf(args, signedIn);
  const { ctx, locale, actor } = signedIn;
  const t = wordsFor(locale, absenceWording);
  const { absenceId, trainerId } = page.absence;
  if (form.get('intent') === 'end') {
    const ended = await endAbsence(ctx, { absenceId, trainerId });
    if (!ended.ok) throw data(null, { status: statusOf(ended.reasons) });
    throw leave(ended.value.withdrawn ? '/' : `/planning/absence?absence=${absenceId}`, t('absence-ended'));
  }
  const reader = { scope: rosterScopeOf(actor), locale, zone: centreZone };
  const missing = { kind: 'trainer', id: trainerId } as const;
  const asked = { open: page.open, missing, otherwise: t('cancel-reason-away') };
  const answer = await settleByForm(ctx, reader, form, asked);
  if (answer.did === 'settle' && answer.failed.length === 0) {
    throw leave(`/planning/absence?absence=${absenceId}`, t('settled-now', { count: answer.settled }));
  }
  const isRefused = answer.did === 'settle' && answer.settled === 0;
  return data({ did: 'settle' as const, answer }, { status: isRefused ? 409 : 200 });
}

/** Looking at what a choice comes to changes nothing. */
export function shouldRevalidate({
  formData,
  defaultShouldRevalidate,
}: {
  formData?: FormData;
  defaultShouldRevalidate: boolean;
}) {
  const intent = formData?.get('intent');
  return intent === 'check' || intent === 'choose' ? false : defaultShouldRevalidate;
}

async function pageOf(args: Route.LoaderArgs | Route.ActionArgs, { actor, ctx, locale }: SignedIn) {
  const absenceId = parseId<AbsenceId>(args.url.searchParams.get('absence'));
  const reader = { scope: rosterScopeOf(actor), locale, zone: centreZone };
  const page = absenceId && (await absencePage(ctx, reader, absenceId));
  if (!page) throw data(null, { status: 404 });
  return page;
}

async function report({ ctx, actor, locale }: SignedIn, form: FormData) {
  const draft = readAbsenceForm(form);
  if (draft.id === '') throw data(null, { status: 400 });
  const input = absenceInputOf(draft, centreZone);
  if (!input.ok) {
    return data({ did: 'report' as const, draft, problems: input.reasons, refusals: [] }, { status: 422 });
  }
  const outcome = await reportAbsence(ctx, input.value);
  if (outcome.ok) throw redirect(`/planning/absence?absence=${outcome.value.absenceId}`, 303);
  const reader = { scope: rosterScopeOf(actor), locale, zone: centreZone };
  const words = await wordReasons(ctx, reader, outcome.reasons);
  const refusals = words.map(({ sentence }) => sentence);
  const status = statusOf(outcome.reasons);
  return data({ did: 'report' as const, draft, problems: [], refusals }, { status });
}

function leave(to: string, text: string) {
  return redirect(to, withCookies([flashCookie({ tone: 'good', text }, cookiesAreSecure())]));
}

export default function Absence({ loaderData, actionData }: Route.ComponentProps) {
  const t = useWords(absenceWording);
  const locale = useLocale();
  if (loaderData.step === 'report') {
    const sent = actionData?.did === 'report' ? actionData : null;
    return (
      <Page width="reading">
        <PageHeader
          title={t(loaderData.trainers ? 'absence-title' : 'own-absence-title')}
          subtitle={t('absence-lead')}
        />
        <AbsenceForm
          draft={sent?.draft ?? loaderData.draft}
          problems={sent?.problems ?? []}
          refusals={sent?.refusals ?? []}
          trainers={loaderData.trainers}
        />
      </Page>
    );
  }
  const { absence, isOwn, isOffice, now } = loaderData;
  const name = absence.trainerName;
  const title = isOwn ? t('you-are-away') : t('is-away', { name });
  const span = spanText(absence.interval, locale, centreZone);
  return (
    <Page>
      {/* Why somebody is away stays off the paper that lies beside a telephone. */}
      <div data-print="no">
        <PageHeader
          title={title}
          subtitle={`${span} · ${t(absence.kind)}${absence.note ? ` · ${absence.note}` : ''}`}
          actions={
            absence.interval.end > now && (
              <ConfirmStep
                name="end"
                trigger={t('back-again')}
                question={isOwn ? t('back-question-self') : t('back-question', { name })}
                confirmLabel={t('back-confirm')}
                fields={{ intent: 'end' }}
              >
                <p>{t('back-body')}</p>
              </ConfirmStep>
            )
          }
        />
      </div>
      <DisruptionView
        {...loaderData}
        missing="trainer"
        title={`${name}, ${span}`}
        answer={actionData?.did === 'settle' ? actionData.answer : undefined}
        readsAll={isOffice}
      />
    </Page>
  );
}
