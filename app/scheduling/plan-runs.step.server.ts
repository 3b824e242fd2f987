import type { Ctx } from '#app/kernel/actor.ts';
import { DAY, type Interval } from '#app/kernel/interval.ts';
import { type Outcome, ok, okUnless } from '#app/kernel/outcome.ts';
import type { Tx } from '#app/platform/database.server.ts';
import { heldInterval } from './buffers.ts';
import { judge } from './overrides.ts';
import { planReasons } from './plan-check.ts';
import type { Busy, PlanFacts, PlanProposal, TrainerBusy } from './plan-facts.ts';
import { loadFacts } from './plan-facts-queries.server.ts';
import { type PlanRunInput, proposalOfRun } from './plan-input.ts';
import { type PlanRefusal, termsOf } from './plan-run.step.server.ts';
import type { CourseDefaults } from './plan-verdict-queries.server.ts';
import { reserves } from './run-state.ts';
import { type JudgedRun, savePlannedRuns } from './save-planned-runs.step.server.ts';

/**
 * Plans many new runs in one transaction that holds the locks of all: each is judged as `planRunStep` does, against what is
 * planned and against the runs before it in the list, and those without reasons against them are saved. Facts are loaded
 * once, so that a year of runs takes seconds. Ids and codes are new and the organisations named exist: the caller's check.
 */
export async function planRunsStep(
  tx: Tx,
  ctx: Ctx,
  inputs: readonly (PlanRunInput & { readonly code: string })[],
): Promise<Outcome<{ runId: string }, PlanRefusal>[]> {
  if (inputs.length === 0) return [];
  const defaults = await defaultsOf(tx, inputs);
  const facts = withOwnAgendas(await factsFor(tx, ctx, inputs));
  const judged: JudgedRun[] = [];
  const outcomes = inputs.map((input): Outcome<{ runId: string }, PlanRefusal> => {
    const ofCourse = defaults.get(input.courseIds[0] ?? '') ?? neutral;
    const proposal = proposalOfRun(input, ofCourse);
    const verdict = judge(planReasons(proposal, facts), input.overrides ?? [], ctx.actor, proposal.state);
    const refused = okUnless(verdict.blocking, undefined);
    if (!refused.ok) return refused;
    if (reserves(input.state)) occupy(facts, input.id, proposal);
    judged.push({
      input,
      code: input.code,
      ...termsOf(input, proposal, ofCourse),
      facts,
      setAside: verdict.setAside,
    });
    return ok({ runId: input.id });
  });
  await savePlannedRuns(tx, ctx, judged);
  return outcomes;
}

const neutral: CourseDefaults = { courseId: '', code: 'RUN', seats: 1, minimum: 0, priceCents: 0 };

async function defaultsOf(tx: Tx, inputs: readonly PlanRunInput[]): Promise<Map<string, CourseDefaults>> {
  const courses = await tx.course.findMany({
    where: { id: { in: [...new Set(inputs.flatMap(({ courseIds }) => courseIds))] } },
    select: { id: true, code: true, seats: true, minimum: true, priceCents: true },
  });
  return new Map(courses.map(({ id, ...course }) => [id, { courseId: id, ...course }]));
}

function factsFor(tx: Tx, ctx: Ctx, inputs: readonly PlanRunInput[]): Promise<PlanFacts> {
  const sessions = inputs.flatMap((input) => input.sessions);
  const now = ctx.now.epochMilliseconds;
  return loadFacts(tx, {
    siteIds: [...new Set(inputs.map(({ siteId }) => siteId))],
    resourceIds: [...new Set(sessions.flatMap(({ resourceIds }) => resourceIds))],
    trainerIds: [...new Set(sessions.flatMap(({ trainerIds }) => trainerIds))],
    courseIds: [...new Set(inputs.flatMap(({ courseIds }) => courseIds))],
    range: {
      start: sessions.reduce((first, { start }) => Math.min(first, start), now),
      end: sessions.reduce((last, { end }) => Math.max(last, end), now + DAY),
    },
    viewer: ctx.actor,
    now: ctx.now,
  });
}

/** The same facts, with agendas that grow while the list is planned. */
function withOwnAgendas(facts: PlanFacts): PlanFacts {
  const own = <F extends { readonly busy: readonly B[] }, B>(map: ReadonlyMap<string, F>) =>
    new Map([...map].map(([id, one]) => [id, { ...one, busy: [...one.busy] }]));
  return { ...facts, resources: own(facts.resources), trainers: own(facts.trainers) };
}

function occupy(facts: PlanFacts, runId: string, proposal: PlanProposal): void {
  proposal.sessions.forEach(({ interval, resourceIds, trainerIds, sideBySideKey }, index) => {
    const sessionId = `${runId} ${index}`;
    for (const id of new Set(resourceIds)) {
      const resource = facts.resources.get(id);
      if (!resource) continue;
      (resource.busy as Busy[]).push({ ...heldInterval(interval as Interval, resource), sessionId: null });
    }
    for (const id of new Set(trainerIds)) {
      (facts.trainers.get(id)?.busy as TrainerBusy[] | undefined)?.push({
        ...interval,
        sessionId: null,
        sideBySideKey: sideBySideKey ?? sessionId,
        learners: proposal.seats,
      });
    }
  });
}
