import { mix } from './mix.js';
import { salt } from './salt.js';
import { unmix } from './unmix.js';

/** Distance between two neighbouring numeric ids; the rest of it is filled unevenly, as real ids are. */
const STRIDE = 17;

const hex = (bits: number): string => bits.toString(16).padStart(8, '0');

/** Turns row numbers into ids and back, so that a read by id needs no index of all ids. */
export class Identifiers {
  private readonly salts = new Map<string, number>();

  constructor(private readonly seed: number) {}

  /** A version 4 UUID: its first eight digits hold the row number, spread over all bits. */
  uuid(kind: string, index: number): string {
    const key = this.saltOf(kind);
    const [second, third, fourth] = [mix(key ^ mix(index + 1)), mix(key + index), mix(key - index)] as const;
    const middle = hex(second);
    const end = hex(third);
    return `${hex(mix(index ^ key))}-${middle.slice(0, 4)}-4${middle.slice(5)}-a${end.slice(1, 4)}-${end.slice(4)}${hex(fourth)}`;
  }

  /** The row number behind a UUID of this kind; undefined when it is none. */
  indexOfUuid(kind: string, uuid: string): number | undefined {
    const index = (unmix(Number.parseInt(uuid.slice(0, 8), 16)) ^ this.saltOf(kind)) >>> 0;
    return this.uuid(kind, index) === uuid ? index : undefined;
  }

  /** A whole number that grows with the row number. */
  number(kind: string, index: number, first: number): number {
    return first + index * STRIDE + (mix(this.saltOf(kind) ^ index) % STRIDE);
  }

  /** The row number behind a numeric id of this kind; undefined when it is none. */
  indexOfNumber(kind: string, id: string, first: number): number | undefined {
    const index = Math.floor((Number(id) - first) / STRIDE);
    return index >= 0 && String(this.number(kind, index, first)) === id ? index : undefined;
  }

  private saltOf(kind: string): number {
    const known = this.salts.get(kind) ?? salt(this.seed, kind);
    this.salts.set(kind, known);
    return known;
  }
}
