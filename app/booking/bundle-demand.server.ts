import type { Ctx } from '#app/kernel/actor.ts';
import { calendarDate } from '#app/kernel/calendar-date.ts';
import { MINUTE } from '#app/kernel/interval.ts';
import { type Outcome, ok, refuse } from '#app/kernel/outcome.ts';
import { dateAt } from '#app/kernel/wall-time.ts';
import { audit } from '#app/platform/audit.server.ts';
import { asSystem, type LockKey, type Tx, transact } from '#app/platform/database.server.ts';
import { appendEvent } from '#app/platform/events.server.ts';
import { newId } from '#app/platform/new-id.server.ts';
import { holdSeats } from '#app/scheduling/hold-seats.step.server.ts';
import type { PlanRunInput } from '#app/scheduling/plan-input.ts';
import { planLocks, planRunStep } from '#app/scheduling/plan-run.step.server.ts';
import { answerDays, answerMoment, decideDay } from './answer-time.ts';
import './booking-events.ts';
import type { BookingReason } from './booking-reasons.ts';
import { type BundleProposal, bundleProposals, bundleSite } from './bundle-proposals-queries.server.ts';
import type { CompanyDemand } from './demand.ts';
import { demandByCompany } from './demand-queries.server.ts';
import { mayBundle } from './policy.ts';
import type { BundleDemandInput } from './schema.ts';
import { divideSeats } from './seat-division.ts';
import { shareFacts } from './share-facts-queries.server.ts';

export type Bundled = { readonly runId: string; readonly code: string; readonly places: number };

/**
 * Plans a run on one of the proposed dates and asks every company that needs the course: seats are divided and held for
 * each until 17:00 on the answer day, and what is over is held back, so that nobody reads from a free place what others
 * answered. Each company hears of its own places only.
 *
 * Refuses `not-allowed`, `proposal-gone`, `demand-too-small`, `answer-day-wrong`, `id-in-use`. The same id twice is once.
 */
export async function bundleDemand(
  ctx: Ctx,
  input: BundleDemandInput,
): Promise<Outcome<Bundled, BookingReason>> {
  if (!mayBundle(ctx.actor)) return refuse({ code: 'not-allowed' });
  const { id, courseId } = input;
  const saved = await savedBefore(input);
  if (saved) return saved;
  const { zone, proposals } = await bundleProposals(ctx, courseId);
  const proposal = proposals.find(({ firstStart }) => firstStart === input.firstStart);
  if (!proposal) return refuse({ code: 'proposal-gone', courseId });

  const today = dateAt(ctx.now.epochMilliseconds, zone);
  const firstDay = dateAt(proposal.firstStart, zone);
  const answerDay = calendarDate(input.answerDay);
  const { earliest, latest } = answerDays(today, firstDay);
  if (answerDay < earliest || answerDay > latest) {
    return refuse({ code: 'answer-day-wrong', earliest, latest });
  }
  const sessions = proposal.sessions.map(({ interval, resourceIds, trainerIds }) => ({
    start: interval.start,
    end: interval.end,
    resourceIds,
    trainerIds,
  }));
  const locks: LockKey[] = [...planLocks({ id, sessions }), `demand:${courseId}`];
  return transact<Bundled, BookingReason>(ctx, { locks }, async (tx) => {
    const site = await bundleSite(tx);
    const course = await tx.course.findUnique({ where: { id: courseId }, select: { minimum: true } });
    const demand = await demandByCompany(tx, ctx.now, { courseId });
    const needed = demand.reduce((sum, { places }) => sum + places.length, 0);
    const minimum = course?.minimum ?? 1;
    if (!site || needed < Math.max(1, minimum)) {
      return refuse({ code: 'demand-too-small', courseId, places: needed, minimum });
    }
    const plan: PlanRunInput = {
      id,
      state: 'open',
      siteId: site.siteId,
      courseIds: [courseId],
      decideBy: decideDay(answerDay, firstDay),
      isPublic: false,
      sessions,
    };
    const planned = await planRunStep(tx, ctx, plan);
    // A proposal has no reason against it; one that has by now was overtaken.
    if (!planned.ok) return refuse({ code: 'proposal-gone', courseId });
    if (planned.value.alreadySaved) return refuse({ code: 'id-in-use', id });
    const { code } = planned.value;
    const answerBy = new Date(answerMoment(answerDay, zone));
    const places = await askCompanies(tx, ctx, {
      runId: id,
      courseId,
      answerBy,
      demand,
      proposal,
    });
    return ok({ runId: id, code, places });
  });
}

/** A form that was sent twice: answers as the first time. An id that belongs to anything else is refused. */
function savedBefore({ id, courseId }: BundleDemandInput): Promise<Outcome<Bundled, BookingReason> | null> {
  return asSystem(async (tx) => {
    const run = await tx.run.findUnique({
      where: { id },
      select: { code: true, bundle: { select: { courseId: true, asks: { select: { quantity: true } } } } },
    });
    if (!run) return null;
    if (run.bundle?.courseId !== courseId) return refuse({ code: 'id-in-use', id });
    return ok({
      runId: id,
      code: run.code,
      places: run.bundle.asks.reduce((sum, ask) => sum + ask.quantity, 0),
    });
  });
}

type Asking = {
  readonly runId: string;
  readonly courseId: string;
  readonly answerBy: Date;
  readonly demand: readonly CompanyDemand[];
  readonly proposal: BundleProposal;
};

/** Divides the seats, holds them, and writes what each company is asked. Answers how many places are asked in all. */
async function askCompanies(tx: Tx, ctx: Ctx, asking: Asking): Promise<number> {
  const { runId, courseId, answerBy, demand, proposal } = asking;
  const createdAt = new Date(ctx.now.epochMilliseconds);
  const { seats, site } = await tx.run.findUniqueOrThrow({
    where: { id: runId },
    select: { seats: true, site: { select: { organisationId: true } } },
  });
  const shares = await shareFacts(
    tx,
    demand.map(({ organisationId }) => organisationId),
    ctx.now,
  );
  const minutes = proposal.sessions.reduce(
    (sum, { interval }) => sum + (interval.end - interval.start) / MINUTE,
    0,
  );
  const division = divideSeats(
    demand.map(({ organisationId, places }) => ({
      organisationId,
      urgent: places.filter(({ kind }) => kind === 'expiring').length,
      wanted: places.length,
      usedMinutes: shares.get(organisationId)?.usedMinutes ?? 0,
      weight: shares.get(organisationId)?.weight ?? 0,
    })),
    seats,
    minutes,
  );
  const needed = demand.reduce((sum, { places }) => sum + places.length, 0);
  await tx.bundle.create({
    data: {
      runId,
      courseId,
      needed,
      answerBy,
      createdAt,
      plannedById: ctx.actor.kind === 'person' ? ctx.actor.personId : null,
    },
  });
  let asked = 0;
  for (const [organisationId, quantity] of division) {
    const askId = newId();
    await tx.bundleAsk.create({ data: { id: askId, runId, organisationId, quantity, answerBy, createdAt } });
    await holdSeats(tx, ctx.now, { runId, organisationId, quantity, until: answerBy });
    await appendEvent(tx, 'bundle-asked', { askId });
    asked += quantity;
  }
  if (seats > asked) {
    const { organisationId } = site;
    await holdSeats(tx, ctx.now, { runId, organisationId, quantity: seats - asked, until: answerBy });
  }
  await audit(tx, ctx, {
    action: 'demand-bundled',
    subjectType: 'run',
    subjectId: runId,
    after: { courseId, needed, asked, answerBy: answerBy.toISOString() },
  });
  return asked;
}
