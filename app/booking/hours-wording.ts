import { defineWording } from '#app/ui/i18n/wording.ts';

/** Own hours and cost so far. */
export const hoursWording = defineWording({
  title: { nl: 'Uren en kosten', en: 'Hours and cost' },
  lead: {
    nl: 'Wat jullie mensen in een kwartaal boekten, volgden en te laat annuleerden, met de prijzen van de cursussen.',
    en: 'What your people booked, attended and cancelled late in a quarter, with the prices of the courses.',
  },
  quarter: { nl: 'Kwartaal', en: 'Quarter' },
  'quarter-name': { nl: '{{quarter}}e kwartaal {{year}}', en: 'Quarter {{quarter}} of {{year}}' },
  booked: { nl: 'Geboekt', en: 'Booked' },
  attended: { nl: 'Gevolgd', en: 'Attended' },
  late: { nl: 'Te laat geannuleerd', en: 'Cancelled late' },
  cost: { nl: 'Kosten zonder btw', en: 'Cost without VAT' },
  bookings: { nl: 'Boekingen', en: 'Bookings' },
  'per-person': { nl: 'Per persoon', en: 'Per person' },
  'per-course': { nl: 'Per cursus', en: 'Per course' },
  person: { nl: 'Medewerker', en: 'Employee' },
  course: { nl: 'Cursus', en: 'Course' },
  'no-name': { nl: 'Zonder naam of uit dienst', en: 'Without a name or left' },
  total: { nl: 'Samen', en: 'Together' },
  'cost-note': {
    nl: 'De prijs van een boeking telt in het kwartaal van de eerste lesdag. Wat te laat werd geannuleerd, telt mee; wat het kost, zegt de overeenkomst.',
    en: 'The price of a booking counts in the quarter of its first session. Late cancellations are included; the agreement says what they cost.',
  },
  none: { nl: 'In dit kwartaal is niets geboekt', en: 'Nothing is booked in this quarter' },
  'none-text': {
    nl: 'Kies een ander kwartaal, of schrijf iemand in.',
    en: 'Choose another quarter, or enrol somebody.',
  },
  'csv-hours': { nl: '{{what}} (uren)', en: '{{what}} (hours)' },
  'csv-euros': { nl: 'kosten zonder btw (euro)', en: 'cost without VAT (euros)' },
  'csv-part': { nl: 'per', en: 'per' },
});
