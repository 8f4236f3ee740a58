const NS = /^(\S+)\s+(?:\d+\s+)?IN\s+NS\s+(\S+)$/i;

/**
 * The name servers that a zone file (RFC 1035, section 5.1) names for the zone itself, without the final dot. Undefined
 * if it names none.
 */
export function nameServersOf(zone: string, file: string): string[] | undefined {
  const owners = ['@', `${zone.toLowerCase()}.`];
  const found = file.split('\n').flatMap((line) => {
    const [, owner = '', server = ''] = NS.exec(line.trim()) ?? [];
    return owners.includes(owner.toLowerCase()) ? [server.toLowerCase().replace(/\.$/, '')] : [];
  });
  return found.length === 0 ? undefined : [...new Set(found)];
}
