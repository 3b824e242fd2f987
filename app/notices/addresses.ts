/** Where links in mail lead: paths of our own pages. */
export const bookingPath = (code: string) => `/me/bookings/${code}`;
/** The four questions on the page of a booking. */
export const feedbackPath = (code: string) => `${bookingPath(code)}#feedback`;
export const runPath = (courseCode: string, runCode: string) => `/courses/${courseCode}/${runCode}`;
export const coursePath = (courseCode: string) => `/courses/${courseCode}`;
export const planningPath = '/planning';
/** In the planning: a session of a run is found on the run's page. */
export const plannedPath = (session: { readonly sessionId: string; readonly runCode: string | null }) =>
  session.runCode === null ? `/planning/sessions/${session.sessionId}` : `/planning/runs/${session.runCode}`;
export const mailChoicePath = '/account/mail';
export const certificatesPath = '/me/certificates';
export const offerPath = (offerId: string) => `/offers/${offerId}`;
export const askPath = (askId: string) => `/company/bundles/${askId}`;
export const waitingPath = (waitingEntryId: string) => `/me/waiting/${waitingEntryId}`;
export const visitPath = (code: string) => `/school/${code}`;
/** What a coordinator has to look after. */
export const overviewPath = '/company';
/** Of one company tour, at the office and at one of its hosts. */
export const officeTourPath = (code: string) => `/office/tours/${code}`;
export const hostStopPath = (stopId: string) => `/company/tours/${stopId}`;
/** A stop at the centre's own floor, which the office answers. */
export const centreStopPath = (stopId: string) => `/office/tours/stops/${stopId}`;
/** Where the office finds who wrote to the centre. */
export const messagesPath = '/office/messages';

/** Places of a company whose names follow. */
export function placesPath(code: string): string {
  return `/company/places/${code}`;
}
