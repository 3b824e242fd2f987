/** Where links in mail lead: paths of our own pages. */
export const bookingPath = (code: string) => `/me/bookings/${code}`;
export const runPath = (courseCode: string, runCode: string) => `/courses/${courseCode}/${runCode}`;
export const coursePath = (courseCode: string) => `/courses/${courseCode}`;
export const planningPath = '/planning';
