import { disruptionProblemWording } from '#app/scheduling/absence-wording.ts';
import type { DisruptionField, DisruptionProblem } from '#app/scheduling/disruption-form.ts';
import { useWords } from '#app/ui/i18n/use-words.tsx';

/** What is wrong in a form, per field and as a list. */
export function useProblems(problems: readonly DisruptionProblem[]) {
  const t = useWords(disruptionProblemWording);
  const errorsOf = (field: DisruptionField) =>
    problems.filter((problem) => problem.field === field).map(({ code }) => t(code));
  return { errorsOf };
}
