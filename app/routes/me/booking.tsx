/** One booking: when and where, how it stands, and what can still be done about it. Also the confirmation. */
import { data, redirect } from 'react-router';
import { answerRequest } from '#app/booking/answer-request.server.ts';
import { bookingScope, type ShownBooking, shownBooking } from '#app/booking/booking-code-queries.server.ts';
import { bookingStage } from '#app/booking/booking-stage.ts';
import { bookingWording } from '#app/booking/booking-wording.ts';
import { cancelEnrolment } from '#app/booking/cancel-enrolment.server.ts';
import { BookingView } from '#app/booking/components/booking-view.tsx';
import { wordedRefusals } from '#app/booking/enrolment-offer-queries.server.ts';
import { feedbackInput } from '#app/booking/feedback.ts';
import { ownFeedback } from '#app/booking/feedback-queries.server.ts';
import { feedbackWording } from '#app/booking/feedback-wording.ts';
import { giveFeedback } from '#app/booking/give-feedback.server.ts';
import { isOffice } from '#app/booking/policy.ts';
import { statusOf } from '#app/booking/reason-policy.ts';
import { answerInput, cancelEnrolmentInput } from '#app/booking/schema.ts';
import { cookiesAreSecure } from '#app/identity/auth.server.ts';
import { scopeOf } from '#app/identity/mint-scope.server.ts';
import { noteOpenedFile } from '#app/identity/note-opened-file.server.ts';
import { requireActor, type SignedIn } from '#app/identity/signed-in.server.ts';
import { fullName } from '#app/kernel/person-name.ts';
import { flashCookie } from '#app/ui/flash/flash.ts';
import { readForm } from '#app/ui/form/read-form.ts';
import { inLocale } from '#app/ui/i18n/content.ts';
import { wordsFor } from '#app/ui/i18n/words.ts';
import type { Route } from './+types/booking.ts';

export async function loader(args: Route.LoaderArgs) {
  const { actor, ctx } = await requireActor(args);
  const shown = await shownBooking(actor, args.params.code, ctx.now);
  if (!shown) throw data(null, { status: 404 });
  const now = ctx.now.epochMilliseconds;
  const { booking, isOwn, personId } = shown;
  await noteOpenedFile(ctx, { personId, part: 'booking' });
  const stage = bookingStage(booking, now);
  const lastEnd = Math.max(0, ...booking.sessions.map((one) => (one.cancelled ? 0 : one.interval.end)));
  const asks = isOwn && stage === 'over' && booking.state === 'confirmed' && lastEnd > 0 && lastEnd <= now;
  const feedback = asks ? await ownFeedback(bookingScope(actor), booking.enrolmentId, lastEnd) : null;
  return { ...shown, now, stage, feedback, onWord: isOffice(actor) };
}

export async function action(args: Route.ActionArgs) {
  const signedIn = await requireActor(args);
  const { actor, ctx, locale } = signedIn;
  const shown = await shownBooking(actor, args.params.code, ctx.now);
  if (!shown) throw data(null, { status: 404 });
  const form = await readForm(args.request);
  if (form.get('intent') === 'feedback') {
    const refused = await saveFeedback(signedIn, shown, form);
    if (refused) return data({ refused: null, missing: null, ...refused.answer }, { status: refused.status });
    const text = wordsFor(locale, feedbackWording)('thanks');
    throw redirect(args.url.pathname, {
      status: 303,
      headers: { 'Set-Cookie': flashCookie({ tone: 'good', text }, cookiesAreSecure()) },
    });
  }
  const answer = await answerTo(signedIn, shown, form);
  if (answer === null) throw data(null, { status: 422 });
  if (answer === 'reason-missing') {
    return data({ refused: null, missing: String(form.get('intent')), feedbackError: null }, { status: 422 });
  }
  const { outcome, done } = answer;
  const { booking, name, isOwn } = shown;
  if (!outcome.ok) {
    const refused = await wordedRefusals(ctx, outcome.reasons, {
      scope: scopeOf(actor),
      locale,
      zone: booking.site.zone,
      here: args.url.pathname,
      course: { courseId: booking.courseId, code: booking.courseCode },
      name: isOwn ? null : name,
    });
    return data({ refused, missing: null, feedbackError: null }, { status: statusOf(outcome.reasons) });
  }
  const t = wordsFor(locale, bookingWording);
  const text =
    done === 'cancelled-flash'
      ? t(done, { course: inLocale(booking.title, locale) })
      : t(done, { name: name ? fullName(name) : t('somebody') });
  throw redirect(args.url.pathname, {
    status: 303,
    headers: { 'Set-Cookie': flashCookie({ tone: 'good', text }, cookiesAreSecure()) },
  });
}

/** Keeps the four answers; null when they are kept, else why not. */
async function saveFeedback({ ctx }: SignedIn, { booking }: ShownBooking, form: FormData) {
  const input = feedbackInput.safeParse(Object.fromEntries(form));
  if (!input.success) return { status: 422, answer: { feedbackError: 'unanswered' as const } };
  const outcome = await giveFeedback(ctx, booking.enrolmentId, input.data);
  if (outcome.ok) return null;
  const [{ code }] = outcome.reasons;
  return { status: code === 'enrolment-unknown' ? 404 : 409, answer: { feedbackError: code } };
}

/** Does what the form asks; null for a form that this page didn't make. */
async function answerTo({ ctx }: SignedIn, { booking: { enrolmentId } }: ShownBooking, form: FormData) {
  const reason = form.get('reason');
  switch (form.get('intent')) {
    case 'cancel': {
      const way = form.get('askedWay');
      const asked = way ? { way, by: form.get('askedBy') } : null;
      const input = cancelEnrolmentInput.safeParse({ enrolmentId, reason, asked });
      if (!input.success && input.error.issues.some(({ path }) => path[0] === 'asked')) return null;
      if (!input.success) return 'reason-missing';
      return { outcome: await cancelEnrolment(ctx, input.data), done: 'cancelled-flash' } as const;
    }
    case 'approve': {
      const outcome = await answerRequest(ctx, { enrolmentId, approve: true });
      return { outcome, done: 'approved-flash' } as const;
    }
    case 'decline': {
      const input = answerInput.safeParse({ enrolmentId, approve: false, reason });
      if (!input.success) return 'reason-missing';
      return { outcome: await answerRequest(ctx, input.data), done: 'declined-flash' } as const;
    }
    default:
      return null;
  }
}

export default function BookingPage({ loaderData, actionData }: Route.ComponentProps) {
  return (
    <BookingView
      {...loaderData}
      refused={actionData?.refused ?? null}
      missing={actionData?.missing ?? null}
      feedbackError={actionData?.feedbackError ?? null}
    />
  );
}
