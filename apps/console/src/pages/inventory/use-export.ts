import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import { ApiProblem } from '../../api/api-problem';
import { ServerUnreachableError } from '../../api/server-unreachable.error';
import { fetchExport } from './fetch-export';
import { downloadFrom, saveFile } from './save-file';

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
