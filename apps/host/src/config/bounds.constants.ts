/** Characters an admin token must have at least: fewer could be guessed. */
export const ADMIN_TOKEN_MIN = 24;

/** The plugins that ship with the host. */
export const BUNDLED_PLUGINS: readonly string[] = ['@maestro/plugin-digitalocean', '@maestro/plugin-spaces'];

/** Bytes of a master key (AES-256). */
export const MASTER_KEY_BYTES = 32;
