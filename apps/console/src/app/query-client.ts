import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { ApiProblem } from '../api/api-problem';
import { HostAwayError } from '../api/host-away.error';
import { flags } from '../api/flags';

const TRIES = 3;

/** The host has too much to do, or its database is away. */
const BUSY = 503;

/** What the host refuses stays refused, what took too long would again, and a host that is away is waited for by the banner. */
const isWorthTrying = (failures: number, error: Error): boolean =>
  failures < TRIES &&
  !(error instanceof HostAwayError) &&
  !(error instanceof ApiProblem && (error.status < 500 || error.status === BUSY));

/**
 * The cache of what the host answered. When it answers that nobody is signed in any more, the shell asks to sign in
 * over the page as it stands.
 */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    queryCache: new QueryCache({ onError: noteEndOfSession }),
    mutationCache: new MutationCache({ onError: noteEndOfSession }),
    defaultOptions: {
      // A browser that thinks it is offline still reaches a host on its own machine.
      queries: { networkMode: 'always', retry: isWorthTrying, staleTime: 5_000 },
      mutations: { networkMode: 'always', retry: false },
    },
  });
}

function noteEndOfSession(error: Error): void {
  if (error instanceof ApiProblem && error.status === 401) flags.sessionEnded.set(true);
}
