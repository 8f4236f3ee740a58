/** The tabs of a connection: URL parameter and title. */
export const CONNECTION_TABS = { tasks: 'Tasks', runs: 'Syncs' } as const;

export type ConnectionTab = keyof typeof CONNECTION_TABS;
