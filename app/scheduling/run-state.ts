/** concept → option → open → confirmed (gaat door) → completed | cancelled. */
export type RunState = 'concept' | 'option' | 'open' | 'confirmed' | 'completed' | 'cancelled';

/** What a planner may save a new run as. */
export type FirstState = 'concept' | 'option' | 'open';

const next: Record<RunState, readonly RunState[]> = {
  // A concept may be opened at once; one that leads to nothing is thrown away by cancelling it.
  concept: ['option', 'open', 'cancelled'],
  // An option that falls free becomes a concept again: the plan is kept, the machines are not.
  option: ['concept', 'open', 'cancelled'],
  open: ['confirmed', 'completed', 'cancelled'],
  confirmed: ['completed', 'cancelled'],
  completed: [],
  cancelled: [],
};

export function canBecome(from: RunState, to: RunState): boolean {
  return next[from].includes(to);
}

/** Does a run in this state hold its machines and people? */
export function reserves(state: RunState): boolean {
  return state === 'option' || state === 'open' || state === 'confirmed' || state === 'completed';
}

/** Can people take a seat? */
export function takesEnrolments(state: RunState): boolean {
  return state === 'open' || state === 'confirmed';
}
