import { redirect } from 'react-router';

/** Browsers and feed readers ask for this address by habit. */
export function loader() {
  return redirect('/favicon.svg', { status: 301, headers: { 'Cache-Control': 'public, max-age=86400' } });
}
