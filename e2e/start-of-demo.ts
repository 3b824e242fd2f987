/**
 * When the demo's weeks begin, a quarter of an hour before the first session: tests that say "today" or "next Monday"
 * mean this week on every day they run. The tested server's clock starts here, and so does that of whoever writes into its
 * database or judges it.
 */
export const startOfDemo = '2026-11-23T07:45:00+01:00';
