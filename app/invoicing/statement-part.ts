import type { PlainKind } from '#app/settlement/key.ts';
import type { PoolPart } from '#app/settlement/settle.ts';
import type { Content } from '#app/ui/i18n/content.ts';

/** What a party pays of a pool, as its invoice says it. */
export type StatementPart = {
  readonly settledPoolId: string;
  readonly name: Content;
  readonly part: PoolPart;
  readonly usedKind: PlainKind;
  readonly weight: number;
  readonly weightSum: number;
  readonly cents: number;
  /** Code of the pool's VAT decision; null where none is recorded. */
  readonly decision: string | null;
};
