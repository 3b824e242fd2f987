/** The people of the demo who have a part to play: staff, trainers, coordinators, teachers, the accounts of the demo page. */

export type Person = {
  readonly organisation: string;
  readonly code: string;
  readonly given_name: string;
  readonly infix?: string;
  readonly family_name: string;
  readonly roles?: string;
  readonly function_profile?: string;
  readonly department?: string;
  readonly birth_date?: string;
};

const person = (
  organisation: string,
  code: string,
  given: string,
  family: string,
  roles: string,
  more = {},
): Person => {
  const [name = family, infix] = family.split(',').map((part) => part.trim());
  return { organisation, code, given_name: given, family_name: name, infix, roles, ...more };
};

const coordinator = 'employee|coordinator';
const mentor = 'employee|practice-supervisor';

/** Who has a part of their own. 1001–1003, 2001 and 9001–9004 of the demo page are among them. */
export const named: readonly Person[] = [
  person('PCN', '9001', 'Marijke', 'Tolsma', 'trainer', { birth_date: '1979-04-12', department: 'Trainers' }),
  person('PCN', '9002', 'Petra', 'Oldenburger', 'office', {
    birth_date: '1974-09-30',
    department: 'Kantoor',
  }),
  person('PCN', '9003', 'Quirine', 'Bosscha', 'treasurer', {
    birth_date: '1968-01-22',
    department: 'Bestuur',
  }),
  person('PCN', '9004', 'Harm Jan', 'Wubbels', 'board', { birth_date: '1965-06-03', department: 'Bestuur' }),
  person('PCN', '9005', 'Henk', 'Vroomstra', 'trainer', { birth_date: '1966-11-08', department: 'Trainers' }),
  person('PCN', '9006', 'Samira', 'Amrani, el', 'trainer', {
    birth_date: '1986-02-17',
    department: 'Trainers',
  }),
  person('PCN', '9007', 'Jolanda', 'Pikkert', 'trainer', {
    birth_date: '1977-07-25',
    department: 'Trainers',
  }),
  person('PCN', '9008', 'Teun', 'Hovinga', 'trainer', { birth_date: '1983-12-01', department: 'Trainers' }),
  person('PCN', '9009', 'Lisette', 'Groenhof', 'office', { birth_date: '1991-05-19', department: 'Kantoor' }),
  person('STAALHOEVE', '1001', 'Sanne', 'Wit, de', 'employee', {
    birth_date: '1996-03-14',
    function_profile: 'LASSER',
    department: 'Lasserij',
  }),
  person('STAALHOEVE', '1002', 'Karin', 'Posthuma', coordinator, {
    birth_date: '1981-10-05',
    department: 'Personeel',
  }),
  person('STAALHOEVE', '1003', 'Ruud', 'Terpstra', mentor, {
    birth_date: '1972-08-27',
    function_profile: 'TEAMLEIDER',
    department: 'Lasserij',
  }),
  person('STAALHOEVE', '1150', 'Rens', 'Aardema', 'employee|trainer', {
    birth_date: '1984-05-06',
    function_profile: 'PLAATWERKER',
    department: 'Zetterij',
  }),
  person('STAALHOEVE', '1190', 'Tycho', 'Vierhuis', 'employee|board@PCN', {
    birth_date: '1970-02-11',
    department: 'Directie',
  }),
  person('FREESHOEK', '1002', 'Mieke', 'Landheer', coordinator, {
    birth_date: '1976-06-18',
    department: 'Personeel',
  }),
  person('FREESHOEK', '1003', 'Wim', 'Overduin', mentor, {
    birth_date: '1969-03-09',
    function_profile: 'CNC-PROGRAMMEUR',
    department: 'Frezen',
  }),
  person('FREESHOEK', '1150', 'Dirk', 'Zwolgen, van', 'employee|trainer', {
    birth_date: '1971-09-15',
    function_profile: 'CNC-PROGRAMMEUR',
    department: 'Frezen',
  }),
  person('BUISLANDEN', '1002', 'Ömer', 'Aslantepe', coordinator, {
    birth_date: '1985-11-24',
    department: 'Personeel',
  }),
  person('BUISLANDEN', '1003', 'Trijntje', 'Mulderij', mentor, {
    birth_date: '1975-01-30',
    function_profile: 'TEAMLEIDER',
    department: 'Lasserij',
  }),
  person('BUISLANDEN', '1150', 'Grzegorz', 'Malinowski', 'employee|trainer', {
    birth_date: '1980-07-07',
    function_profile: 'LASSER',
    department: 'Lasserij',
  }),
  person('AGROWERK', '1001', 'Jelte', 'Brandsema', 'employee', {
    birth_date: '1992-12-20',
    function_profile: 'MONTEUR',
    department: 'Service',
  }),
  person('AGROWERK', '1002', 'Fatma', 'Yıldıran', coordinator, {
    birth_date: '1988-04-02',
    department: 'Personeel',
  }),
  person('AGROWERK', '1003', 'Geert', 'Nieuwold', mentor, {
    birth_date: '1967-10-13',
    function_profile: 'TEAMLEIDER',
    department: 'Assemblage',
  }),
  person('AGROWERK', '1150', 'Wietse', 'Boonema', 'employee|trainer', {
    birth_date: '1978-08-19',
    function_profile: 'MONTEUR',
    department: 'Service',
  }),
  person('LEEGMEESTER', '1002', 'Hilde', 'Stoffers', coordinator, {
    birth_date: '1979-05-28',
    department: 'Personeel',
  }),
  person('LEEGMEESTER', '1003', 'Bert', 'Kievitsbosch', mentor, {
    birth_date: '1964-12-04',
    function_profile: 'TEAMLEIDER',
    department: 'Opbouw',
  }),
  person('LEEGMEESTER', '1150', 'Yusuf', 'Demirhan', 'employee|trainer', {
    birth_date: '1982-03-23',
    function_profile: 'LASSER',
    department: 'Lasserij',
  }),
  person('SPANTRIJK', '1002', 'Annemiek', 'Roelfsen', coordinator, {
    birth_date: '1973-09-01',
    department: 'Kantoor',
  }),
  person('SPANTRIJK', '1003', 'Sietse', 'Wolthuis', mentor, {
    birth_date: '1970-06-16',
    function_profile: 'TEAMLEIDER',
    department: 'Constructie',
  }),
  person('SPANTRIJK', '1150', 'Annet', 'Kruizenga', 'employee|trainer', {
    birth_date: '1976-02-08',
    function_profile: 'MAGAZIJN',
    department: 'Montage buiten',
  }),
  person('PEILSTROOM', '1002', 'Joke', 'Renkema', coordinator, {
    birth_date: '1971-07-21',
    department: 'Kantoor',
  }),
  person('PEILSTROOM', '1003', 'Arend', 'Schutrups', mentor, {
    birth_date: '1968-04-17',
    function_profile: 'TEAMLEIDER',
    department: 'Revisie',
  }),
  person('PEILSTROOM', '1150', 'Bart', 'Have, ten', 'employee|trainer', {
    birth_date: '1974-10-29',
    function_profile: 'CNC-DRAAIER',
    department: 'Verspaning',
  }),
  person('EERSTELING', '1002', 'Noortje', 'Veldwachter', `${coordinator}|practice-supervisor`, {
    birth_date: '1987-01-12',
    department: 'Kantoor',
  }),
  person('NOORDWAL', '2001', 'Iris', 'Klunder', 'teacher', { birth_date: '1984-08-14', department: 'PIE' }),
  person('NOORDWAL', '2002', 'Maurits', 'Haaijer', 'teacher', {
    birth_date: '1990-03-31',
    department: 'PIE',
  }),
  person('NOORDWAL', '2003', 'Gerda', 'Loots', 'teacher|coordinator', {
    birth_date: '1972-11-11',
    department: 'PIE',
  }),
  person('WILGENWERF', '2001', 'Sjoukje', 'Bijma', 'teacher', {
    birth_date: '1978-05-05',
    department: 'Techniek',
  }),
  person('WILGENWERF', '2002', 'Rachid', 'Benali', 'teacher', {
    birth_date: '1986-09-22',
    department: 'Techniek',
  }),
  person('VELDSTROOM', '2001', 'Erwin', 'Tuinhof', 'teacher', {
    birth_date: '1975-12-07',
    department: 'BBL metaal',
  }),
  person('VELDSTROOM', '2002', 'Lieneke', 'Opstal', 'teacher', {
    birth_date: '1982-06-26',
    department: 'BOL werktuigbouw',
  }),
  person('VELDSTROOM', '2003', 'Hamza', 'Kadiri', 'teacher', {
    birth_date: '1989-02-03',
    department: 'BOL mechatronica',
  }),
  person('VELDSTROOM', '2004', 'Cobi', 'Wielinga', 'teacher|coordinator', {
    birth_date: '1969-10-18',
    department: 'Praktijkleren',
  }),
  person('OOSTERKREEK', '2001', 'Victor', 'Laanstra', 'teacher', {
    birth_date: '1973-04-24',
    department: 'Werktuigbouwkunde',
  }),
  person('OOSTERKREEK', '2002', 'Meike', 'Doornkamp', 'teacher', {
    birth_date: '1987-07-15',
    department: 'Industrieel ontwerpen',
  }),
  person('KRAANBEEK', '1002', 'Ria', 'Zandvoort', coordinator, {
    birth_date: '1970-01-05',
    department: 'Planning',
  }),
  person('ZEILHORST', '1002', 'Bob', 'Eikema', coordinator, {
    birth_date: '1977-03-13',
    department: 'Kantoor',
  }),
  person('BOOGSTEE', '1002', 'Saskia', 'Palland', coordinator, {
    birth_date: '1983-08-08',
    department: 'Kantoor',
  }),
];
