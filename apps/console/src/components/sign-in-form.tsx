import { Button, Divider, Stack, Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import type { ReactNode } from 'react';
import { fieldErrors } from '../forms/field-errors';
import { ProblemAlert } from './problem-alert';
import { SecretInput } from './secret-input';
import { useSignIn } from './use-sign-in';

/** Signs in with a token, or in the demo with one click. Success shows in the session query. */
export function SignInForm(props: { readonly demo: boolean; readonly hint?: ReactNode }) {
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
      <form onSubmit={form.onSubmit(({ token }) => signIn.mutate({ token }))} noValidate>
        <Stack>
          <SecretInput
            label="Token"
            description="The host printed one when it first started. Admins can create more."
            placeholder="mst_…"
            name="token"
            autoComplete="current-password"
            data-autofocus={!props.demo || undefined}
            {...form.getInputProps('token')}
          />
          {signIn.error && !form.errors['token'] && <ProblemAlert error={signIn.error} />}
          <Button type="submit" variant={props.demo ? 'default' : 'filled'} loading={signIn.isPending}>
            Sign in
          </Button>
        </Stack>
      </form>
    </Stack>
  );
}
