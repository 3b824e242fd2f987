/** How the office was asked to enrol somebody: *telefonisch, namens Fatima Aydın*. */
export const askedWays = ['phone', 'mail', 'desk'] as const;
export type AskedWay = (typeof askedWays)[number];

export type AskedBy = {
  readonly way: AskedWay;
  /** Null: the person asked for it. */
  readonly by: string | null;
};

/** The longest name that is kept of who asked, in characters. */
export const longestAsker = 120;
