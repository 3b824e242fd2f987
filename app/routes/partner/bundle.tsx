/** A company is asked who comes to a course that it needs with others: confirm, take away, add, in one step. */
import { data, redirect } from 'react-router';
import { answerBundle } from '#app/booking/answer-bundle.server.ts';
import { dateOf, shownAsk } from '#app/booking/bundle-queries.server.ts';
import { bundleWording } from '#app/booking/bundle-wording.ts';
import { AskView } from '#app/booking/components/bundle/ask-view.tsx';
import { wordedRefusals } from '#app/booking/enrolment-offer-queries.server.ts';
import { statusOf } from '#app/booking/reason-policy.ts';
import { answerBundleInput } from '#app/booking/schema.ts';
import { teamRefusals } from '#app/booking/team-enrol-queries.server.ts';
import { enrolledNames, enrolledSummary } from '#app/booking/team-enrol-text.ts';
import { teamGrid } from '#app/booking/team-grid-queries.server.ts';
import { cookiesAreSecure } from '#app/identity/auth.server.ts';
import { partnerScope } from '#app/identity/mint-scope.server.ts';
import { requireActor } from '#app/identity/signed-in.server.ts';
import { withCookies } from '#app/identity/with-cookies.ts';
import { parseId } from '#app/kernel/ids.ts';
import { fullName } from '#app/kernel/person-name.ts';
import { flashCookie } from '#app/ui/flash/flash.ts';
import { readForm } from '#app/ui/form/read-form.ts';
import { wordsFor } from '#app/ui/i18n/words.ts';
import type { Route } from './+types/bundle.ts';

export async function loader(args: Route.LoaderArgs) {
  const { actor, ctx, locale } = await requireActor(args, ['coordinator']);
  const reader = { scope: partnerScope(actor), locale, here: args.url.pathname };
  const askId = parseId(args.params.ask);
  const ask = askId && (await shownAsk(ctx, askId, reader));
  if (!ask) throw data(null, { status: 404 });
  return { ask };
}

export async function action(args: Route.ActionArgs) {
  const { actor, ctx, locale } = await requireActor(args, ['coordinator']);
  const scope = partnerScope(actor);
  const reader = { scope, locale, here: args.url.pathname };
  const form = await readForm(args.request);
  const askId = parseId(args.params.ask);
  const ask = askId && (await shownAsk(ctx, askId, reader));
  if (!ask) throw data(null, { status: 404 });
  const nothing = { done: null, failed: [], refused: [] };
  const intent = form.get('intent');
  if (intent !== 'confirm' && intent !== 'nobody') {
    return data({ ...nothing, problem: 'stale' as const }, { status: 422 });
  }
  const people = intent === 'nobody' ? [] : form.getAll('person');
  const input = answerBundleInput.safeParse({
    askId: ask.askId,
    personIds: people,
    waitIfFull: form.get('wait') === 'yes',
  });
  if (!input.success) return data({ ...nothing, problem: 'stale' as const }, { status: 422 });
  if (intent === 'confirm' && input.data.personIds.length === 0) {
    return data({ ...nothing, problem: 'nobody-ticked' as const }, { status: 422 });
  }
  const team = new Map(
    (await teamGrid(scope, ctx.now, { page: 1 }, null)).people.map((one) => [one.personId, one]),
  );
  if (input.data.personIds.some((personId) => !team.has(personId))) {
    return data({ ...nothing, problem: 'stale' as const }, { status: 422 });
  }
  const outcome = await answerBundle(ctx, input.data);
  if (!outcome.ok) {
    const course = { courseId: ask.courseId, code: ask.course };
    const refused = await wordedRefusals(ctx, outcome.reasons, {
      ...reader,
      zone: ask.zone,
      course,
      name: null,
    });
    return data({ ...nothing, problem: null, refused }, { status: statusOf(outcome.reasons) });
  }
  const { results, complete, goesAhead } = outcome.value;
  const nameOf = (personId: string) => {
    const name = team.get(personId)?.name;
    return name ? fullName(name) : '';
  };
  if (!complete) {
    const failed = await Promise.all(
      results.flatMap((result) => {
        const name = team.get(result.personId)?.name;
        if (result.ok || !name) return [];
        return teamRefusals(ctx, result.reasons, { ...reader, date: dateOf(ask), name }).then((refusals) => ({
          personId: result.personId,
          name: fullName(name),
          refusals,
        }));
      }),
    );
    const reasons = results.flatMap((result) => (result.ok ? [] : result.reasons));
    const status = failed.length === results.length ? statusOf(reasons) : 200;
    return data({ problem: null, refused: [], done: enrolledNames(results, nameOf), failed }, { status });
  }
  const t = wordsFor(locale, bundleWording);
  const text = [
    results.length === 0 ? t('answered-none') : enrolledSummary(enrolledNames(results, nameOf), locale),
    goesAhead ? t('goes-ahead-flash') : '',
  ];
  const flash = flashCookie({ tone: 'good', text: text.filter(Boolean).join(' ') }, cookiesAreSecure());
  throw redirect('/company', withCookies([flash]));
}

export default function Bundle({ loaderData, actionData }: Route.ComponentProps) {
  return <AskView {...loaderData} answer={actionData ?? null} />;
}
