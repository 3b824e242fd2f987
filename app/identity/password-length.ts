/** Characters a password has at least. Longer is better than stranger, so nothing else is asked. */
export const shortestPassword = 10;
export const longestPassword = 128;
