import { Button, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { fieldErrors } from '../../forms/field-errors';
import { SecretInput } from '../inputs/secret-input';
import { ProblemAlert } from '../notices/problem-alert';
import { useSignIn } from './use-sign-in';

/** Signs in with a name and a password. */
export function PasswordForm({ isSecondary }: { readonly isSecondary?: boolean }) {
  const form = useForm({
    initialValues: { name: '', password: '' },
    validate: {
      name: (name) => (name.trim() ? null : 'Enter your name'),
      password: (password) => (password ? null : 'Enter your password'),
    },
  });
  const signIn = useSignIn({ onError: (error) => form.setErrors(fieldErrors(error, ['name', 'password'])) });
  return (
    <form onSubmit={form.onSubmit((given) => signIn.mutate(given))} noValidate>
      <Stack>
        <TextInput
          label="Name"
          name="username"
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          maxLength={100}
          data-autofocus={!isSecondary || undefined}
          {...form.getInputProps('name')}
        />
        <SecretInput
          label="Password"
          name="password"
          autoComplete="current-password"
          {...form.getInputProps('password')}
        />
        {signIn.error && Object.keys(form.errors).length === 0 && <ProblemAlert error={signIn.error} />}
        <Button type="submit" variant={isSecondary ? 'default' : 'filled'} loading={signIn.isPending}>
          Sign in
        </Button>
      </Stack>
    </form>
  );
}
