import { relative, sep } from 'node:path';

/** An expression for the URL of a file, relative to a file of the bundle, so that the repository can be moved. */
export const urlExpression = (folder: string, file: string): string =>
  `new URL(${JSON.stringify(relative(folder, file).split(sep).join('/'))}, import.meta.url).href`;
