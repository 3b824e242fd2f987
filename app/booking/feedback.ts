/** The four questions after a course, and when they may be answered. Pure. */
import { z } from 'zod';
import { textField } from '#app/kernel/fields.ts';
import { DAY } from '#app/kernel/interval.ts';

export const feedbackQuestions = ['content', 'trainer', 'useful', 'recommend'] as const;
export type FeedbackQuestion = (typeof feedbackQuestions)[number];

export const longestRemark = 1000;

/** Figures over fewer people are withheld, since they would tell who said what. */
export const fewestAnswers = 5;

const score = z.coerce.number().int().min(1).max(5);

export const feedbackInput = z.object({
  content: score,
  trainer: score,
  useful: score,
  recommend: score,
  remark: z.preprocess((value) => (value === '' ? null : value), textField(longestRemark).nullish()),
});
export type FeedbackInput = z.infer<typeof feedbackInput>;

const answerDays = 60;
const changeDays = 14;

/** Until when a first answer is taken, or one that was given may change; epoch milliseconds. */
export function feedbackUntil(lastEnd: number, answeredAt: number | null): number {
  return answeredAt === null ? lastEnd + answerDays * DAY : answeredAt + changeDays * DAY;
}
