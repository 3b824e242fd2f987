/** Letters and digits that can't be taken for one another when read out over the phone. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/**
 * The code by which people call an enrolment: eight characters out of the random end of its id, such as `E-7K3M-9QXA`.
 * The same id always gives the same code.
 */
export function enrolmentCode(enrolmentId: string): string {
  let bits = BigInt(`0x${enrolmentId.replaceAll('-', '').slice(-10)}`);
  let text = '';
  for (let at = 0; at < 8; at += 1) {
    text = alphabet[Number(bits & 31n)] + text;
    bits >>= 5n;
  }
  return `E-${text.slice(0, 4)}-${text.slice(4)}`;
}
