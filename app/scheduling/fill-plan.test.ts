import { describe, expect, it } from 'vitest';
import { course, plan, resource, session, slot, trainer, world } from '#prisma/seed/plan-world.ts';
import { availabilityOf, filledSessions } from './fill-plan.ts';
import { planReasons } from './plan-check.ts';

const tuesday = slot('2026-12-01', '19:00', '21:30');
const nextTuesday = slot('2026-12-08', '19:00', '21:30');
const taken = { ...tuesday, sessionId: null };
const booths = (busy: number[] = []) =>
  [1, 2, 3, 4].map((number) =>
    resource(`booth${number}`, { poolId: 'booths', busy: busy.includes(number) ? [taken] : [] }),
  );
const welding = course('welding', {
  needs: [
    { poolId: 'booths', resourceId: null, quantity: 2 },
    { poolId: 'rooms', resourceId: null, quantity: 1 },
  ],
});
const rooms = [
  resource('small', { poolId: 'rooms', kind: 'room', capacity: 4 }),
  resource('large', { poolId: 'rooms', kind: 'room', capacity: 12 }),
];
const empty = (interval = tuesday) => session(interval, { resourceIds: [], trainerIds: [] });
const group = { seats: 6 };

describe('filledSessions', () => {
  it('takes what the course needs out of what is free, with a room that fits', () => {
    const facts = world({ resources: [...booths([1]), ...rooms], courses: [welding] });
    const proposal = plan([empty()], group);
    const [filled] = filledSessions(proposal, facts);
    expect(filled).toMatchObject({ resourceIds: ['booth2', 'booth3', 'large'], trainerIds: ['anna'] });
    expect(planReasons({ ...proposal, sessions: filledSessions(proposal, facts) }, facts)).toEqual([]);
  });

  it('keeps to the same machines and the trainer who is free most often', () => {
    const busy = [{ ...taken, sideBySideKey: 'other', learners: 4 }];
    const facts = world({
      resources: [...booths(), ...rooms],
      courses: [welding],
      trainers: [trainer('anna', { busy }), trainer('bas'), trainer('cas', { courseIds: [] })],
    });
    const filled = filledSessions(plan([empty(), empty(nextTuesday)], group), facts);
    expect(filled.map(({ trainerIds }) => trainerIds)).toEqual([['bas'], ['bas']]);
    expect(filled[1]?.resourceIds).toEqual(filled[0]?.resourceIds);
  });

  it('begins with the row that was clicked, in the place of one of its kind', () => {
    const facts = world({ resources: [...booths(), ...rooms], courses: [welding] });
    const [filled] = filledSessions(plan([empty()], group), facts, ['booth4']);
    expect(filled?.resourceIds).toHaveLength(3);
    expect(filled?.resourceIds).toContain('booth4');
  });

  it('keeps the row that was clicked also where it is taken, so that the check says so', () => {
    const facts = world({ resources: [...booths([4]), ...rooms], courses: [welding] });
    const [filled] = filledSessions(plan([empty()], group), facts, ['booth4']);
    expect(filled?.resourceIds).toContain('booth4');
  });

  it('leaves what was chosen, and what is not free, as it is', () => {
    const facts = world({ resources: [...booths([1, 2, 3, 4]), ...rooms], courses: [welding], trainers: [] });
    const [chosen] = filledSessions(plan([session(tuesday, { resourceIds: ['booth1'] })], group), facts);
    expect(chosen).toMatchObject({ resourceIds: ['booth1'], trainerIds: ['anna'] });
    const [filled] = filledSessions(plan([empty()], group), facts);
    expect(filled).toMatchObject({ resourceIds: ['large'], trainerIds: [] });
  });
});

describe('availabilityOf', () => {
  it('tells what is taken from what may be had with a reason', () => {
    const facts = world({
      resources: [...booths([1]), ...rooms],
      trainers: [trainer('anna'), trainer('bas', { hours: [] })],
      courses: [welding],
    });
    expect(availabilityOf(plan([empty()], group), facts)).toEqual([
      { taken: ['booth1'], withReason: ['bas'] },
    ]);
  });

  it('says nothing about a session that ends before it starts', () => {
    const facts = world({ resources: booths([1]) });
    const backwards = session({ start: tuesday.end, end: tuesday.start });
    expect(availabilityOf(plan([backwards]), facts)).toEqual([{ taken: [], withReason: [] }]);
  });
});
