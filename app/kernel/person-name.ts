/** How someone is called: *Sofie van der Wiel*. */
export type PersonName = {
  readonly givenName: string;
  readonly infix: string | null;
  readonly familyName: string;
};

export function fullName({ givenName, infix, familyName }: PersonName): string {
  return [givenName, infix, familyName].filter(Boolean).join(' ');
}
