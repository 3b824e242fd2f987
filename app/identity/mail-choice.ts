/**
 * Mail that people may switch off. What changes or ends a booking, asks for an answer or signs somebody in is never among
 * it: who missed that would stand before a closed door.
 */
export const mailKinds = ['session-reminder', 'certificate-expiring', 'team-booking'] as const;
export type MailKind = (typeof mailKinds)[number];

/** Mail of this kind goes to coordinators only. */
export const coordinatorMailKinds: readonly MailKind[] = ['team-booking'];
