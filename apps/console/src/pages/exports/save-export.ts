import { notifications } from '@mantine/notifications';
import { BASE_PATH } from '../../api/base-path';
import type { WantedExport } from './exported-list.types';
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

const UNCHECKED = {
  color: 'yellow',
  autoClose: false,
  title: 'The export could not be verified',
  message:
    'A proxy removed its length, and this page cannot compare its checksum. Compare the number of its rows with the list.',
} as const;

/**
 * Saves an export as a download. Says so if it could not be verified.
 *
 * @throws as {@link fetchExport}.
 */
export async function saveExport(wanted: WantedExport): Promise<void> {
  const address = addressOf(wanted);
  const file = await fetchExport(address);
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
}

function addressOf({ list, filter, format }: WantedExport): string {
  const query = new URLSearchParams({ format });
  for (const [name, value] of Object.entries(filter))
    for (const each of [value ?? []].flat()) query.append(name, String(each));
  return `${window.location.origin}${BASE_PATH}/api/v1/${list}/export?${query}`;
}
