import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../api/client';
import { flags } from '../api/flags';
import { sessionQuery } from '../api/session.query';
import { unwrap } from '../api/unwrap';

/** Signs in with a token, or anonymously in the demo; then refetches the session and everything that was refused without one. */
export function useSignIn(options: { onError?: (error: Error) => void }) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: async (given: { token: string } | 'demo') => {
      if (given === 'demo') await unwrap(api.POST('/api/v1/session/demo'));
      else await unwrap(api.POST('/api/v1/session', { body: given }));
      await queryClient.fetchQuery({ ...sessionQuery, staleTime: 0 });
    },
    onSuccess: () => {
      flags.sessionEnded.set(false);
      void queryClient.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== sessionQuery.queryKey[0] });
    },
    onError: options.onError,
  });
}
