/** What schools come for: which sessions an activity takes, side by side or after one another, and how often it is asked. */

/** One session of an activity. */
export type Station = {
  readonly title: string;
  /** So many of a pool; none for a tour. */
  readonly resources: readonly (readonly [pool: string, count: number])[];
  /** Heads at this station at once. */
  readonly heads: number;
  /** Minutes after the beginning of the activity. */
  readonly after: number;
  readonly minutes: number;
};

export type Activity = {
  /** Code of the course that describes it. */
  readonly course: string;
  readonly stations: readonly Station[];
  /** A trainer who teaches one of these courses leads it; a tour is led on the floors. */
  readonly ledBy: readonly string[];
  /** Minutes of the day at which it may begin. */
  readonly starts: readonly number[];
};

const station = (
  title: string,
  resources: Station['resources'],
  heads: number,
  after: number,
  minutes: number,
): Station => ({ title, resources, heads, after, minutes });

const morning = 9 * 60;
const early = 8 * 60 + 30;
const noon = 13 * 60;
const welders = ['MIG1', 'INSTR-LAS'];
const machinists = ['FREES1', 'INSTR-FREES'];

export const activities = {
  /** Three groups that change places twice: reserved as one, a trainer and two teachers with them. */
  carousel: {
    course: 'CARROUSEL',
    stations: [
      station('Carrousel: lassen', [['LAS-MIG', 4]], 8, 0, 360),
      station('Carrousel: frezen', [['FREES', 2]], 8, 0, 360),
      station('Carrousel: meten', [['MEET', 1]], 8, 0, 360),
    ],
    ledBy: [...welders, ...machinists],
    starts: [morning],
  },
  taster: {
    course: 'LASPROEF',
    stations: [
      station('Lasproeverij, eerste helft van de klas', [['LAS-MIG', 6]], 12, 0, 120),
      station('Lasproeverij, tweede helft van de klas', [['LAS-MIG', 6]], 12, 150, 120),
    ],
    ledBy: welders,
    starts: [early, noon],
  },
  bottleOpener: {
    course: 'OPENER',
    stations: [
      station('Flesopener: montage', [['HAL', 1]], 8, 0, 210),
      station('Flesopener: frezen', [['FREES', 1]], 8, 0, 210),
    ],
    ledBy: machinists,
    starts: [early, noon],
  },
  robots: {
    course: 'ROBOTOCHT',
    stations: [station('Robotochtend', [['COBOT', 2]], 12, 0, 180)],
    ledBy: ['COBOT1'],
    starts: [early, morning, noon],
  },
  /** Half of the group mills and half measures; after lunch the other way round. */
  practiceDay: {
    course: 'CNCPRACT',
    stations: [
      station('Praktijkdag: frezen, groep 1', [['FREES', 2]], 8, 0, 210),
      station('Praktijkdag: meten, groep 2', [['MEET', 1]], 8, 0, 210),
      station('Praktijkdag: frezen, groep 2', [['FREES', 2]], 8, 270, 210),
      station('Praktijkdag: meten, groep 1', [['MEET', 1]], 8, 270, 210),
    ],
    ledBy: machinists,
    starts: [early],
  },
  milling: {
    course: 'CNCPRACT',
    stations: [station('CNC-practicum', [['FREES', 2]], 8, 0, 210)],
    ledBy: machinists,
    starts: [early, noon],
  },
  measuring: {
    course: 'MEETLAB',
    stations: [station('Meetlab', [['MEET', 1]], 8, 0, 210)],
    ledBy: ['MEET1', 'CMM1'],
    starts: [early, noon],
  },
  /** Along two shop floors; where they are is chosen when it is planned. */
  tour: {
    course: 'ROUTE',
    stations: [
      station('Bedrijvenroute: eerste bedrijf', [], 20, 0, 80),
      station('Bedrijvenroute: tweede bedrijf', [], 20, 110, 80),
    ],
    ledBy: [],
    starts: [morning, 10 * 60],
  },
} as const satisfies Record<string, Activity>;

export type ActivityName = keyof typeof activities;

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
    visits: { carousel: 78, taster: 40, bottleOpener: 20, tour: 28, robots: 12 },
    weekdays: [4, 5, 2, 3, 1],
  },
  {
    school: 'WILGENWERF',
    classes: [
      group('Techniek 1', 12, [14, 16], 'praktijkonderwijs'),
      group('Techniek 2', 10, [15, 17], 'praktijkonderwijs'),
    ],
    visits: { taster: 14, bottleOpener: 16, robots: 8 },
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
    visits: { practiceDay: 48, robots: 18, milling: 12, tour: 12, carousel: 8 },
    weekdays: [2, 4, 5, 1],
  },
  {
    school: 'OOSTERKREEK',
    classes: [
      group('Projectgroep rolstoel', 7, [18, 22], 'hbo'),
      group('Projectgroep pomphuis', 8, [18, 22], 'hbo'),
      group('Minor meten', 8, [19, 23], 'hbo'),
    ],
    visits: { measuring: 24, milling: 14 },
    weekdays: [5, 3, 2],
  },
];
