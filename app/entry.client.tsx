import { StrictMode, startTransition } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { HydratedRouter } from 'react-router/dom';
import { PageRequestProvider, readPageRequest } from '#app/ui/shell/page-request.tsx';

startTransition(() => {
  hydrateRoot(
    document,
    <StrictMode>
      <PageRequestProvider value={readPageRequest()}>
        <HydratedRouter />
      </PageRequestProvider>
    </StrictMode>,
  );
});
