import { relative, sep } from 'node:path';

/** What a file of a bundle writes for the URL of a file elsewhere: wherever the repository lies when it runs. */
export const placeIn = (folder: string, file: string): string =>
  `new URL(${JSON.stringify(relative(folder, file).split(sep).join('/'))}, import.meta.url).href`;
