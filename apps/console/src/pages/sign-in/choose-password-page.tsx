import { Alert, Button, Center, Paper, Stack, Text, Title } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { BASE_PATH } from '../../api/base-path';
import { SecretInput } from '../../components/inputs/secret-input';
import { ButtonLink } from '../../components/links/button-link';
import { ProblemAlert } from '../../components/notices/problem-alert';
import { useSignIn } from '../../components/page/use-sign-in';
import { fieldErrors } from '../../forms/field-errors';
import { PASSWORD_ADVICE } from '../../forms/password-advice';

/** Where a user who has a link chooses a password. */
export function ChoosePasswordPage() {
  const [code] = useState(() => window.location.hash.slice(1));
  return (
    <Center component="main" mih="100dvh" p="md">
      <title>Choose a password · Maestro Discovery</title>
      <Paper withBorder shadow="sm" p={{ base: 'md', sm: 'xl' }} w={440} maw="100%">
        <Stack>
          <div>
            <Title order={1}>Maestro Discovery</Title>
            <Text c="dimmed">Choose the password that you will sign in with.</Text>
          </div>
          {code ? (
            <ChooseForm code={code} />
          ) : (
            <Alert color="red" title="The link is incomplete" role="alert">
              Open it as you received it, with everything after #. If it was used before, sign in.
            </Alert>
          )}
          <ButtonLink to="/sign-in" variant="subtle">
            I have a password
          </ButtonLink>
        </Stack>
      </Paper>
    </Center>
  );
}

function ChooseForm({ code }: { readonly code: string }) {
  const router = useRouter();
  const form = useForm({
    initialValues: { password: '', again: '' },
    validate: {
      password: (password) => (password ? null : 'Enter a password'),
      again: (again, { password }) => (again === password ? null : 'This differs from the first one'),
    },
  });
  const choose = useSignIn({
    onSuccess: () => router.history.replace(`${BASE_PATH}/`),
    onError: (error) => form.setErrors(fieldErrors(error, ['password'])),
  });
  return (
    <form onSubmit={form.onSubmit(({ password }) => choose.mutate({ code, password }))} noValidate>
      <Stack>
        <SecretInput
          label="New password"
          description={PASSWORD_ADVICE}
          autoComplete="new-password"
          data-autofocus
          {...form.getInputProps('password')}
        />
        <SecretInput label="The same again" autoComplete="new-password" {...form.getInputProps('again')} />
        {choose.error && Object.keys(form.errors).length === 0 && <ProblemAlert error={choose.error} />}
        <Button type="submit" loading={choose.isPending}>
          Choose the password
        </Button>
      </Stack>
    </form>
  );
}
