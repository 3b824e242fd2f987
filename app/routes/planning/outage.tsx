/** A machine or room is out: reported here, and every session it hits given another, moved or cancelled in one flow. */
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
import { type OutageId, parseId } from '#app/kernel/ids.ts';
import { spanText } from '#app/scheduling/absence-text.ts';
import { absenceWording } from '#app/scheduling/absence-wording.ts';
import { wordReasons } from '#app/scheduling/check-draft.server.ts';
import { OutageForm } from '#app/scheduling/components/disruption/outage-form.tsx';
import { outageInputOf, readOutageForm } from '#app/scheduling/disruption-form.ts';
import { blankOutage, outagePage, resourceChoices } from '#app/scheduling/outage-queries.server.ts';
import { statusOf } from '#app/scheduling/reason-policy.ts';
import { endOutage, reportOutage } from '#app/scheduling/report-outage.server.ts';
import { ConfirmStep } from '#app/ui/actions/confirm-step.tsx';
import { flashCookie } from '#app/ui/flash/flash.ts';
import { readForm } from '#app/ui/form/read-form.ts';
import { inLocale } from '#app/ui/i18n/content.ts';
import { useFormat, useLocale, useWords } from '#app/ui/i18n/use-words.tsx';
import { wordsFor } from '#app/ui/i18n/words.ts';
import { Page } from '#app/ui/shell/page.tsx';
import { PageHeader } from '#app/ui/shell/page-header.tsx';
import type { Route } from './+types/outage.ts';

export async function loader(args: Route.LoaderArgs) {
  const signedIn = await requireActor(args, ['trainer', 'office']);
  const { actor, ctx } = signedIn;
  const scope = rosterScopeOf(actor);
  const search = args.url.searchParams;
  if (!search.has('outage')) {
    const draft = blankOutage(ctx.now, parseId(search.get('resource')) ?? '', centreZone);
    return { step: 'report' as const, draft, resources: await resourceChoices(scope) };
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
    isOffice: actor.hat.role === 'office',
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
  const { outageId, resourceId } = page.outage;
  if (form.get('intent') === 'end') {
    const ended = await endOutage(ctx, { outageId });
    if (!ended.ok) throw data(null, { status: statusOf(ended.reasons) });
    throw leave('/', t('outage-ended'));
  }
  const reader = { scope: rosterScopeOf(actor), locale, zone: centreZone };
  const missing = { kind: 'resource', id: resourceId } as const;
  const asked = { open: page.open, missing, otherwise: t('cancel-reason-out') };
  const answer = await settleByForm(ctx, reader, form, asked);
  if (answer.did === 'settle' && answer.failed.length === 0) {
    throw leave(`/planning/outage?outage=${outageId}`, t('settled-now', { count: answer.settled }));
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
  const outageId = parseId<OutageId>(args.url.searchParams.get('outage'));
  const reader = { scope: rosterScopeOf(actor), locale, zone: centreZone };
  const page = outageId && (await outagePage(ctx, reader, outageId));
  if (!page) throw data(null, { status: 404 });
  return page;
}

async function report({ ctx, actor, locale }: SignedIn, form: FormData) {
  const draft = readOutageForm(form);
  if (draft.id === '') throw data(null, { status: 400 });
  const input = outageInputOf(draft, centreZone);
  if (!input.ok) {
    return data({ did: 'report' as const, draft, problems: input.reasons, refusals: [] }, { status: 422 });
  }
  const outcome = await reportOutage(ctx, input.value);
  if (outcome.ok) throw redirect(`/planning/outage?outage=${outcome.value.outageId}`, 303);
  const reader = { scope: rosterScopeOf(actor), locale, zone: centreZone };
  const words = await wordReasons(ctx, reader, outcome.reasons);
  const refusals = words.map(({ sentence }) => sentence);
  const status = statusOf(outcome.reasons);
  return data({ did: 'report' as const, draft, problems: [], refusals }, { status });
}

function leave(to: string, text: string) {
  return redirect(to, withCookies([flashCookie({ tone: 'good', text }, cookiesAreSecure())]));
}

export default function Outage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useWords(absenceWording);
  const locale = useLocale();
  const format = useFormat();
  if (loaderData.step === 'report') {
    const sent = actionData?.did === 'report' ? actionData : null;
    return (
      <Page width="reading">
        <PageHeader title={t('outage-title')} subtitle={t('outage-lead')} />
        <OutageForm
          draft={sent?.draft ?? loaderData.draft}
          problems={sent?.problems ?? []}
          refusals={sent?.refusals ?? []}
          resources={loaderData.resources}
        />
      </Page>
    );
  }
  const { outage, isOffice, now } = loaderData;
  const { start, end } = outage;
  const name = inLocale(outage.resourceName, locale);
  const span =
    end === null
      ? t('until-notice', { since: format.moment(start) })
      : spanText({ start, end }, locale, centreZone);
  return (
    <Page>
      <div data-print="no">
        <PageHeader
          title={t('is-out', { name })}
          subtitle={`${span} · ${outage.reason}`}
          actions={
            (end === null || end > now) && (
              <ConfirmStep
                name="end"
                trigger={t('works-now')}
                question={t('works-question', { name })}
                confirmLabel={t('works-confirm')}
                fields={{ intent: 'end' }}
              >
                <p>{t('works-body')}</p>
              </ConfirmStep>
            )
          }
        />
      </div>
      <DisruptionView
        {...loaderData}
        missing="resource"
        title={`${name}, ${span}`}
        answer={actionData?.did === 'settle' ? actionData.answer : undefined}
        readsAll={isOffice}
      />
    </Page>
  );
}
