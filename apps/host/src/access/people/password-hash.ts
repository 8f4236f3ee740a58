import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import pLimit from 'p-limit';

/** What scrypt costs (RFC 7914): `N` and `p` of OWASP's table for 32 MiB, which a small host can spare twice. */
const COST = { N: 2 ** 15, r: 8, p: 3 };
const KEY_BYTES = 32;
const SALT_BYTES = 16;

/** Hashes that are computed at once. Each takes a processor for tenths of a second, and 32 MiB. */
const AT_ONCE = 2;
/** Hashes that may wait for it, or else the request is refused. */
const MAX_WAITING = 50;

const queue = pLimit(AT_ONCE);

/** `scrypt$N$r$p$salt$key`, salt and key in base64url. */
const FORM = /^scrypt\$(\d{1,8})\$(\d{1,3})\$(\d{1,3})\$([\w-]+)\$([\w-]+)$/;

type Cost = typeof COST;

const derive = (password: string, salt: Buffer, length: number, cost: Cost): Promise<Buffer> =>
  queue(
    () =>
      new Promise<Buffer>((resolve, reject) => {
        const options = { ...cost, maxmem: 256 * cost.N * cost.r };
        // The same characters may be typed in several ways (NIST SP 800-63B, section 3.1.1.2).
        scrypt(password.normalize('NFKC'), salt, length, options, (error, key) =>
          error ? reject(error) : resolve(key),
        );
      }),
  );

const write = (salt: Buffer, key: Buffer): string =>
  ['scrypt', COST.N, COST.r, COST.p, salt.toString('base64url'), key.toString('base64url')].join('$');

/** A hash that belongs to no password, and takes as long to compare. */
const OF_NOBODY = write(randomBytes(SALT_BYTES), randomBytes(KEY_BYTES));

/** Whether so many passwords are being compared that another one would wait for long. */
export const isBusyHashing = (): boolean => queue.pendingCount >= MAX_WAITING;

/** A salted hash of a password, with its parameters, to be stored. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(SALT_BYTES);
  return write(salt, await derive(password, salt, KEY_BYTES, COST));
}

/**
 * Whether a password is the one of a hash, in constant time. Without a hash it takes as long and is false, so that the time
 * does not tell whether there is one.
 */
export async function isPassword(password: string, stored: string | null | undefined): Promise<boolean> {
  const [, N, r, p, salt = '', key = ''] = FORM.exec(stored ?? OF_NOBODY) ?? [];
  if (N === undefined) throw new Error('A stored hash of a password has an unknown form');
  const expected = Buffer.from(key, 'base64url');
  const cost = { N: Number(N), r: Number(r), p: Number(p) };
  const found = await derive(password, Buffer.from(salt, 'base64url'), expected.length, cost);
  return timingSafeEqual(found, expected) && typeof stored === 'string';
}
