/** Reverses `mix`: its multipliers are the inverses modulo 2^32. */
export const unmix = (value: number): number => {
  let bits = value ^ (value >>> 16);
  bits = Math.imul(bits, 0x7ed1b41d);
  bits ^= bits >>> 16;
  bits = Math.imul(bits, 0xa5cb9243);
  return (bits ^ (bits >>> 16)) >>> 0;
};
