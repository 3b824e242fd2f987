import type { z } from 'zod';
import type { ValueReason } from './import-reasons.ts';

/** What a module's schema has against a value, as a reason that can be worded. `field` is the input's. */
export function reasonsOfIssues(
  issues: readonly z.core.$ZodIssue[],
): { field: string | null; reason: ValueReason }[] {
  return issues.map((issue) => ({
    field: typeof issue.path[0] === 'string' ? issue.path[0] : null,
    reason: reasonOf(issue),
  }));
}

function reasonOf(issue: z.core.$ZodIssue): ValueReason {
  switch (issue.code) {
    case 'too_big':
      if (issue.origin === 'string') return { code: 'text-too-long', max: Number(issue.maximum) };
      if (issue.origin === 'array') return { code: 'list-too-long', max: Number(issue.maximum) };
      return { code: 'above-maximum', max: Number(issue.maximum) };
    case 'too_small':
      // Nothing where something is asked: an empty text, an empty list.
      if (issue.origin === 'string' || issue.origin === 'array') return { code: 'cell-required' };
      return { code: 'below-minimum', min: Number(issue.minimum) };
    case 'invalid_type':
      return issue.input === undefined || issue.input === null
        ? { code: 'cell-required' }
        : { code: 'value-malformed' };
    case 'invalid_format':
      if (issue.format === 'email') return { code: 'email-malformed' };
      if (issue.format === 'url') return { code: 'website-malformed' };
      return { code: 'value-malformed' };
    case 'custom':
      return customReason(issue.params);
    default:
      return { code: 'value-malformed' };
  }
}

const withoutFacts = [
  'cell-required',
  'time-zone-unknown',
  'closes-before-opening',
  'ends-before-start',
  'minimum-above-seats',
  'amount-too-low',
  'income-kind-of-cost',
] as const;

/** Refinements name their reason in `params`. */
function customReason(params: Record<string, unknown> | undefined): ValueReason {
  const code = params?.code;
  if (code === 'above-maximum') return { code, max: Number(params?.max) };
  if (code === 'one-target') return { code, fields: String(params?.fields) };
  const plain = withoutFacts.find((one) => one === code);
  return { code: plain ?? 'value-malformed' };
}
