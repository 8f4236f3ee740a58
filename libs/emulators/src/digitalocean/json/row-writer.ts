import { type Row } from './row.types.js';
import { rememberedJson } from './json-memory.js';

/**
 * Serializes a row like JSON.stringify, but writes parts that many rows share (size, region, image) only once. They are
 * most of a Droplet's text.
 */
export const writeRow = (row: Row): string => {
  let text = '';
  for (const key of Object.keys(row)) {
    const json = rememberedJson(row[key]) ?? JSON.stringify(row[key]);
    if (json !== undefined) {
      text += `${text === '' ? '' : ','}"${key}":${json}`;
    }
  }
  return `{${text}}`;
};
