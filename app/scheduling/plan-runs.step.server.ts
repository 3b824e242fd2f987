import type { Ctx } from '#app/kernel/actor.ts';
import { type Outcome, ok, okUnless } from '#app/kernel/outcome.ts';
import type { Tx } from '#app/platform/database.server.ts';
import { growingFacts, occupy } from './growing-facts.ts';
import { judge } from './overrides.ts';
import { planReasons } from './plan-check.ts';
import { loadFactsOfMany } from './plan-facts-queries.server.ts';
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
  const ofCourse = (input: PlanRunInput) => defaults.get(input.courseIds[0] ?? '') ?? neutral;
  const proposals = inputs.map((input) => proposalOfRun(input, ofCourse(input)));
  const facts = growingFacts(await loadFactsOfMany(tx, ctx, proposals));
  const judged: JudgedRun[] = [];
  const outcomes = inputs.map((input, at): Outcome<{ runId: string }, PlanRefusal> => {
    const proposal = proposals[at] as (typeof proposals)[number];
    const reasons = planReasons(proposal, facts);
    const { state, sessions } = proposal;
    const verdict = judge(reasons, input.overrides ?? [], ctx.actor, state, sessions);
    const refused = okUnless(verdict.blocking, undefined);
    if (!refused.ok) return refused;
    if (reserves(input.state)) occupy(facts, input.id, proposal);
    judged.push({
      input,
      code: input.code,
      ...termsOf(input, proposal, ofCourse(input)),
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
