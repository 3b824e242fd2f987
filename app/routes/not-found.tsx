import { data } from 'react-router';

/** Every address that no other route has. Thrown, so that the root's error page shows it, with status 404. */
export function loader() {
  throw data(null, { status: 404 });
}

/** A write to an address that isn't there is a miss too, not an error. */
export function action() {
  throw data(null, { status: 404 });
}

export default function NotFound() {
  return null;
}
