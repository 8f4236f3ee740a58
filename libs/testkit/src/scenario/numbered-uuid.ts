/** A UUID derived from a number, for copies of rows: `00000000-0000-4000-8000-00000000002a` for 42. Unique for numbers up to 2^48. */
export const numberedUuid = (n: number): string => `00000000-0000-4000-8000-${n.toString(16).padStart(12, '0')}`;
