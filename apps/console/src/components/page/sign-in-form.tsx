import { Button, Divider, Stack, Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import { type ReactNode } from 'react';
import { fieldErrors } from '../../forms/field-errors';
import { ProblemAlert } from '../notices/problem-alert';
import { SecretInput } from '../inputs/secret-input';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { BASE_PATH } from '../../api/base-path';
import { api } from '../../api/client';
import { flags } from '../../api/flags';
import { sessionQuery } from '../../api/session.query';
import { unwrap } from '../../api/api-problem';

/** Signs in with an identity provider, a token, or in the demo with one click. Success shows in the session query. */
export function SignInForm(props: {
  readonly demo: boolean;
  /** The name of the identity provider, if there is one. */
  readonly provider?: string | null;
  /** Where to go after it, as a path of the console. */
  readonly back?: string;
  readonly hint?: ReactNode;
}) {
  const isOther = props.demo || Boolean(props.provider);
  const form = useForm({
    initialValues: { token: '' },
    validate: { token: (token) => (token.trim() ? null : 'Enter a token') },
  });
  const signIn = useSignIn({
    onError: (error) => form.setErrors(fieldErrors(error, ['token'])),
  });
  return (
    <Stack>
      {props.hint && <Text size="sm">{props.hint}</Text>}
      {props.demo && (
        <>
          <Button size="md" loading={signIn.isPending} onClick={() => signIn.mutate('demo')}>
            Open the demo
          </Button>
          <Divider label="or use a token" />
        </>
      )}
      {props.provider && (
        <>
          <Button
            component="a"
            size="md"
            href={`${BASE_PATH}/api/v1/session/oidc?back=${encodeURIComponent(props.back ?? '/')}`}
          >
            Sign in with {props.provider}
          </Button>
          <Divider label="or use a token" />
        </>
      )}
      <form onSubmit={form.onSubmit(({ token }) => signIn.mutate({ token }))} noValidate>
        <Stack>
          <SecretInput
            label="Token"
            description="The host printed one when it first started. Admins can create more."
            placeholder="mst_…"
            name="token"
            autoComplete="current-password"
            data-autofocus={!isOther || undefined}
            {...form.getInputProps('token')}
          />
          {signIn.error && !form.errors['token'] && <ProblemAlert error={signIn.error} />}
          <Button type="submit" variant={isOther ? 'default' : 'filled'} loading={signIn.isPending}>
            Sign in
          </Button>
        </Stack>
      </form>
    </Stack>
  );
}

/** Signs in with a token, or anonymously in the demo; then refetches the session and everything that was refused without one. */
function useSignIn(options: { onError?: (error: Error) => void }) {
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
