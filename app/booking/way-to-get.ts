/** How someone comes by a certificate: what is booked already, else the course that grants it with its first date. */
type Title = { readonly nl: string; readonly en: string | null };

export type WayToGet = {
  readonly courseCode: string;
  readonly title: Title;
  /** The booking that grants it. */
  readonly booked: { readonly code: string; readonly start: number; readonly zone: string } | null;
  /** Else the first date that can be booked; ISO 8601. */
  readonly next: { readonly runCode: string; readonly startsAt: string; readonly free: number } | null;
};

type Offered = {
  readonly courseId: string;
  readonly code: string;
  readonly title: Title;
  readonly grantsTypeId: string | null;
  readonly next: { readonly runCode: string; readonly startsAt: string; readonly free: number } | null;
};

type Booked = {
  readonly courseId: string;
  readonly code: string;
  readonly start: number;
  readonly zone: string;
};

/**
 * For each of these certificate types the course to take, where one grants it: one that is booked, else the one whose date
 * comes first with a place, else the one whose date comes first. `offered` is in the order of its dates.
 */
export function waysToGet(
  certificateTypeIds: readonly string[],
  offered: readonly Offered[],
  booked: readonly Booked[],
): Record<string, WayToGet> {
  const ways: Record<string, WayToGet> = {};
  for (const typeId of certificateTypeIds) {
    const courses = offered.filter(({ grantsTypeId }) => grantsTypeId === typeId);
    const bookedOn = (course: Offered) => booked.find(({ courseId }) => courseId === course.courseId);
    const course =
      courses.find(bookedOn) ??
      courses.find((one) => (one.next?.free ?? 0) > 0) ??
      courses.find(({ next }) => next) ??
      courses[0];
    if (!course) continue;
    const own = bookedOn(course);
    ways[typeId] = {
      courseCode: course.code,
      title: course.title,
      booked: own ? { code: own.code, start: own.start, zone: own.zone } : null,
      next: course.next && {
        runCode: course.next.runCode,
        startsAt: course.next.startsAt,
        free: course.next.free,
      },
    };
  }
  return ways;
}
