import { Button, Group, Menu, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Ellipsis } from 'lucide-react';
import { useState } from 'react';
import { api } from '../../api/client';
import { unwrap } from '../../api/api-problem';
import { useCan } from '../../api/session.query';
import { Dialog } from '../../components/page/dialog';
import { SaveViewDialog } from '../../views/save-view-dialog';
import { pinnedViewsQuery, type View, viewsQuery } from '../../views/views.query';

/** Pins a view to the overview, and changes, shares, copies or deletes it. */
export function ViewActions({ view }: { readonly view: View }) {
  const { id, visibility, editable } = view;
  const canShare = useCan('operator');
  const navigate = useNavigate();
  const [dialog, setDialog] = useState<'edit' | 'copy' | 'delete'>();
  const { pinned, arrange, share } = useViewChanges(view);
  const isPinned = pinned.includes(id);
  const close = () => setDialog(undefined);
  const { query, entity, columns, sort, charts } = view;
  const content = { query, entity, columns: columns && [...columns], sort, charts: [...charts] };
  return (
    <>
      <Menu position="bottom-end" withinPortal>
        <Menu.Target>
          <Button variant="default" fw={500} leftSection={<Ellipsis aria-hidden size={18} />}>
            Actions
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => arrange(isPinned ? pinned.filter((each) => each !== id) : [...pinned, id])}>
            {isPinned ? 'Remove from the overview' : 'Show on the overview'}
          </Menu.Item>
          {canShare && (
            <Menu.Item
              onClick={() => void navigate({ to: '/settings/notifications', search: { subscribe: 'view', view: id } })}
            >
              Subscribe…
            </Menu.Item>
          )}
          <Menu.Item onClick={() => setDialog('copy')}>Save a copy…</Menu.Item>
          {editable && <Menu.Item onClick={() => setDialog('edit')}>Edit…</Menu.Item>}
          {editable && canShare && (
            <Menu.Item onClick={share}>{visibility === 'own' ? 'Share with everybody' : 'Stop sharing'}</Menu.Item>
          )}
          {editable && (
            <Menu.Item c="red" onClick={() => setDialog('delete')}>
              Delete…
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      {dialog === 'edit' && <SaveViewDialog view={view} content={{}} onClose={close} />}
      {dialog === 'copy' && <SaveViewDialog content={content} onClose={close} />}
      {dialog === 'delete' && <DeleteView view={view} onClose={close} />}
    </>
  );
}

const failed = (error: Error): void => {
  notifications.show({ color: 'red', title: 'The view was not changed', message: error.message });
};

function useViewChanges({ id, visibility }: View) {
  const queryClient = useQueryClient();
  const { data } = useQuery(pinnedViewsQuery);
  const arrange = useMutation({
    mutationFn: (views: string[]) => unwrap(api.PUT('/api/v1/overview/views', { body: { views } })),
    onSuccess: (arranged) => queryClient.setQueryData(pinnedViewsQuery.queryKey, arranged),
    onError: failed,
  });
  const share = useMutation({
    mutationFn: () => {
      const body = { visibility: visibility === 'own' ? ('shared' as const) : ('own' as const) };
      return unwrap(api.PATCH('/api/v1/views/{id}', { params: { path: { id } }, body }));
    },
    onSuccess: () => queryClient.invalidateQueries({ queryKey: viewsQuery.queryKey }),
    onError: failed,
  });
  return { pinned: data?.views ?? [], arrange: arrange.mutate, share: () => share.mutate() };
}

function DeleteView({ view: { id, name }, onClose }: { readonly view: View; readonly onClose: () => void }) {
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const remove = useMutation({
    mutationFn: () => unwrap(api.DELETE('/api/v1/views/{id}', { params: { path: { id } } })),
    onSuccess: async () => {
      await navigate({ to: '/inventory/$section', params: { section: 'all' } });
      await queryClient.invalidateQueries({ queryKey: viewsQuery.queryKey });
    },
    onError: failed,
  });
  return (
    <Dialog title={`Delete the view ${name}?`} onClose={onClose}>
      <Text>The resources that it lists are not affected. Links to the view stop working.</Text>
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={onClose}>
          Cancel
        </Button>
        <Button color="red" loading={remove.isPending} onClick={() => remove.mutate()}>
          Delete
        </Button>
      </Group>
    </Dialog>
  );
}
