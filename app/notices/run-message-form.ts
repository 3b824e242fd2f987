/** The form with which somebody writes to everybody on a run. */
import { z } from 'zod';

export const longestSubject = 120;
export const longestMessage = 4000;

export const runMessageSchema = z.object({
  /** Made when the page was shown: pressing twice sends once. */
  messageId: z.uuid(),
  subject: z
    .string()
    .trim()
    .min(1)
    .max(longestSubject)
    .refine((text) => !/[\r\n]/.test(text)),
  text: z.string().trim().min(1).max(longestMessage),
  withCoordinators: z
    .literal('on')
    .optional()
    .transform((ticked) => ticked === 'on'),
});

export type RunMessageInput = z.infer<typeof runMessageSchema> & { readonly runId: string };

export type RunMessageReason =
  | { readonly code: 'not-allowed' }
  | { readonly code: 'run-unknown' }
  | { readonly code: 'nobody-to-tell' };
