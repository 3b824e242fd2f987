/** What a button on the page of a run asks for. */
import { optionEndOf } from '#app/scheduling/plan-form.ts';
import type { Override } from './booking-reasons.ts';

export type RunStep =
  | {
      readonly kind: 'open' | 'option';
      readonly optionUntil: number | null;
      readonly overrides: readonly Override[];
    }
  | { readonly kind: 'confirm' | 'complete' }
  /** `reason` is empty where nobody said why. */
  | { readonly kind: 'cancel'; readonly reason: string };

type Fields = { get(name: string): unknown; getAll(name: string): unknown[] };

/** Null for a form that none of the buttons sends. */
export function readRunStep(form: Fields, zone: string): RunStep | null {
  const kind = `${form.get('intent') ?? ''}`;
  switch (kind) {
    case 'open':
    case 'option': {
      const until = optionEndOf(`${form.get('optionDay') ?? ''}`, zone);
      const reason = `${form.get('overrideReason') ?? ''}`.trim().slice(0, 500);
      const codes = form.getAll('override').slice(0, 40).map(String);
      return {
        kind,
        optionUntil: kind === 'option' && until.ok ? until.value : null,
        overrides: codes.map((code) => ({ code: code.slice(0, 60), reason })),
      };
    }
    case 'confirm':
    case 'complete':
      return { kind };
    case 'cancel':
      return { kind, reason: `${form.get('reason') ?? ''}`.trim().slice(0, 500) };
    default:
      return null;
  }
}
