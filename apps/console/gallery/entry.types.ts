import type { ReactNode } from 'react';

/** What a component looks like in each of its states, by the name of the state. */
export type States = Readonly<Record<string, ReactNode>>;

/** The states of components, by the names of their files without the ending. */
export type Entries = Readonly<Record<string, States>>;
