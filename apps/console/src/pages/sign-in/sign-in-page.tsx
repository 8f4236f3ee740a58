import { Center, Paper, Skeleton, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';
import { BASE_PATH } from '../../api/base-path';
import { sessionQuery } from '../../api/session.query';
import { ProblemAlert } from '../../components/notices/problem-alert';
import { SignInForm } from '../../components/page/sign-in-form';

const route = getRouteApi('/sign-in');

/** The sign-in page; redirects to the originally requested page. */
export function SignInPage() {
  const { back = '/' } = route.useSearch();
  const router = useRouter();
  const session = useQuery(sessionQuery);
  const isSignedIn = Boolean(session.data?.signedIn);
  useEffect(() => {
    if (isSignedIn) router.history.replace(`${BASE_PATH}${back}`);
  }, [isSignedIn, back, router]);
  return (
    <Center component="main" mih="100dvh" p="md">
      <title>Sign in · Maestro Discovery</title>
      <Paper withBorder shadow="sm" p={{ base: 'md', sm: 'xl' }} w={440} maw="100%">
        <Stack>
          <div>
            <Title order={1}>Maestro Discovery</Title>
            <Text c="dimmed">One inventory of all your cloud accounts.</Text>
          </div>
          {session.data && <SignInForm demo={session.data.demo} />}
          {session.isPending && <Skeleton h={170} />}
          {session.error && <ProblemAlert error={session.error} onRetry={() => void session.refetch()} />}
        </Stack>
      </Paper>
    </Center>
  );
}
