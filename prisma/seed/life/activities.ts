/** What schools come for, and how often it is asked. What an activity takes is in the catalogue. */

export type Visiting = {
  /** Code of the activity. */
  readonly course: string;
  /** Minutes of the day at which it may begin, preferred first. */
  readonly starts: readonly number[];
};

/** Stops of a tour along two shop floors, in minutes after it begins; where they are is chosen when it is planned. */
export const tourStops = [
  { title: 'Bedrijvenroute: eerste bedrijf', after: 0, minutes: 80 },
  { title: 'Bedrijvenroute: tweede bedrijf', after: 110, minutes: 80 },
] as const;

const morning = 9 * 60;
const early = 8 * 60 + 30;
const noon = 13 * 60;

export const visitings = {
  /** Three groups that change places twice: reserved as one, each station with a trainer. */
  carousel: { course: 'CARROUSEL', starts: [morning, early] },
  /** A large class takes turns. */
  taster: { course: 'LASPROEF', starts: [early, morning, noon] },
  bottleOpener: { course: 'OPENER', starts: [early, noon] },
  robots: { course: 'ROBOTOCHT', starts: [early, morning, noon] },
  practiceDay: { course: 'PRAKTDAG', starts: [early, morning] },
  milling: { course: 'CNCPRACT', starts: [early, noon] },
  measuring: { course: 'MEETLAB', starts: [early, noon] },
  tour: { course: 'ROUTE', starts: [morning, 10 * 60] },
} as const satisfies Record<string, Visiting>;

export type ActivityName = keyof typeof visitings;

export type SchoolClass = {
  readonly name: string;
  readonly heads: number;
  readonly ages: readonly [youngest: number, oldest: number];
  readonly level: string;
};

export type SchoolPlan = {
  readonly school: string;
  readonly classes: readonly SchoolClass[];
  /** Visits in a year, by activity. */
  readonly visits: Readonly<Partial<Record<ActivityName, number>>>;
  /** Days on which the school comes, preferred first. */
  readonly weekdays: readonly number[];
};

const group = (name: string, heads: number, ages: SchoolClass['ages'], level: string): SchoolClass => ({
  name,
  heads,
  ages,
  level,
});

export const schoolPlans: readonly SchoolPlan[] = [
  {
    school: 'NOORDWAL',
    classes: [
      group('3A PIE', 24, [14, 15], 'vmbo'),
      group('3B PIE', 23, [14, 16], 'vmbo'),
      group('4A PIE', 22, [15, 16], 'vmbo'),
      group('4B PIE', 24, [15, 16], 'vmbo'),
    ],
    visits: { carousel: 90, taster: 56, bottleOpener: 28, tour: 32, robots: 22 },
    weekdays: [4, 5, 2, 3, 1],
  },
  {
    school: 'WILGENWERF',
    classes: [
      group('Techniek 1', 12, [14, 16], 'praktijkonderwijs'),
      group('Techniek 2', 10, [15, 17], 'praktijkonderwijs'),
    ],
    visits: { taster: 12, bottleOpener: 12, robots: 6 },
    weekdays: [3, 5, 1],
  },
  {
    school: 'VELDSTROOM',
    classes: [
      group('BBL metaal 1', 16, [16, 18], 'mbo'),
      group('BBL metaal 2', 16, [17, 20], 'mbo'),
      group('BOL werktuigbouw 2', 20, [17, 20], 'mbo'),
      group('BOL mechatronica 3', 18, [18, 21], 'mbo'),
    ],
    visits: { practiceDay: 48, robots: 18, milling: 8, tour: 14, carousel: 8 },
    weekdays: [2, 4, 5, 1],
  },
  {
    school: 'OOSTERKREEK',
    classes: [
      group('Projectgroep rolstoel', 7, [18, 22], 'hbo'),
      group('Projectgroep pomphuis', 8, [18, 22], 'hbo'),
      group('Minor meten', 8, [19, 23], 'hbo'),
    ],
    visits: { measuring: 14, milling: 10 },
    weekdays: [5, 3, 2],
  },
];
