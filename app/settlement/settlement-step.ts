/** The parts of working a quarter out, with the percent that is done when each begins. */
export const settlementSteps = {
  waiting: 0,
  costs: 10,
  use: 25,
  shares: 60,
  sharing: 70,
  saving: 80,
  done: 100,
} as const;
export type SettlementStep = keyof typeof settlementSteps;

/** What a row of the database says; one that an earlier version wrote counts as waiting. */
export function stepFrom(text: string): SettlementStep {
  return text in settlementSteps ? (text as SettlementStep) : 'waiting';
}
