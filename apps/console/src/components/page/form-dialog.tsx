import { Button, Group, Stack } from '@mantine/core';
import type { ComponentProps, FormEvent } from 'react';
import { ProblemAlert } from '../notices/problem-alert';
import { Dialog } from './dialog';

/** A modal dialog with a form: its fields, why it could not be saved, and what saves or discards it. */
export function FormDialog(
  props: ComponentProps<typeof Dialog> & {
    readonly onSubmit: (event: FormEvent<HTMLFormElement>) => void;
    /** What submitting starts. */
    readonly work: { readonly isPending: boolean; readonly error: Error | null };
    /** What its button says. Default: Save. */
    readonly label?: string;
    /** Whether it deletes something. */
    readonly deletes?: boolean;
  },
) {
  const { onSubmit, work, label = 'Save', deletes, children, ...dialog } = props;
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    onSubmit(event);
  };
  return (
    <Dialog {...dialog}>
      <form onSubmit={submit} noValidate>
        <Stack>
          {children}
          {work.error && <ProblemAlert error={work.error} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={props.onClose}>
              Cancel
            </Button>
            <Button type="submit" loading={work.isPending} {...(deletes && { color: 'red' })}>
              {label}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
