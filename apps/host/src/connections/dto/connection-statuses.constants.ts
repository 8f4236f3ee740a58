/**
 * `unverified`: nobody has asked the provider yet. `other-account`: the credential opens another account than the inventory is of.
 * `plugin-missing`: this host has not loaded the plugin of the provider, so nothing can be read, whatever was said of the credential.
 */
export const CONNECTION_STATUSES = ['unverified', 'ok', 'refused', 'other-account', 'plugin-missing'] as const;

/** Whether a connection can be read, and else why not. */
export type ConnectionStatusName = (typeof CONNECTION_STATUSES)[number];
