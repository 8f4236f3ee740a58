/** Characters that must remain once those that mix with their neighbours are left out: fewer would match by chance. */
const SHORTEST_CORE = 8;

/**
 * What base64 (RFC 4648, section 4) makes of the secret wherever it begins within a longer text (`user:secret`): three bytes become
 * four characters, so there are three ways. The characters at either end also hold bits of what stands beside it, and are left out.
 */
export function base64Cores(secret: string): readonly string[] {
  return [0, 1, 2].flatMap((offset) => {
    const bytes = Buffer.concat([Buffer.alloc(offset), Buffer.from(secret)]);
    const first = Math.ceil((offset * 8) / 6);
    const last = Math.floor((bytes.length * 8) / 6);
    const core = bytes.toString('base64').slice(first, last);
    return core.length >= SHORTEST_CORE ? [core] : [];
  });
}
