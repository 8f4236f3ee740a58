import { Alert, Center, Paper, Skeleton, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';
import { BASE_PATH } from '../../api/base-path';
import { sessionQuery } from '../../api/session.query';
import { ProblemAlert } from '../../components/notices/problem-alert';
import { SignInForm } from '../../components/page/sign-in-form';
import { type FAILURES } from './sign-in-routes';

/** What happened at the identity provider, and what to do. */
const REASONS: Readonly<Record<(typeof FAILURES)[number], string>> = {
  unreachable: 'The identity provider does not answer. Try again in a few minutes, or sign in with a token.',
  expired: 'Signing in took longer than ten minutes, or began in another browser. Try again.',
  refused: 'The identity provider was told not to sign you in. Try again, and agree there.',
  invalid: 'The identity provider did not confirm who you are. Try again; if it happens again, tell an admin.',
  'no-role': 'You have no role in Maestro. Ask an admin to add you to a group that has one, then try again.',
  disabled: 'An admin disabled your access to Maestro. Ask them to enable it, or sign in with a token.',
};

const route = getRouteApi('/sign-in');

/** The sign-in page; redirects to the originally requested page. */
export function SignInPage() {
  const { back = '/', failure } = route.useSearch();
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
          {failure && (
            <Alert color="red" title="You are not signed in" role="alert">
              {REASONS[failure]}
            </Alert>
          )}
          {session.data && <SignInForm {...session.data} back={back} />}
          {session.isPending && <Skeleton h={170} />}
          {session.error && <ProblemAlert error={session.error} onRetry={() => void session.refetch()} />}
        </Stack>
      </Paper>
    </Center>
  );
}
