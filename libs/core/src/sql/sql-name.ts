import { createHash } from 'node:crypto';

/** The maximum length of a PostgreSQL identifier in bytes (NAMEDATALEN - 1); the rest is cut off. */
const LONGEST = 63;
const DIGEST = 8;

/** The characters of ids and field names that a SQL name preserves. */
const ORDINARY = /^[A-Za-z0-9]+([._-][A-Za-z0-9]+)*$/;

/**
 * The name of a view or a column: lower case with underscores, so that it needs no quotes unless it is a reserved word.
 * `load-balancer` becomes `load_balancer`, `digitalocean.droplet` `digitalocean_droplet`, `publicIpv4` `public_ipv4`.
 * An id that is too long, has other characters, or whose name is taken gets a suffix of eight digits of its SHA-256, so
 * that the name is the same everywhere.
 *
 * @param taken names in use; the new one is added.
 */
export function sqlName(id: string, taken: Set<string>): string {
  const words = snakeCase(id);
  let name = words;
  for (let attempt = 0; taken.has(name) || (attempt === 0 && !isOrdinary(id, name)); attempt += 1) {
    const digest = createHash('sha256').update(attempt === 0 ? id : `${id} ${attempt}`);
    name = `${words.slice(0, LONGEST - DIGEST - 1)}_${digest.digest('hex').slice(0, DIGEST)}`;
  }
  taken.add(name);
  return name;
}

const isOrdinary = (id: string, name: string): boolean => ORDINARY.test(id) && name.length <= LONGEST;

function snakeCase(id: string): string {
  const words = id
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1_$2')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '');
  return /^[a-z]/.test(words) ? words : `_${words}`;
}
