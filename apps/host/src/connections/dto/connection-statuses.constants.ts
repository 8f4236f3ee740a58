/** `unverified`: nobody has asked the provider yet. `other-account`: the credential opens another account than the inventory is of. */
export const CONNECTION_STATUSES = ['unverified', 'ok', 'refused', 'other-account'] as const;

/** What a provider last said of a connection's credential. */
export type ConnectionStatusName = (typeof CONNECTION_STATUSES)[number];
