import { useEffect, useState } from 'react';

/** Whether the browser runs the page by now: for buttons that do nothing without JavaScript. */
export function useAlive(): boolean {
  const [isAlive, setAlive] = useState(false);
  useEffect(() => setAlive(true), []);
  return isAlive;
}
