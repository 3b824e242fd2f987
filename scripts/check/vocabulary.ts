/** The modules of the business, in the order in which they may depend on each other: each imports only from those before it. */
export const businessModules = [
  'identity',
  'partners',
  'centre',
  'catalogue',
  'credentials',
  'scheduling',
  'allocation',
  'booking',
  'outreach',
  'settlement',
  'invoicing',
  'payments',
  'notices',
  'insight',
  'intake',
  'search',
] as const;

/** Names that say nothing about what is inside, alone or as the last word of a name. */
export const emptyNames = [
  'util',
  'utils',
  'helper',
  'helpers',
  'service',
  'services',
  'misc',
  'common',
  'shared',
];

/** Names that say nothing as a whole. */
export const emptyWholeNames = ['index', 'lib', 'libs', ...emptyNames];

/** What may stand between the name and '.server.ts' in a module: `<verb>-<noun>.step.server.ts`. */
export const serverKinds = ['step', 'job', 'client'];

/** Folders of a module. More files than a screen of names shows is two modules, not a folder. */
export const moduleFolders = ['components'];
