/** Age on the day of each session: what the course asks, and what the law and the sector say about its machines. */
import { ageReasons, rulesFor } from '#app/centre/safety-rules.ts';
import { ageOn, type CalendarDate } from '#app/kernel/calendar-date.ts';
import type { AgeReason } from './booking-reasons.ts';
import type { CourseFacts, PersonFacts, RunFacts, SessionFacts } from './enrolment-facts.ts';

export function ageReasonsFor(
  run: RunFacts,
  course: CourseFacts | null,
  sessions: readonly SessionFacts[],
  { birthDate }: PersonFacts,
): AgeReason[] {
  if (birthDate === null) return unknownAge(run, course, sessions);
  const found = new Map<string, AgeReason & { days: readonly CalendarDate[] }>();
  const add = (key: string, reason: AgeReason & { days: readonly CalendarDate[] }) => {
    const known = found.get(key);
    const days = [...new Set([...(known?.days ?? []), ...reason.days])].sort();
    found.set(key, { ...(known ?? reason), days });
  };
  for (const { day, resources, supervised } of sessions) {
    const age = ageOn(birthDate, day);
    if (course && course.minimumAge !== null && age < course.minimumAge) {
      const { courseId, minimumAge } = course;
      add('course', { code: 'too-young-for-course', courseId, minimumAge, days: [day] });
    }
    for (const resource of resources) {
      const rules = rulesFor(run.rules, resource);
      for (const { code, ruleId, minimumAge } of ageReasons(rules, age, supervised)) {
        const source = rules.find((rule) => rule.ruleId === ruleId)?.source ?? '';
        // Twelve booths of one pool are one rule and one reason.
        add(ruleId, { code, ruleId, resourceId: resource.resourceId, minimumAge, source, days: [day] });
      }
    }
  }
  return [...found.values()];
}

/** Without a date of birth only the strictest age is said: whoever knows the person can tell. */
function unknownAge(
  run: RunFacts,
  course: CourseFacts | null,
  sessions: readonly SessionFacts[],
): AgeReason[] {
  const ages = sessions.flatMap(({ resources, supervised }) =>
    resources.flatMap((resource) =>
      rulesFor(run.rules, resource).flatMap(
        (rule) => (supervised ? (rule.minimumAgeSupervised ?? rule.minimumAge) : rule.minimumAge) ?? [],
      ),
    ),
  );
  const minimumAge = Math.max(...ages, course?.minimumAge ?? 0);
  return minimumAge > 0 ? [{ code: 'birth-date-unknown', minimumAge }] : [];
}
