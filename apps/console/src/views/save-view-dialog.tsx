import { Button, Checkbox, Group, Stack, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../api/client';
import { unwrap } from '../api/api-problem';
import type { Schemas } from '../api/schemas.types';
import { useCan } from '../api/session.query';
import { ProblemAlert } from '../components/notices/problem-alert';
import { Dialog } from '../components/page/dialog';
import { viewsQuery, type View } from './views.query';

interface Props {
  /** What is saved besides the name. */
  readonly content: Omit<Schemas['CreateViewDto'], 'name'>;
  /** The view that is changed. Absent: a new one. */
  readonly view?: View;
  readonly onClose: () => void;
  readonly onSaved?: (view: View) => void;
}

/** What is entered. */
type Entered = Required<Pick<Schemas['CreateViewDto'], 'name' | 'description' | 'query' | 'visibility'>>;

function useSave({ content, view, onClose, onSaved }: Props) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (entered: Entered) => {
      const body = { ...content, ...entered };
      return view
        ? unwrap(api.PATCH('/api/v1/views/{id}', { params: { path: { id: view.id } }, body }))
        : unwrap(api.POST('/api/v1/views', { body }));
    },
    onSuccess: async (saved) => {
      await queryClient.invalidateQueries({ queryKey: viewsQuery.queryKey });
      await queryClient.invalidateQueries({ queryKey: ['resources'] });
      onSaved?.(saved);
      onClose();
    },
  });
}

/** Saves a list as a view, or changes a view. */
export function SaveViewDialog(props: Props) {
  const { content, view, onClose } = props;
  const canShare = useCan('operator');
  const [entered, setEntered] = useState<Entered>({
    name: view?.name ?? '',
    description: view?.description ?? '',
    query: view?.query ?? content.query ?? '',
    visibility: view?.visibility ?? 'own',
  });
  const enter = (change: Partial<Entered>) => setEntered((now) => ({ ...now, ...change }));
  const { mutate, error, isPending } = useSave(props);
  return (
    <Dialog title={view ? 'Edit view' : 'Save as a view'} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          mutate(entered);
        }}
      >
        <Stack>
          <ViewFields entered={entered} canShare={canShare} onEnter={enter} />
          {error && <ProblemAlert error={error} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button type="submit" loading={isPending} disabled={entered.name.trim() === ''}>
              Save
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}

function ViewFields(props: {
  readonly entered: Entered;
  readonly canShare: boolean;
  readonly onEnter: (change: Partial<Entered>) => void;
}) {
  const { entered, onEnter } = props;
  return (
    <>
      <TextInput
        label="Name"
        required
        maxLength={100}
        value={entered.name}
        data-autofocus
        onChange={({ currentTarget: { value } }) => onEnter({ name: value })}
      />
      <Textarea
        label="Description"
        maxLength={1000}
        value={entered.description}
        onChange={({ currentTarget: { value } }) => onEnter({ description: value })}
      />
      <TextInput
        label="Query"
        value={entered.query}
        placeholder="Everything"
        onChange={({ currentTarget: { value } }) => onEnter({ query: value })}
      />
      {props.canShare && (
        <Checkbox
          label="Share with everybody"
          checked={entered.visibility === 'shared'}
          onChange={({ currentTarget: { checked } }) => onEnter({ visibility: checked ? 'shared' : 'own' })}
        />
      )}
    </>
  );
}
