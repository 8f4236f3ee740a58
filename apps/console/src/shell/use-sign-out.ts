import { useMutation } from '@tanstack/react-query';
import { BASE_PATH } from '../api/base-path';
import { api } from '../api/client';
import { unwrap } from '../api/unwrap';

/** Signs out and reloads the page, so that no data stays in memory. */
export function useSignOut() {
  return useMutation({
    mutationFn: () => unwrap(api.DELETE('/api/v1/session')),
    onSuccess: () => window.location.assign(`${BASE_PATH}/sign-in`),
  });
}
