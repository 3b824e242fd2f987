/** What booking tells the world, by type. Payloads are ids; listeners look up the rest, as it is by then. */
export type BookingEvents = {
  /** A place that is sure: booked, or approved. */
  'enrolment-confirmed': { enrolmentId: string };
  /** The company has to answer by the enrolment's `answerBy`. */
  'enrolment-requested': { enrolmentId: string };
  'enrolment-declined': { enrolmentId: string };
  /** By the person, the company or the office; not with a run that the centre cancels. */
  'enrolment-cancelled': { enrolmentId: string; late: boolean };
  'waiting-list-joined': { waitingEntryId: string };
  /** A place is held for whoever is next on the waiting list, until the offer's `until`. */
  'place-offered': { offerId: string };
  /** Nobody answered in time: the entry is off the list and the place went on. */
  'offer-lapsed': { offerId: string };
  /** A company has places on a run whose names follow. */
  'places-booked': { placeBookingId: string };
  /** Names didn't come in time: the places are free for others. */
  'places-lapsed': { placeBookingId: string };
  /** Places came free on a run that others wait for, too late to hold them for anybody. */
  'place-came-free': { runId: string };
  /**
   * A session has new times, machines or trainers. `tell` is what the planner answered; those in `cantCome` are told in
   * any case. `sequence` is the session's own after the move.
   */
  'session-moved': {
    sessionId: string;
    sequence: number;
    tell: boolean;
    cantCome: string[];
    from: { start: number; end: number };
  };
  /** With the enrolments that went with it: nothing is charged to any of them. */
  'run-cancelled': {
    runId: string;
    enrolmentIds: string[];
    waitingEntryIds: string[];
    /** With places without names that companies had on it. */
    placeBookingIds: string[];
  };
  /** A class comes, comes otherwise, or doesn't come. */
  'group-booked': { groupBookingId: string };
  'group-changed': { groupBookingId: string };
  'group-cancelled': { groupBookingId: string };
  /** By its school, to another day, time or number. `start` is where it went; per station who led it and who leads it now. */
  'group-moved': {
    groupBookingId: string;
    start: number;
    stations: { sessionId: string; fromIds: string[]; toIds: string[] }[];
  };
  /** A company is asked who comes to a run that several companies need; seats are held for it until the ask's `answerBy`. */
  'bundle-asked': { askId: string };
  /** Nobody answered in time, or the run was cancelled: nothing is held any more. */
  'bundle-ask-ended': { askId: string };
  'result-recorded': { resultId: string; enrolmentId: string };
};

declare module '#app/platform/events.server.ts' {
  interface DomainEvents extends BookingEvents {}
}
