import { Button, Group, Stack, Switch, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { ProblemAlert } from '../../../components/notices/problem-alert';
import { Dialog } from '../../../components/page/dialog';
import { type SavedSql, useSavedSql } from './saved.query';

/** Keeps a query on the host under a name. */
export function SaveDialog(props: {
  readonly query: string;
  /** The saved query that was chosen last, which the new one may replace. */
  readonly initial: SavedSql | undefined;
  readonly canShare: boolean;
  readonly onClose: () => void;
}) {
  const { query, initial, onClose } = props;
  const [name, setName] = useState(initial?.name ?? '');
  const [shared, setShared] = useState(initial?.shared ?? false);
  const { save } = useSavedSql();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate({ name: name.trim(), query, shared }, { onSuccess: onClose });
  };
  return (
    <Dialog title="Save query" onClose={onClose}>
      <form onSubmit={submit}>
        <Stack>
          <TextInput
            label="Name"
            description="An own query of the same name is replaced."
            maxLength={100}
            data-autofocus
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          {props.canShare && (
            <Switch
              label="Everybody sees it"
              checked={shared}
              onChange={(event) => setShared(event.currentTarget.checked)}
            />
          )}
          {save.error && <ProblemAlert error={save.error} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button type="submit" disabled={!name.trim()} loading={save.isPending}>
              Save
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
