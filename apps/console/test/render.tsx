import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { render, type RenderResult } from '@testing-library/react';
import type { ReactNode } from 'react';
import { createQueryClient } from '../src/app/query-client';
import { theme } from '../src/app/theme';

/** Renders a component with what every page has around it; without transitions, so that what is shown is there at once. */
export function renderInApp(node: ReactNode): RenderResult {
  return render(
    <MantineProvider theme={theme} env="test">
      <QueryClientProvider client={createQueryClient()}>{node}</QueryClientProvider>
    </MantineProvider>,
  );
}
