import { parseNetwork } from '../catalogue/ip-network.js';
import type { Field } from '../catalogue/field.types.js';
import { unknownWord } from '../words/unknown-word.js';
import { QueryError } from './query.error.js';
import type { QueryWord } from './query.types.js';
import type { QueryAgo, QueryAmount, QueryValue, QueryValueType } from './resolved-query.types.js';

/** What is compared with a value. */
export interface ComparedField {
  readonly name: string;
  readonly value: QueryValueType;
  /** The declaration, for its unit and its fixed words. */
  readonly field?: Field;
}

const YES: Readonly<Record<string, boolean>> = { yes: true, true: true, no: false, false: false };

const NUMBER = /^(-?\d{1,15}(?:\.\d{1,15})?)\s*([a-z]*)$/i;
const AMOUNT = /^(-?\d{1,15}(?:\.\d{1,15})?)\s*([a-z]{3})?$/i;

const KILO = 1024;
const BYTES: Readonly<Record<string, number>> = { b: 1, kb: KILO, mb: KILO ** 2, gb: KILO ** 3, tb: KILO ** 4 };
const SIZES: Readonly<Record<string, number>> = { bytes: 1, megabytes: KILO ** 2, gigabytes: KILO ** 3 };

const DAY = 86_400;
const SECONDS: Readonly<Record<string, number>> = {
  s: 1,
  min: 60,
  h: 3600,
  d: DAY,
  w: 7 * DAY,
  mo: 30 * DAY,
  y: 365 * DAY,
};
const DURATIONS: Readonly<Record<string, number>> = { seconds: 1, days: DAY };
const LONGEST_SECONDS = 1000 * 365 * DAY;

const MOMENT = /^\d{4}-\d{2}-\d{2}(?:[Tt]\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?(?:[Zz]|[+-]\d{2}:\d{2}))?$/;

/**
 * Reads a value as the type of its field.
 *
 * @throws QueryError at the word if it is none.
 */
export function readValue(word: QueryWord, of: ComparedField): QueryValue {
  switch (of.value) {
    case 'number':
      return readNumber(word, of);
    case 'money':
      return readAmount(word, of);
    case 'flag':
      return YES[word.text.toLowerCase()] ?? refuse(word, `${of.name} is yes or no.`);
    case 'moment':
      return readMoment(word, of);
    case 'address':
    case 'cidr':
      if (!parseNetwork(word.text))
        refuse(word, `${of.name} is an address or a block, such as 10.0.0.1 or 10.0.0.0/8.`);
      return word.text;
    default:
      return readText(word, of);
  }
}

/**
 * Reads how long ago something was: `30d`.
 *
 * @throws QueryError at the word.
 */
export function readAgo(word: QueryWord): QueryAgo {
  const [, number = '', unit = ''] = NUMBER.exec(word.text) ?? [];
  const seconds = Number(number) * (SECONDS[unit.toLowerCase()] ?? Number.NaN);
  if (!(seconds >= 0 && seconds <= LONGEST_SECONDS) || number === '')
    refuse(word, 'Write a duration such as 12h, 30d, 8w, 6mo or 2y.');
  return { agoSeconds: seconds };
}

function readNumber(word: QueryWord, { name, field }: ComparedField): number {
  const [, number = '', suffix = ''] = NUMBER.exec(word.text) ?? [];
  const type = single(field)?.type ?? '';
  const [units, own] =
    type in SIZES ? [BYTES, SIZES[type]!] : type in DURATIONS ? [SECONDS, DURATIONS[type]!] : [{}, 1];
  const factor = suffix === '' ? own : (units as Readonly<Record<string, number>>)[suffix.toLowerCase()];
  if (number !== '' && factor !== undefined) return (Number(number) * factor) / own;
  const allowed = Object.keys(units).join(', ');
  return refuse(word, `${name} is a number${allowed === '' ? '' : `, in ${type} or followed by one of ${allowed}`}.`);
}

function readAmount(word: QueryWord, { name }: ComparedField): QueryAmount {
  const [, number = '', currency] = AMOUNT.exec(word.text) ?? [];
  if (number === '') refuse(word, `${name} is an amount, such as 50 or 50USD.`);
  return { amount: Number(number), ...(currency !== undefined && { currency: currency.toUpperCase() }) };
}

/** A time from now: `+30d`. */
const AHEAD = /^\+(?=\d)/;

function readMoment(word: QueryWord, { name }: ComparedField): string | QueryAgo {
  if (AHEAD.test(word.text)) return { agoSeconds: -readAgo({ ...word, text: word.text.slice(1) }).agoSeconds };
  const time = MOMENT.test(word.text) ? Date.parse(word.text) : Number.NaN;
  const isDay =
    !Number.isNaN(time) &&
    new Date(`${word.text.slice(0, 10)}T00:00:00Z`).toISOString().startsWith(word.text.slice(0, 10));
  if (!isDay || word.text.startsWith('0000'))
    refuse(
      word,
      `${name} is a time such as 2026-01-31 or 2026-01-31T12:00:00Z. Write "${name} older than 30d" for a duration, and "${name}<+30d" for one to come.`,
    );
  return new Date(time).toISOString();
}

function readText(word: QueryWord, { name, field }: ComparedField): string {
  const one = single(field);
  if (one?.type === 'one-of' && !one.values.includes(word.text)) refuse(word, unknownWord(name, word.text, one.values));
  return word.text;
}

const single = (field: Field | undefined): Field | undefined =>
  field?.type === 'set' || field?.type === 'list' ? field.of : field;

/** @throws QueryError about a word. */
export function refuse({ position, length }: QueryWord, message: string): never {
  throw new QueryError(message, position, length);
}
