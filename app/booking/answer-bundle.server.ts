import type { Ctx } from '#app/kernel/actor.ts';
import { type Outcome, ok, refuse } from '#app/kernel/outcome.ts';
import { audit } from '#app/platform/audit.server.ts';
import { asSystem, type Tx, transact } from '#app/platform/database.server.ts';
import { countHeldSeats, passHeldSeats } from '#app/scheduling/pass-held-seats.step.server.ts';
import type { EnrolledMany } from './booking-answers.ts';
import './booking-events.ts';
import type { BookingReason } from './booking-reasons.ts';
import { closeStatedDemand } from './close-stated-demand.step.server.ts';
import { peopleInNeed } from './demand-queries.server.ts';
import { isAllowed, locksFor } from './enrol-participant.server.ts';
import { enrolPeople } from './enrol-people.step.server.ts';
import { askEnrolments } from './enrolment-question-queries.server.ts';
import { demandOrganisation } from './policy.ts';
import type { AnswerBundleInput } from './schema.ts';
import { goAheadIfEnough, settleBundle } from './settle-bundle.step.server.ts';

export type BundleAnswered = EnrolledMany & {
  /** The company's last word: nobody was refused. Otherwise its places stay held, and it may answer again. */
  readonly complete: boolean;
  /** The run reached its minimum with this. */
  readonly goesAhead: boolean;
};

/**
 * A company says who comes: each is enrolled as everybody is, with every reason where somebody can't. More people than
 * places held take what is held back, as long as there is any; the rest may wait. What is left of its places passes to
 * the others who are asked. Nobody chosen gives all of them back. When all companies have answered the asking ends.
 *
 * Refuses `ask-unknown` (also where another company is asked), `ask-ended`, `not-allowed` for somebody else's people.
 */
export async function answerBundle(
  ctx: Ctx,
  input: AnswerBundleInput,
): Promise<Outcome<BundleAnswered, BookingReason>> {
  const { askId } = input;
  const personIds = [...new Set(input.personIds)];
  const known = await asSystem((tx) =>
    tx.bundleAsk.findUnique({ where: { id: askId }, select: { runId: true, organisationId: true } }),
  );
  if (!known || known.organisationId !== demandOrganisation(ctx.actor)) {
    return refuse({ code: 'ask-unknown', askId });
  }
  const { runId } = known;
  return transact<BundleAnswered, BookingReason>(
    ctx,
    { locks: locksFor({ runId, personIds }) },
    async (tx) => {
      const ask = await loadAsk(tx, askId);
      const isOver = ask.answerBy.getTime() <= ctx.now.epochMilliseconds;
      if (ask.state !== 'open' || isOver || ask.bundle.run.state === 'cancelled') {
        return refuse({ code: 'ask-ended', askId });
      }
      const { organisationId, bundle } = ask;
      const { courseId } = bundle;
      const seats = seatsOf(ask);
      const spare = { ...seats, heldForId: bundle.run.site.organisationId };
      const short = personIds.length - (await countHeldSeats(tx, seats));
      if (short > 0) await passHeldSeats(tx, { ...spare, quantity: short, toId: organisationId });

      const renewing = new Set(
        (await peopleInNeed(tx, ctx.now, { courseId, organisationId })).flatMap(({ personId, until }) =>
          until === null ? [] : [personId],
        ),
      );
      const request = { runId, courseId, organisationId, personIds };
      const asked = await askEnrolments(tx, ctx, request);
      if (!isAllowed(ctx, request, asked)) return refuse({ code: 'not-allowed' });
      const outcomes = await enrolPeople(tx, ctx, asked, {
        waitIfFull: input.waitIfFull ?? false,
        overrides: [],
      });
      const results = outcomes.map((outcome, index) => ({
        personId: personIds[index] as string,
        ...outcome,
      }));
      const placed = results.flatMap((one) =>
        one.ok && one.value.kind === 'enrolled' ? [one.personId] : [],
      );
      const complete = results.every((one) => one.ok);
      const taken = ask.taken + placed.length;
      const left = await countHeldSeats(tx, seats);
      // What it may still answer with stays; the rest is for whoever of the others needs it.
      const kept = complete ? 0 : Math.max(0, ask.quantity - taken);
      if (left > kept) await passHeldSeats(tx, { ...seats, quantity: left - kept, toId: spare.heldForId });
      await tx.bundleAsk.update({
        where: { id: askId },
        data: {
          taken,
          renewing: ask.renewing + placed.filter((personId) => renewing.has(personId)).length,
          ...(complete && {
            state: 'answered',
            closedAt: new Date(ctx.now.epochMilliseconds),
            answeredById: ctx.actor.kind === 'person' ? ctx.actor.personId : null,
          }),
        },
      });
      if (complete) await closeStatedDemand(tx, ctx, { organisationId, courseId });
      await audit(tx, ctx, {
        action: 'bundle-answered',
        subjectType: 'bundle-ask',
        subjectId: askId,
        after: { placed: placed.length, refused: results.filter((one) => !one.ok).length, complete },
      });
      const goesAhead = await goAheadIfEnough(tx, ctx, runId);
      const open = await tx.bundleAsk.count({ where: { runId, state: 'open' } });
      if (open === 0) await settleBundle(tx, ctx, runId);
      return ok({ results, complete, goesAhead });
    },
  );
}

function loadAsk(tx: Tx, askId: string) {
  return tx.bundleAsk.findUniqueOrThrow({
    where: { id: askId },
    include: {
      bundle: {
        select: {
          courseId: true,
          run: {
            select: {
              state: true,
              site: { select: { organisationId: true } },
              sessions: { where: { state: 'planned' }, select: { id: true } },
            },
          },
        },
      },
    },
  });
}

function seatsOf({ organisationId, answerBy, bundle }: Awaited<ReturnType<typeof loadAsk>>) {
  const sessionIds = bundle.run.sessions.map(({ id }) => id);
  return { sessionIds, heldForId: organisationId, heldUntil: answerBy };
}
