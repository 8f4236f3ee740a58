import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import { ApiProblem } from '../../api/api-problem';
import { ServerUnreachableError } from '../../api/server-unreachable.error';
import { fetchExport } from './fetch-export';

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
export function useExport() {
  return useMutation({
    mutationFn: (address: string) => fetchExport(address),
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
