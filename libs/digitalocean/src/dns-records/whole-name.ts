/** The whole name of what a zone calls `www`, or `@` for itself (RFC 1035, section 5.1). */
export function wholeName(name: string, zone: string): string {
  if (name === '' || name === '@') return zone;
  return name.endsWith('.') ? name.slice(0, -1) : `${name}.${zone}`;
}
