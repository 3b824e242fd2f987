/** How many people each company of the demo has, and what they do. */

export type Company = {
  readonly code: string;
  readonly people: number;
  readonly departments: readonly string[];
  /** How often each function occurs; '-' has no profile (office, sales). */
  readonly functions: Readonly<Record<string, number>>;
};

export const companies: readonly Company[] = [
  {
    code: 'STAALHOEVE',
    people: 240,
    departments: ['Zetterij', 'Lasersnijden', 'Lasserij', 'Montage', 'Expeditie'],
    functions: {
      PLAATWERKER: 30,
      LASSER: 22,
      BANKWERKER: 10,
      ROBOTOPERATOR: 6,
      MONTEUR: 4,
      WERKVOORBEREIDER: 7,
      KWALITEIT: 4,
      TEAMLEIDER: 6,
      MAGAZIJN: 9,
      '-': 12,
    },
  },
  {
    code: 'FREESHOEK',
    people: 180,
    departments: ['Frezen', 'Draaien', 'Meetkamer', 'Magazijn'],
    functions: {
      'CNC-OPERATOR': 34,
      'CNC-PROGRAMMEUR': 12,
      'CNC-DRAAIER': 16,
      KWALITEIT: 8,
      MONTEUR: 4,
      WERKVOORBEREIDER: 8,
      TEAMLEIDER: 5,
      MAGAZIJN: 5,
      '-': 10,
    },
  },
  {
    code: 'BUISLANDEN',
    people: 150,
    departments: ['Buigerij', 'Lasserij', 'Lasersnijden', 'Expeditie'],
    functions: {
      'BUISLANDEN-BUIGER': 26,
      LASSER: 24,
      ROBOTOPERATOR: 7,
      PLAATWERKER: 7,
      MONTEUR: 4,
      WERKVOORBEREIDER: 7,
      TEAMLEIDER: 5,
      MAGAZIJN: 10,
      '-': 10,
    },
  },
  {
    code: 'AGROWERK',
    people: 130,
    departments: ['Assemblage', 'Lasserij', 'Service', 'Engineering'],
    functions: {
      BANKWERKER: 28,
      LASSER: 22,
      MONTEUR: 14,
      WERKVOORBEREIDER: 8,
      KWALITEIT: 3,
      TEAMLEIDER: 5,
      MAGAZIJN: 8,
      '-': 12,
    },
  },
  {
    code: 'LEEGMEESTER',
    people: 110,
    departments: ['Opbouw', 'Lasserij', 'Hydrauliek', 'Onderhoud'],
    functions: {
      LASSER: 24,
      MONTEUR: 24,
      BANKWERKER: 18,
      WERKVOORBEREIDER: 6,
      TEAMLEIDER: 5,
      MAGAZIJN: 8,
      '-': 10,
    },
  },
  {
    code: 'SPANTRIJK',
    people: 85,
    departments: ['Constructie', 'Lasserij', 'Montage buiten'],
    functions: {
      LASSER: 32,
      BANKWERKER: 20,
      WERKVOORBEREIDER: 8,
      KWALITEIT: 3,
      TEAMLEIDER: 6,
      MAGAZIJN: 6,
      '-': 9,
    },
  },
  {
    code: 'PEILSTROOM',
    people: 65,
    departments: ['Revisie', 'Verspaning', 'Buitendienst'],
    functions: {
      MONTEUR: 28,
      'CNC-DRAAIER': 12,
      BANKWERKER: 16,
      WERKVOORBEREIDER: 5,
      TEAMLEIDER: 4,
      MAGAZIJN: 5,
      '-': 9,
    },
  },
  {
    code: 'EERSTELING',
    people: 40,
    departments: ['Modelmakerij', 'Engineering'],
    functions: {
      'CNC-PROGRAMMEUR': 24,
      'CNC-OPERATOR': 16,
      BANKWERKER: 14,
      LASSER: 6,
      WERKVOORBEREIDER: 10,
      '-': 12,
    },
  },
  { code: 'KRAANBEEK', people: 9, departments: ['Montage'], functions: { BANKWERKER: 5, LASSER: 3 } },
  { code: 'ZEILHORST', people: 7, departments: ['Onderhoud'], functions: { MONTEUR: 6, MAGAZIJN: 1 } },
  { code: 'BOOGSTEE', people: 8, departments: ['Installatie'], functions: { MONTEUR: 6, '-': 2 } },
];
