/** The sum of decimals in texts, exact. */
export function sumOf(decimals: readonly string[]): string {
  const places = Math.max(0, ...decimals.map((decimal) => (decimal.split('.')[1] ?? '').length));
  const sum = decimals.reduce((total, decimal) => total + scaled(decimal, places), 0n);
  const digits = String(sum < 0n ? -sum : sum).padStart(places + 1, '0');
  const text = places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`;
  return sum < 0n ? `-${text}` : text;
}

/** The difference of two decimals in texts, exact. */
export const minus = (one: string, other: string): string =>
  sumOf([one, other.startsWith('-') ? other.slice(1) : `-${other}`]);

/** A decimal as a whole number of its smallest places. */
function scaled(decimal: string, places: number): bigint {
  const [whole = '0', fraction = ''] = decimal.split('.');
  return BigInt(whole.replace('-', '') + fraction.padEnd(places, '0')) * (decimal.startsWith('-') ? -1n : 1n);
}
