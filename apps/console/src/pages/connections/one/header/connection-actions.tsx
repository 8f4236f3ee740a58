import { Button, Menu } from '@mantine/core';
import { EllipsisVertical } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import type { Schemas } from '../../../../api/schemas.types';
import { useCan } from '../../../../api/session.query';
import type { ConnectionDialogProps } from '../dialogs/connection-dialog.types';
import { useSyncActions } from '../data/use-sync-actions';

/** Loaded on demand. */
const DIALOGS = {
  verify: lazy(() => import('../dialogs/verify-dialog').then(({ VerifyDialog: each }) => ({ default: each }))),
  edit: lazy(() => import('../dialogs/edit-dialog').then(({ EditDialog: each }) => ({ default: each }))),
  approval: lazy(() => import('../dialogs/approval-dialog').then(({ ApprovalDialog: each }) => ({ default: each }))),
  secret: lazy(() => import('../dialogs/secret-dialog').then(({ SecretDialog: each }) => ({ default: each }))),
  remove: lazy(() => import('../dialogs/remove-dialog').then(({ RemoveDialog: each }) => ({ default: each }))),
} as const;

const ENTRIES: readonly { readonly name: keyof typeof DIALOGS; readonly label: string; readonly isAdmins: boolean }[] =
  [
    { name: 'verify', label: 'Verify credential', isAdmins: false },
    { name: 'edit', label: 'Edit', isAdmins: true },
    { name: 'approval', label: 'Missing resources', isAdmins: true },
    { name: 'secret', label: 'Replace credential', isAdmins: true },
    { name: 'remove', label: 'Remove', isAdmins: true },
  ];

/** The actions on a connection that the user's role permits. */
export function ConnectionActions({ connection, provider }: Omit<ConnectionDialogProps, 'onClose'>) {
  const [opened, setOpened] = useState<keyof typeof DIALOGS>();
  const { start } = useSyncActions(connection.id);
  const isOperator = useCan('operator', connection.id);
  const isAdmin = useCan('admin', connection.id);
  if (!isOperator || connection.removedAt) return null;
  const Dialog = opened && DIALOGS[opened];
  return (
    <>
      <Button loading={start.isPending} onClick={() => start.mutate({})}>
        Sync all
      </Button>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button variant="default" rightSection={<EllipsisVertical aria-hidden size={16} />}>
            More
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {deepTasks(provider).length > 0 && (
            <Menu.Item onClick={() => start.mutate({ deep: true })}>Deep sync</Menu.Item>
          )}
          {ENTRIES.filter((entry) => isAdmin || !entry.isAdmins).map(({ name, label }) => (
            <Menu.Item key={name} color={name === 'remove' ? 'red' : undefined} onClick={() => setOpened(name)}>
              {label}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      {Dialog && (
        <Suspense>
          <Dialog connection={connection} provider={provider} onClose={() => setOpened(undefined)} />
        </Suspense>
      )}
    </>
  );
}

const deepTasks = ({ tasks }: Schemas['ProviderView']) => tasks.filter(({ deep }) => deep !== null);
