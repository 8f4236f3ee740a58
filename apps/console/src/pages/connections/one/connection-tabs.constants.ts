/** What is shown of a connection, as its address names it, with its heading. */
export const CONNECTION_TABS = { tasks: 'Tasks', runs: 'Syncs' } as const;

export type ConnectionTab = keyof typeof CONNECTION_TABS;
