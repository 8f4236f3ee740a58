import { createHash } from 'node:crypto';
import { isIP } from 'node:net';
import { isUUID } from 'class-validator';
import { ProblemError } from '../problems/problem.error.js';
import { parseMoment } from './moment-parser.js';

/** The version of the cursor format. Increment it when the format changes, so that earlier cursors are refused. */
const VERSION = 1;

/** Base64url, and longer than any generated cursor. */
const FORM = /^[\w-]{1,8000}$/;

/** The position after the last row of a page: the row's values of the ordering columns. */
export type Place = readonly (string | null)[];

/** Whether a value from a cursor may be passed to the database. */
export type PlaceRule = (value: unknown) => boolean;

/**
 * The cursors of one list, opaque to clients: base64url of the JSON `[version, fingerprint, …place]`. The fingerprint
 * identifies the list, so that a cursor of another list is detected.
 */
export class ListCursors {
  readonly #fingerprint: string;

  /**
   * @param facts everything that determines the list's rows and order.
   * @param rules of the values of a position.
   */
  constructor(
    facts: object,
    private readonly rules: readonly PlaceRule[],
  ) {
    this.#fingerprint = createHash('sha256').update(JSON.stringify(facts)).digest('base64url').slice(0, 12);
  }

  /** The cursor of a position. */
  write(place: Place): string {
    return Buffer.from(JSON.stringify([VERSION, this.#fingerprint, ...place])).toString('base64url');
  }

  /**
   * The cursor of the next page, or null if there is none. A list reads one row more than it shows to find out.
   *
   * @param shown how many of the rows the page shows.
   */
  next<Row>(rows: readonly Row[], shown: number, placeOf: (row: Row) => Place): string | null {
    const last = rows[shown - 1];
    return rows.length > shown && last !== undefined ? this.write(placeOf(last)) : null;
  }

  /**
   * The position in a cursor. Undefined without a cursor.
   *
   * @throws ProblemError `invalid-cursor` if it is malformed, or from another list or version.
   */
  read(cursor: string | undefined): Place | undefined {
    if (cursor === undefined) return undefined;
    const [version, list, ...place] = parse(cursor);
    if (typeof version !== 'number' || typeof list !== 'string') throw refusal('is malformed');
    if (version !== VERSION) throw refusal('is from another version of this host');
    if (list !== this.#fingerprint) throw refusal('belongs to another list, filter or order');
    const isValid = place.length === this.rules.length && this.rules.every((rule, index) => rule(place[index]));
    if (!isValid) throw refusal('is malformed');
    return place as (string | null)[];
  }
}

function parse(cursor: string): unknown[] {
  if (!FORM.test(cursor)) return [];
  try {
    const parsed: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    return Array.isArray(parsed) ? parsed : [];
  } catch {
    return [];
  }
}

const refusal = (why: string): ProblemError =>
  new ProblemError(
    'invalid-cursor',
    `The cursor ${why}. Use the nextCursor of the previous page, unchanged and with the same parameters, or none for the first page.`,
    { errors: [{ field: 'cursor', message: `cursor ${why}` }] },
  );

/** PostgreSQL's text holds no NUL. */
const isText: PlaceRule = (value) => typeof value === 'string' && !value.includes('\0');

const isMoment: PlaceRule = (value) => typeof value === 'string' && parseMoment(value) !== undefined;

/** A decimal of PostgreSQL. */
const isNumber: PlaceRule = (value) => typeof value === 'string' && /^-?\d{1,400}(\.\d{1,400})?$/.test(value);

const isFlag: PlaceRule = (value) => value === 'true' || value === 'false';

/** An address or a block. */
const isAddress: PlaceRule = (value) => {
  if (typeof value !== 'string' || value.includes('%')) return false;
  const [, address = '', prefix = '0'] = /^([^/]*)(?:\/(\d{1,3}))?$/.exec(value) ?? [];
  return isIP(address) > 0 && Number(prefix) <= (isIP(address) === 4 ? 32 : 128);
};

const orNull =
  (rule: PlaceRule): PlaceRule =>
  (value) =>
    value === null || rule(value);

/** Validators of position values, by column type. */
export const PLACE_RULES = {
  text: isText,
  moment: isMoment,
  uuid: (value: unknown) => typeof value === 'string' && isUUID(value),
  /** A bigserial: at most 15 digits occur, and longer numbers would overflow. */
  serial: (value: unknown) => typeof value === 'string' && /^\d{1,15}$/.test(value),
  number: isNumber,
  flag: isFlag,
  address: isAddress,
  optionalText: orNull(isText),
  optionalMoment: orNull(isMoment),
  optionalNumber: orNull(isNumber),
  optionalFlag: orNull(isFlag),
  optionalAddress: orNull(isAddress),
} as const satisfies Record<string, PlaceRule>;
