import { Button, Divider, Stack, Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import { type ReactNode, useState } from 'react';
import { fieldErrors } from '../../forms/field-errors';
import { ProblemAlert } from '../notices/problem-alert';
import { SecretInput } from '../inputs/secret-input';
import { BASE_PATH } from '../../api/base-path';
import { PasswordForm } from './password-form';
import { useSignIn } from './use-sign-in';

/** Signs in with an identity provider, a password, a token, or in the demo with one click. Success shows in the session query. */
export function SignInForm(props: {
  readonly demo: boolean;
  /** There are users with passwords. */
  readonly passwords?: boolean;
  /** The name of the identity provider, if there is one. */
  readonly provider?: string | null;
  /** Where to go after it, as a path of the console. */
  readonly back?: string;
  readonly hint?: ReactNode;
}) {
  const isOther = props.demo || Boolean(props.provider);
  const others = props.passwords ? 'or use a password' : 'or use a token';
  const [withToken, setWithToken] = useState(false);
  const signIn = useSignIn({});
  return (
    <Stack>
      {props.hint && <Text size="sm">{props.hint}</Text>}
      {props.demo && (
        <>
          <Button size="md" loading={signIn.isPending} onClick={() => signIn.mutate('demo')}>
            Open the demo
          </Button>
          {signIn.error && <ProblemAlert error={signIn.error} />}
          <Divider label={others} />
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
          <Divider label={others} />
        </>
      )}
      {props.passwords && !withToken ? (
        <PasswordForm isSecondary={isOther} />
      ) : (
        <TokenForm isSecondary={isOther && !withToken} />
      )}
      {props.passwords && (
        <Button variant="subtle" onClick={() => setWithToken(!withToken)}>
          {withToken ? 'Use a password instead' : 'Use a token instead'}
        </Button>
      )}
    </Stack>
  );
}

function TokenForm({ isSecondary }: { readonly isSecondary?: boolean }) {
  const form = useForm({
    initialValues: { token: '' },
    validate: { token: (token) => (token.trim() ? null : 'Enter a token') },
  });
  const signIn = useSignIn({
    onError: (error) => form.setErrors(fieldErrors(error, ['token'])),
  });
  return (
    <form onSubmit={form.onSubmit(({ token }) => signIn.mutate({ token }))} noValidate>
      <Stack>
        <SecretInput
          label="Token"
          description="The host printed one when it first started. Admins can create more."
          placeholder="mst_…"
          name="token"
          autoComplete="current-password"
          data-autofocus={!isSecondary || undefined}
          {...form.getInputProps('token')}
        />
        {signIn.error && !form.errors['token'] && <ProblemAlert error={signIn.error} />}
        <Button type="submit" variant={isSecondary ? 'default' : 'filled'} loading={signIn.isPending}>
          Sign in
        </Button>
      </Stack>
    </form>
  );
}
