import { isUUID } from 'class-validator';
import { parseMoment } from './moment.parser.js';
import type { PlaceRule } from './page-cursor.js';

/** PostgreSQL's text holds no NUL. */
const isText: PlaceRule = (value) => typeof value === 'string' && !value.includes('\0');

const isMoment: PlaceRule = (value) => typeof value === 'string' && parseMoment(value) !== undefined;

/** What the values of a place must be, by the kind of column that they stand for. */
export const PLACE_RULES = {
  text: isText,
  moment: isMoment,
  uuid: (value: unknown) => typeof value === 'string' && isUUID(value),
  /** A bigserial: at most 15 digits are ever written, and more would not fit. */
  serial: (value: unknown) => typeof value === 'string' && /^\d{1,15}$/.test(value),
  optionalText: (value: unknown) => value === null || isText(value),
  optionalMoment: (value: unknown) => value === null || isMoment(value),
} as const satisfies Record<string, PlaceRule>;
