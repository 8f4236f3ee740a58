import { rememberJson } from './json-memory.js';

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
