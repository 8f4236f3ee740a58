import { Button, Menu } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import { Download } from 'lucide-react';
import { ApiProblem, ServerUnreachableError } from '../../api/api-problem';
import type { ExportedList, WantedExport } from './exported-list.types';

/** Fetches an export and saves it only if it is intact; otherwise shows a notification. */
function useExport() {
  return useMutation({
    // Seldom needed, so it is not loaded with the page.
    mutationFn: async (wanted: WantedExport) => (await import('./save-export')).saveExport(wanted),
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
          <Menu.Item key={format} onClick={() => mutate({ list, filter, format })}>
            {label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
