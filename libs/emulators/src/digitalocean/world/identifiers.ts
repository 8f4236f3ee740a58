/** Maps 32 bits to 32 bits, one to one (the finalizer of MurmurHash3 with equal shifts). */
export const mix = (value: number): number => {
  let bits = value ^ (value >>> 16);
  bits = Math.imul(bits, 0x85ebca6b);
  bits ^= bits >>> 16;
  bits = Math.imul(bits, 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
};

/** A number that depends on a seed and the name of a purpose. */
export const salt = (seed: number, name: string): number => {
  let bits = mix(seed);
  for (let at = 0; at < name.length; at += 1) {
    bits = mix(bits ^ name.charCodeAt(at));
  }
  return bits;
};

/** Reverses `mix`: its multipliers are the inverses modulo 2^32. */
export const unmix = (value: number): number => {
  let bits = value ^ (value >>> 16);
  bits = Math.imul(bits, 0x7ed1b41d);
  bits ^= bits >>> 16;
  bits = Math.imul(bits, 0xa5cb9243);
  return (bits ^ (bits >>> 16)) >>> 0;
};

/** The distance between neighbouring numeric ids. Ids are spread unevenly within it, like real ones. */
const STRIDE = 17;

const hex = (bits: number): string => bits.toString(16).padStart(8, '0');

/** Converts row numbers to ids and back, so that a read by id does not require an index. */
export class Identifiers {
  private readonly salts = new Map<string, number>();

  constructor(private readonly seed: number) {}

  /** A version 4 UUID. Its first eight digits contain the row number, spread over all bits. */
  uuid(kind: string, index: number): string {
    const key = this.saltOf(kind);
    const [second, third, fourth] = [mix(key ^ mix(index + 1)), mix(key + index), mix(key - index)] as const;
    const middle = hex(second);
    const end = hex(third);
    return `${hex(mix(index ^ key))}-${middle.slice(0, 4)}-4${middle.slice(5)}-a${end.slice(1, 4)}-${end.slice(4)}${hex(fourth)}`;
  }

  /** The row number of a UUID of this kind. Undefined if there is none. */
  indexOfUuid(kind: string, uuid: string): number | undefined {
    const index = (unmix(Number.parseInt(uuid.slice(0, 8), 16)) ^ this.saltOf(kind)) >>> 0;
    return this.uuid(kind, index) === uuid ? index : undefined;
  }

  /** An integer that increases with the row number. */
  number(kind: string, index: number, first: number): number {
    return first + index * STRIDE + (mix(this.saltOf(kind) ^ index) % STRIDE);
  }

  /** The row number of a numeric id of this kind. Undefined if there is none. */
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
