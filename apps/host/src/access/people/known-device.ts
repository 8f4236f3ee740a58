import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/** 128 random bits, and what shows that the host gave them to a user. */
const SHAPE = /^([\w-]{22})\.([\w-]{43})$/;

/** Whose devices are known. */
export interface DeviceOwner {
  /** The id of the person. */
  readonly tokenId: string;
  /** The stored hash of the password. */
  readonly password: string | null;
}

/**
 * What a browser keeps once a user has signed in with it. The key is the stored hash of the password, which only the host knows: nothing has to be
 * stored, every host of the database can check it, and it ends with the password.
 */
export function makeDevice(owner: DeviceOwner): string {
  const id = randomBytes(16).toString('base64url');
  return `${id}.${signatureOf(id, owner).toString('base64url')}`;
}

/** The id of a device in which this user has signed in with the current password. Undefined if it is not one. */
export function knownDevice(kept: string | undefined, owner: DeviceOwner | undefined): string | undefined {
  const [, id, signature] = SHAPE.exec(kept ?? '') ?? [];
  if (id === undefined || signature === undefined || !owner?.password) return undefined;
  const given = Buffer.from(signature, 'base64url');
  const right = signatureOf(id, owner);
  return given.length === right.length && timingSafeEqual(given, right) ? id : undefined;
}

const signatureOf = (id: string, { tokenId, password }: DeviceOwner): Buffer =>
  createHmac('sha256', password ?? '')
    .update(`maestro device ${tokenId} ${id}`)
    .digest();
