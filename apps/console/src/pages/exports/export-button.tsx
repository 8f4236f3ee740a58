import { Button, Menu } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import { Download } from 'lucide-react';
import { ApiProblem, ServerUnreachableError } from '../../api/api-problem';
import { BASE_PATH } from '../../api/base-path';

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

/** A list of the API that can be exported: `resources`, with its filters and order. */
export interface ExportedList {
  readonly list: 'resources' | 'findings';
  readonly filter: Readonly<Record<string, unknown>>;
}

/** Downloads a complete list in a format of choice, and verifies that it arrived intact. */
export function ExportButton({ list, filter }: ExportedList) {
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
          <Menu.Item key={format} onClick={() => mutate(exportAddress({ list, filter }, format))}>
            {label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

/** The address of an export. */
function exportAddress({ list, filter }: ExportedList, format: string): string {
  const query = new URLSearchParams({ format });
  for (const [name, value] of Object.entries(filter))
    for (const each of [value ?? []].flat()) query.append(name, String(each));
  return `${window.location.origin}${BASE_PATH}/api/v1/${list}/export?${query}`;
}
