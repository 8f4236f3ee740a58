/** A UUID made of a number, for copies of rows: `00000000-0000-4000-8000-00000000002a` for 42. Numbers up to 2^48 give different ones. */
export const numberedUuid = (n: number): string => `00000000-0000-4000-8000-${n.toString(16).padStart(12, '0')}`;
