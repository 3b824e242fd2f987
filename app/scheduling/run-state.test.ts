import { describe, expect, it } from 'vitest';
import { canBecome, type RunState, reserves, takesEnrolments } from './run-state.ts';

const states: RunState[] = ['concept', 'option', 'open', 'confirmed', 'completed', 'cancelled'];

describe('run states', () => {
  it('go from pencil to done, and nothing comes back from the end', () => {
    const ways = states.flatMap((from) =>
      states.filter((to) => canBecome(from, to)).map((to) => `${from} → ${to}`),
    );
    expect(ways).toEqual([
      ...['concept → option', 'concept → open', 'concept → cancelled'],
      ...['option → concept', 'option → open', 'option → cancelled'],
      ...['open → confirmed', 'open → completed', 'open → cancelled'],
      ...['confirmed → completed', 'confirmed → cancelled'],
    ]);
  });

  it('reserve from option on, and take people from open on', () => {
    expect(states.filter(reserves)).toEqual(['option', 'open', 'confirmed', 'completed']);
    expect(states.filter(takesEnrolments)).toEqual(['open', 'confirmed']);
  });
});
