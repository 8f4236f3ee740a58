import { Alert, Loader } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';
import { api } from '../api/client';
import { flags, useFlag } from '../api/flags';
import { unwrap } from '../api/api-problem';
import classes from './server-unreachable-banner.module.css';

const POLL_MS = 2000;

/** Shown while the host is unreachable. Polls it, and refetches everything once it responds. */
export function ServerUnreachableBanner() {
  const isAway = useFlag(flags.serverUnreachable);
  const queryClient = useQueryClient();
  const router = useRouter();
  useEffect(() => {
    if (!isAway) return undefined;
    return () => {
      void queryClient.invalidateQueries();
      void router.invalidate();
    };
  }, [isAway, queryClient, router]);
  return isAway ? <Waiting /> : null;
}

/** Any response resets the flag in the API client. */
function Waiting() {
  useQuery({
    queryKey: ['host-away'],
    queryFn: ({ signal }) => unwrap(api.GET('/health/ready', { signal })),
    refetchInterval: POLL_MS,
    refetchIntervalInBackground: true,
    retry: false,
    gcTime: 0,
  });
  return (
    <Alert color="yellow" variant="filled" autoContrast radius={0} className={classes.banner} role="status">
      <Loader size="xs" color="currentColor" mr="xs" /> Connection to the server lost. This page may be out of date; it
      reconnects automatically.
    </Alert>
  );
}
