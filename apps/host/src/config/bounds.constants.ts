/** Characters an admin token must have at least: fewer could be guessed. */
export const ADMIN_TOKEN_MIN = 24;

/** Bytes of a master key (AES-256). */
export const MASTER_KEY_BYTES = 32;
