import { type ReactNode, useEffect, useState } from 'react';
import { Button } from './button.tsx';

/** Opens the browser's print dialog. Without JavaScript it isn't there: the browser's own menu prints the same. */
export function PrintButton({ children }: { readonly children: ReactNode }) {
  const [isAwake, setAwake] = useState(false);
  useEffect(() => setAwake(true), []);
  if (!isAwake) return null;
  return (
    <Button icon="print" onClick={() => window.print()}>
      {children}
    </Button>
  );
}
