/** The fully qualified name of `www`, or of `@` for the zone itself (RFC 1035, section 5.1). */
export function wholeName(name: string, zone: string): string {
  if (name === '' || name === '@') return zone;
  return name.endsWith('.') ? name.slice(0, -1) : `${name}.${zone}`;
}
