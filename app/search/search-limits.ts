/** Of each kind no more than this is shown. */
export const mostFound = 20;
