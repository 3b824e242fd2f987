/** What every change of a party's hours locks, booking and dividing alike. */
export function hoursLock(organisationId: string): `party:${string}` {
  return `party:${organisationId}`;
}
