import { type ReactNode, useEffect, useRef } from 'react';
import { Notice } from '#app/ui/status/notice.tsx';

/** Says that nothing was saved, to eyes and ears: it takes the focus of the button that was pressed. */
export function WrongNotice({
  children,
  action,
}: {
  readonly children: ReactNode;
  readonly action?: ReactNode;
}) {
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => ref.current?.focus(), []);
  return (
    <div ref={ref} tabIndex={-1}>
      <Notice tone="danger" live title={children} action={action} />
    </div>
  );
}
