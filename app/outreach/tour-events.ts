/** What happens to company tours, for who listens. */
declare module '#app/platform/events.server.ts' {
  interface DomainEvents {
    'tour-requested': { tourId: string };
    'tour-contact-changed': { tourId: string };
    'tour-hosts-asked': { tourId: string; stopIds: string[] };
    /** `wasPlanned`: the group counted on it; `byOffice`: it says no for the host. */
    'tour-stop-declined': { tourId: string; stopId: string; wasPlanned: boolean; byOffice: boolean };
    /** Somebody else guides a group that counted on it. */
    'tour-guide-changed': { tourId: string; stopId: string; fromId: string };
    'tour-planned': { tourId: string };
    /** The office took stops off a route that goes on being looked for. */
    'tour-stops-withdrawn': { tourId: string; stopIds: string[]; wasPlanned: boolean };
    /** `stopIds`: who was asked or had accepted. */
    'tour-cancelled': { tourId: string; stopIds: string[]; wasPlanned: boolean; byOffice: boolean };
  }
}

export {};
