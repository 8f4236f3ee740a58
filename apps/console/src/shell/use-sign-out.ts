import { useMutation } from '@tanstack/react-query';
import { BASE_PATH } from '../api/base-path';
import { api } from '../api/client';
import { take } from '../api/take';

/** Signs out. The page is loaded anew, so that nothing that was read stays in it. */
export function useSignOut() {
  return useMutation({
    mutationFn: () => take(api.DELETE('/api/v1/session')),
    onSuccess: () => window.location.assign(`${BASE_PATH}/sign-in`),
  });
}
