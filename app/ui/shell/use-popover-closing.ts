import { useEffect, useRef } from 'react';
import { useLocation } from 'react-router';

/** Closes a native popover once a link in it has led somewhere. */
export function usePopoverClosing() {
  const ref = useRef<HTMLDivElement>(null);
  const { key } = useLocation();
  // biome-ignore lint/correctness/useExhaustiveDependencies: every navigation closes, whatever it changed
  useEffect(() => {
    if (ref.current?.matches(':popover-open')) ref.current.hidePopover();
  }, [key]);
  return ref;
}
