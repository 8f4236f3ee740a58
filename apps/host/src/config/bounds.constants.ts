/** The minimum length of an admin token. Shorter ones could be guessed. */
export const ADMIN_TOKEN_MIN = 24;

/** The bundled plugins. */
export const BUNDLED_PLUGINS: readonly string[] = ['@maestro/plugin-digitalocean', '@maestro/plugin-spaces'];

/** Bytes of a master key (AES-256). */
export const MASTER_KEY_BYTES = 32;
