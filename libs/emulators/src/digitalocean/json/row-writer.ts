import type { Row } from './row.types.js';

const texts = new WeakMap<object, string>();

/** Serializes an object that never changes. */
export const rememberJson = (value: object): void => {
  texts.set(value, JSON.stringify(value));
};

/** The JSON of a remembered object. Undefined for any other value. */
export const rememberedJson = (value: unknown): string | undefined =>
  typeof value === 'object' && value !== null ? texts.get(value) : undefined;

const freeze = (value: unknown): void => {
  if (typeof value === 'object' && value !== null) {
    Object.values(value).forEach(freeze);
    Object.freeze(value);
  }
};

/** Deep-freezes an object that many rows share. Its JSON is only written once. */
export const constant = <T extends object>(value: T): Readonly<T> => {
  freeze(value);
  rememberJson(value);
  return value;
};

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
