/** Why something about a company tour can't be: codes and facts; the words are in tour-reason-wording.ts. */
import type { RouteProblem } from './tour-route.ts';

export type TourReason =
  | RouteProblem
  | { readonly code: 'not-allowed' }
  | { readonly code: 'tour-unknown' }
  | { readonly code: 'stop-unknown' }
  | { readonly code: 'too-many-tours'; readonly minutes: number }
  | { readonly code: 'id-in-use' }
  | { readonly code: 'day-passed'; readonly day: string }
  | { readonly code: 'tour-off' }
  | { readonly code: 'tour-over' }
  | { readonly code: 'route-empty' }
  | { readonly code: 'too-many-stops'; readonly most: number }
  | { readonly code: 'several-days' }
  | { readonly code: 'stop-off' }
  | { readonly code: 'guide-unknown' }
  | { readonly code: 'guide-busy'; readonly personId: string }
  | { readonly code: 'place-busy' }
  | { readonly code: 'place-elsewhere' };

/** The answer of a page or an API to these reasons, as an HTTP status. */
export function tourStatus(reasons: readonly TourReason[]): number {
  const codes = reasons.map(({ code }) => code);
  if (codes.includes('not-allowed')) return 403;
  if (codes.includes('tour-unknown') || codes.includes('stop-unknown')) return 404;
  if (codes.includes('too-many-tours')) return 429;
  const taken: readonly TourReason['code'][] = [
    'guide-busy',
    'place-busy',
    'floor-busy',
    'id-in-use',
    'stop-off',
    'tour-off',
  ];
  return codes.some((code) => taken.includes(code)) ? 409 : 422;
}

/** So many floors make a tour at most. */
export const mostStops = 4;
