import { type Row } from './row.types.js';
import { rememberedJson } from './json-memory.js';

/**
 * The JSON of a row: as JSON.stringify writes it, but the parts that many rows share (size, region, image) are
 * written once. They are most of a Droplet's text.
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
