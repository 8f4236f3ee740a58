import { Button, Menu } from '@mantine/core';
import { Download } from 'lucide-react';
import { BASE_PATH } from '../../api/base-path';
import { type InventorySearch, listFilter } from './inventory.query';
import type { List } from '../../catalogue/lists';
import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import { ApiProblem, ServerUnreachableError } from '../../api/api-problem';

/** Fetches an export and saves it only if it is intact; otherwise shows a notification. */
function useExport() {
  return useMutation({
    // Seldom needed, so it is not loaded with the page.
    mutationFn: async (address: string) => (await import('./save-export')).saveExport(address),
    onError: (error) =>
      notifications.show({ color: 'red', autoClose: false, title: titleOf(error), message: messageOf(error) }),
  });
}

const titleOf = (error: Error): string => (error instanceof ApiProblem ? error.facts.title : 'The export failed');

const messageOf = (error: Error): string =>
  error instanceof ServerUnreachableError ? 'Connection to the server lost. Try again later.' : error.message;

const FORMATS = [
  { format: 'csv', label: 'CSV' },
  { format: 'ndjson', label: 'NDJSON' },
];

/** Downloads the complete list with its filters and sort order, and verifies that it arrived intact. */
export function ExportMenu({ list, search }: { readonly list: List; readonly search: InventorySearch }) {
  const { mutate, isPending } = useExport();
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <Button variant="default" fw={500} loading={isPending} leftSection={<Download aria-hidden size={18} />}>
          Export
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {FORMATS.map(({ format, label }) => (
          <Menu.Item key={format} onClick={() => mutate(exportAddress(list, search, format))}>
            {label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

function exportAddress(list: List, search: InventorySearch, format: string): string {
  const { sort } = search;
  const query = new URLSearchParams({ format, ...(sort && { sort }) });
  for (const [name, value] of Object.entries(listFilter(list, search)))
    for (const each of [value ?? []].flat()) query.append(name, String(each));
  return `${window.location.origin}${BASE_PATH}/api/v1/resources/export?${query}`;
}
