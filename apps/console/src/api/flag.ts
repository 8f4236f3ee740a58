/** An observable boolean for React's useSyncExternalStore. */
export class Flag {
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
