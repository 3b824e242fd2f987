/** Plan a course: choose it, take or choose dates, see every reason at once, save. */
import { data, redirect } from 'react-router';
import { RunHoursNote } from '#app/allocation/components/run-hours-note.tsx';
import { type RunHours, runHours } from '#app/allocation/run-hours-queries.server.ts';
import { cookiesAreSecure } from '#app/identity/auth.server.ts';
import { scopeOf } from '#app/identity/mint-scope.server.ts';
import { requireActor, type SignedIn } from '#app/identity/signed-in.server.ts';
import { withCookies } from '#app/identity/with-cookies.ts';
import type { Ctx } from '#app/kernel/actor.ts';
import { checkDraft, wordReasons } from '#app/scheduling/check-draft.server.ts';
import { CourseChoice } from '#app/scheduling/components/plan-form/course-choice.tsx';
import { PlanForm, type PlanFormData } from '#app/scheduling/components/plan-form/plan-form.tsx';
import { coursesToPlan } from '#app/scheduling/plan-choices-queries.server.ts';
import { draftPlan, redraftPlan } from '#app/scheduling/plan-draft-queries.server.ts';
import { type PlanDraft, planInputOf, readPlanForm } from '#app/scheduling/plan-form.ts';
import { planFormWording } from '#app/scheduling/plan-form-wording.ts';
import { readDraftIntent, readDraftWish } from '#app/scheduling/plan-request.ts';
import { planRun } from '#app/scheduling/plan-run.server.ts';
import { plannerWording } from '#app/scheduling/planner-wording.ts';
import { statusOf } from '#app/scheduling/reason-policy.ts';
import { flashCookie } from '#app/ui/flash/flash.ts';
import { readForm } from '#app/ui/form/read-form.ts';
import { useWords } from '#app/ui/i18n/use-words.tsx';
import { wordsFor } from '#app/ui/i18n/words.ts';
import { Page } from '#app/ui/shell/page.tsx';
import { PageHeader } from '#app/ui/shell/page-header.tsx';
import { Notice } from '#app/ui/status/notice.tsx';
import type { Route } from './+types/new.ts';

export async function loader(args: Route.LoaderArgs) {
  const signedIn = await requireActor(args, ['trainer', 'office']);
  const { codes, start, rowIds, keep } = readDraftWish(args.url.searchParams);
  const courses = await coursesToPlan(codes.length > 0 ? codes : undefined);
  const chosen = codes.flatMap((code) => courses.find((course) => course.code === code)?.courseId ?? []);
  const drafted =
    chosen.length > 0 ? await draftPlan(signedIn.ctx, { courseIds: chosen, start, rowIds }) : null;
  if (!drafted) {
    const all = codes.length > 0 ? await coursesToPlan() : courses;
    return { step: 'course' as const, courses: all, codes, keep };
  }
  const form = await answered(signedIn, drafted.draft, { did: 'open' });
  return {
    step: 'form' as const,
    form: { ...form, proposals: drafted.proposals, skipped: drafted.skipped },
  };
}

export async function action(args: Route.ActionArgs) {
  const signedIn = await requireActor(args, ['trainer', 'office']);
  const sent = await readForm(args.request);
  const draft = readPlanForm(sent);
  // No form of ours comes without what it is about.
  if (draft.id === '' || draft.siteId === '' || draft.courseIds.length === 0)
    throw data(null, { status: 400 });
  const intent = readDraftIntent(sent, draft);
  if (intent.did === 'save') {
    const saved = await save(signedIn, draft);
    if ('refused' in saved) return saved.refused;
    throw redirect(saved.to, withCookies([saved.cookie]));
  }
  return answered(signedIn, intent.draft, intent);
}

/** Dates are proposed once; after that the form says what it holds. */
export function shouldRevalidate({
  formMethod,
  defaultShouldRevalidate,
}: {
  formMethod?: string;
  defaultShouldRevalidate: boolean;
}) {
  return formMethod === 'POST' ? false : defaultShouldRevalidate;
}

async function answered(
  { ctx, actor, locale }: SignedIn,
  draft: PlanDraft,
  { did, change }: { did: PlanFormData['did']; change?: Parameters<typeof redraftPlan>[2] },
): Promise<PlanFormData & { readonly hours: RunHours | null }> {
  const redrafted = await redraftPlan(ctx, draft, change);
  if (!redrafted) throw data(null, { status: 400 });
  const reader = { scope: scopeOf(actor), locale, zone: redrafted.choices.site.zone };
  const verdict = await checkDraft(ctx, reader, redrafted.draft);
  const hours = await hoursOf(ctx, redrafted.draft, reader.zone);
  return { ...redrafted, stamp: ctx.requestId, verdict, did, hours };
}

/** What a plan for one company or school alone takes of its hours; a concept takes nothing yet. */
async function hoursOf(ctx: Ctx, draft: PlanDraft, zone: string): Promise<RunHours | null> {
  const input = planInputOf({ ...draft, overrides: [] }, zone);
  if (!input.ok || input.value.state === 'concept') return null;
  const { id, onlyForId = null, sessions } = input.value;
  const holds = sessions.flatMap(({ start, end, resourceIds }) =>
    resourceIds.map((resourceId) => ({ resourceId, start, end })),
  );
  return runHours(ctx, { runId: id, onlyForId, holds });
}

async function save(signedIn: SignedIn, draft: PlanDraft) {
  const { ctx, actor, locale } = signedIn;
  const form = await answered(signedIn, draft, { did: 'save' });
  const { zone } = form.choices.site;
  const input = planInputOf(draft, zone);
  if (!input.ok) return { refused: data(form, { status: 422 }) };
  const outcome = await planRun(ctx, input.value);
  if (outcome.ok) {
    const { code, state, alreadySaved } = outcome.value;
    const text = wordsFor(locale, planFormWording)(alreadySaved ? 'saved-before' : `saved-${state}`, {
      code,
    });
    return {
      // A trainer who plans a closed run for a colleague may not know it once it is there.
      to: input.value.onlyForId && actor.hat.role === 'trainer' ? '/planning' : `/planning/runs/${code}`,
      cookie: flashCookie({ tone: alreadySaved ? 'notice' : 'good', text }, cookiesAreSecure()),
    };
  }
  // What was ticked stays listed with what blocks: the reader decides on all of it together.
  const listed = form.verdict.kind === 'refused' ? form.verdict.refusals : [];
  const words = await wordReasons(ctx, { scope: scopeOf(actor), locale, zone }, outcome.reasons);
  const more = words.filter(({ code }) => !listed.some((one) => one.code === code));
  const verdict = { kind: 'refused' as const, refusals: [...listed, ...more] };
  return { refused: data({ ...form, verdict }, { status: statusOf(outcome.reasons) }) };
}

export default function PlanCourse({ loaderData, actionData }: Route.ComponentProps) {
  const t = useWords(planFormWording);
  const planner = useWords(plannerWording);
  const form = actionData ?? (loaderData.step === 'form' ? loaderData.form : null);
  return (
    <Page>
      <PageHeader
        title={t('title')}
        subtitle={form ? undefined : t('choose-lead')}
        breadcrumbs={[{ to: '/planning', label: planner('title') }]}
      />
      {form ? (
        <PlanForm data={form} beside={({ hours }) => <RunHoursNote hours={hours} />} />
      ) : (
        loaderData.step === 'course' && (
          <>
            {loaderData.codes.length > 0 && <Notice tone="notice">{t('course-unknown')}</Notice>}
            <CourseChoice courses={loaderData.courses} chosen={loaderData.codes} keep={loaderData.keep} />
          </>
        )
      )}
    </Page>
  );
}
