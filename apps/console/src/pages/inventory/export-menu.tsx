import { Button, Menu } from '@mantine/core';
import { Download } from 'lucide-react';
import { BASE_PATH } from '../../api/base-path';
import { type InventorySearch, listFilter } from './inventory.query';
import type { List } from '../../catalogue/lists';
import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import { ApiProblem, ServerUnreachableError } from '../../api/api-problem';

/** The browser may start reading the file some time after the click. */
const KEPT_MS = 60_000;

/** Saves a file from memory as a download. */
function saveFile(name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  downloadFrom(address, name);
  setTimeout(() => URL.revokeObjectURL(address), KEPT_MS);
}

/** Lets the browser download a URL. @param name empty: as the response says. */
function downloadFrom(address: string, name = ''): void {
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
}

/** Fetches an export and saves it only if it is intact; otherwise shows a notification. */
function useExport() {
  return useMutation({
    // Seldom needed, so it is not loaded with the page.
    mutationFn: async (address: string) => (await import('./fetch-export')).fetchExport(address),
    onSuccess: (file, address) => {
      if (!file) {
        downloadFrom(address);
        notifications.show({
          title: 'Large export',
          message: 'Your browser is downloading it. The console does not verify exports of this size.',
        });
        return;
      }
      saveFile(file.name, file.content);
      if (!file.isChecked) notifications.show(UNCHECKED);
    },
    onError: (error) =>
      notifications.show({ color: 'red', autoClose: false, title: titleOf(error), message: messageOf(error) }),
  });
}

const UNCHECKED = {
  color: 'yellow',
  autoClose: false,
  title: 'The export could not be verified',
  message:
    'A proxy removed its length, and this page cannot compare its checksum. Compare the number of its rows with the list.',
} as const;

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
