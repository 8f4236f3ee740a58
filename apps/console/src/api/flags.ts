import { useSyncExternalStore } from 'react';

/** An observable boolean for React's useSyncExternalStore. */
class Flag {
  #isSet = false;
  readonly #listeners = new Set<() => void>();

  readonly isSet = (): boolean => this.#isSet;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  set(isSet: boolean): void {
    if (this.#isSet === isSet) return;
    this.#isSet = isSet;
    for (const listener of this.#listeners) listener();
  }
}

/** Application state derived from responses. */
export const flags = {
  /** The latest request received no response. */
  serverUnreachable: new Flag(),
  /** A request was answered with 401 although the user was signed in. */
  sessionEnded: new Flag(),
} as const;

/** The current value of a flag; re-renders when it changes. */
export const useFlag = (flag: Flag): boolean => useSyncExternalStore(flag.subscribe, flag.isSet);
