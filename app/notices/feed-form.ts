/** What the page of calendar links sends. */
import { z } from 'zod';
import { feedKinds } from '#app/identity/feed-kind.ts';
import type { FeedSubject } from './policy.ts';

const schema = z.object({
  intent: z.enum(['make', 'switch-off']),
  kind: z.enum(feedKinds),
  subject: z.uuid(),
});

/** Null for what isn't from this page. */
export function readFeedForm(
  form: FormData,
): { readonly intent: 'make' | 'switch-off'; readonly subject: FeedSubject } | null {
  const read = schema.safeParse({
    intent: form.get('intent'),
    kind: form.get('kind'),
    subject: form.get('subject'),
  });
  if (!read.success) return null;
  const { intent, kind, subject } = read.data;
  return { intent, subject: { kind, subjectId: subject } };
}
