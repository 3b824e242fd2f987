import { describe, expect, it } from 'vitest';
import { ok } from '#app/kernel/outcome.ts';
import { transact } from '#app/platform/database.server.ts';
import { testDatabase } from '#app/platform/testing/test-database.ts';
import { actingAs, smallCentre } from '#prisma/seed/small-centre.ts';
import { millingRun as milling } from '#prisma/seed/small-runs.ts';
import { planRun } from './plan-run.server.ts';
import { planRunsStep } from './plan-runs.step.server.ts';

const db = testDatabase({ fixture: smallCentre });
const office = actingAs('office');

type Input = ReturnType<typeof milling> & { code: string };
const coded = (code: string, more: Parameters<typeof milling>[0] = {}): Input => ({ ...milling(more), code });

async function planAll(...inputs: Input[]) {
  const outcome = await transact(office, { locks: [] }, async (tx) =>
    ok(await planRunsStep(tx, office, inputs)),
  );
  return outcome.ok ? outcome.value : [];
}

const codes = (outcome: { ok: boolean; reasons?: readonly { code: string }[] } | undefined) =>
  [...new Set(outcome?.reasons?.map(({ code }) => code))].sort();

describe('planning many runs at once', () => {
  it('judges each against those before it in the list', async () => {
    const [first, second] = await planAll(coded('A'), coded('B'));
    expect(first?.ok).toBe(true);
    expect(codes(second)).toEqual(['resource-busy', 'trainer-busy']);
    expect((await db.prisma.run.findMany()).map(({ code }) => code)).toEqual(['A']);
  });

  it('lets a concept lie over another run, because it reserves nothing', async () => {
    const outcomes = await planAll(
      coded('A', { state: 'concept' }),
      coded('B'),
      coded('C', { state: 'concept' }),
    );
    expect(outcomes.map((outcome) => outcome.ok)).toEqual([true, true, true]);
    expect(await db.prisma.resourceReservation.count({ where: { live: true } })).toBeGreaterThan(0);
  });

  it('gives the reasons that planning one run gives', async () => {
    await planAll(coded('A'));
    const alone = await planRun(office, milling());
    const [together] = await planAll(coded('B'));
    expect(codes(together)).toEqual(codes(alone));
  });

  it('saves what planning one run saves', async () => {
    await planRun(office, coded('A'));
    const rows = async (code: string) => {
      const { id, createdAt, ...run } = await db.prisma.run.findUniqueOrThrow({
        where: { code },
        include: { courses: { select: { courseId: true } }, sessions: { include: { seats: true } } },
      });
      return {
        ...run,
        code: '',
        sessions: run.sessions.map(({ startsAt, number, seats }) => [startsAt, number, seats.length]),
      };
    };
    const alone = await rows('A');
    const events = (await db.prisma.outboxEvent.findMany()).map(({ type }) => type);
    await db.prisma.run.deleteMany();
    await db.prisma.outboxEvent.deleteMany();
    await planAll(coded('B'));
    expect(await rows('B')).toEqual(alone);
    expect((await db.prisma.outboxEvent.findMany()).map(({ type }) => type)).toEqual(events);
  });
});
