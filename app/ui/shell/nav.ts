import type { IconName } from '../show/icon-paths.ts';

/** One line of the menu, worded by whoever knows the reader's role. */
export interface NavItem {
  readonly to: string;
  readonly label: string;
  readonly icon: IconName;
  /** How many things wait for this person now; shows in signal orange. */
  readonly waiting?: number;
  /** Current only on exactly this address: for a start page above the others. */
  readonly end?: boolean;
}

export interface NavGroup {
  readonly label?: string;
  readonly items: readonly NavItem[];
}

/** A role at an organisation that the signed-in person can work as. */
export interface HatOption {
  readonly id: string;
  /** *Trainer* */
  readonly role: string;
  /** *Praktijkcentrum De Werf* */
  readonly organisation: string;
}
