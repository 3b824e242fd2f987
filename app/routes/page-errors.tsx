/** Catches what a page can't answer inside the frame, so that the menu stays. */
import { isRouteErrorResponse, Outlet } from 'react-router';
import { ErrorPage } from '#app/ui/shell/error-page.tsx';
import type { Route } from './+types/page-errors.ts';

export default function PageErrors() {
  return <Outlet />;
}

export function ErrorBoundary({ error }: Route.ErrorBoundaryProps) {
  return <ErrorPage status={isRouteErrorResponse(error) ? error.status : 500} />;
}
