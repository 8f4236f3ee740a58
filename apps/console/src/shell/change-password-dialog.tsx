import { Button, Group, Stack, Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../api/client';
import { unwrap } from '../api/api-problem';
import { sessionQuery } from '../api/session.query';
import { SecretInput } from '../components/inputs/secret-input';
import { ProblemAlert } from '../components/notices/problem-alert';
import { Dialog } from '../components/page/dialog';
import { fieldErrors } from '../forms/field-errors';
import { PASSWORD_ADVICE } from '../forms/password-advice';

/** Changes one's own password. */
export function ChangePasswordDialog({ onClose }: { readonly onClose: () => void }) {
  const queryClient = useQueryClient();
  const form = useForm({
    initialValues: { current: '', password: '', again: '' },
    validate: {
      current: (current) => (current ? null : 'Enter your current password'),
      password: (password) => (password ? null : 'Enter a password'),
      again: (again, { password }) => (again === password ? null : 'This differs from the first one'),
    },
  });
  const change = useMutation({
    mutationFn: ({ current, password }: { current: string; password: string }) =>
      unwrap(api.PUT('/api/v1/session/password', { body: { current, password } })),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: sessionQuery.queryKey }),
    onError: (error) => form.setErrors(fieldErrors(error, ['current', 'password'])),
  });
  return (
    <Dialog title="Change your password" onClose={onClose}>
      {change.isSuccess ? (
        <Stack>
          <Text role="status">Your password is changed. You were signed out everywhere else.</Text>
          <Group justify="flex-end">
            <Button onClick={onClose}>Done</Button>
          </Group>
        </Stack>
      ) : (
        <form onSubmit={form.onSubmit((given) => change.mutate(given))} noValidate>
          <Stack>
            <SecretInput
              label="Current password"
              autoComplete="current-password"
              data-autofocus
              {...form.getInputProps('current')}
            />
            <SecretInput
              label="New password"
              description={PASSWORD_ADVICE}
              autoComplete="new-password"
              {...form.getInputProps('password')}
            />
            <SecretInput label="The same again" autoComplete="new-password" {...form.getInputProps('again')} />
            {change.error && Object.keys(form.errors).length === 0 && <ProblemAlert error={change.error} />}
            <Group justify="flex-end">
              <Button variant="default" onClick={onClose}>
                Cancel
              </Button>
              <Button type="submit" loading={change.isPending}>
                Change the password
              </Button>
            </Group>
          </Stack>
        </form>
      )}
    </Dialog>
  );
}
