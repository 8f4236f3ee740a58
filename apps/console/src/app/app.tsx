import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { createQueryClient } from './query-client';
import { createConsoleRouter } from './router';
import { theme } from './theme';
import { setNonce } from 'get-nonce';

/** The nonce that the page's Content Security Policy requires of style elements created by scripts. */
const STYLE_NONCE = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';

// Read by the library that locks scrolling behind dialogs.
setNonce(STYLE_NONCE);

const queryClient = createQueryClient();
const router = createConsoleRouter(queryClient);

/** The console: theme, cache and router around its pages. */
export function App() {
  return (
    <MantineProvider theme={theme} defaultColorScheme="auto" getStyleNonce={() => STYLE_NONCE}>
      <QueryClientProvider client={queryClient}>
        <Notifications position="bottom-right" />
        <RouterProvider router={router} />
      </QueryClientProvider>
    </MantineProvider>
  );
}
