/** Bytes of a key of AES-256. */
export const MASTER_KEY_SIZE = 32;
