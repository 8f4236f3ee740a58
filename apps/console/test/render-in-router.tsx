import type { RenderResult } from '@testing-library/react';
import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { renderInApp } from './render';

/** Renders a component that has links; they lead nowhere. */
export function renderInRouter(node: ReactNode): RenderResult {
  const rootRoute = createRootRoute({ component: () => node });
  const router = createRouter({ routeTree: rootRoute, history: createMemoryHistory() });
  return renderInApp(<RouterProvider router={router as never} />);
}
