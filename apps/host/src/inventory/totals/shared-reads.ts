/** Shares the result of a running query with concurrent identical requests. */
export class SharedReads<Answer> {
  readonly #running = new Map<string, Promise<Answer>>();

  /** @param question a key of the query. */
  read(question: object, answer: () => Promise<Answer>): Promise<Answer> {
    const key = JSON.stringify(question);
    const running = this.#running.get(key) ?? answer().finally(() => this.#running.delete(key));
    this.#running.set(key, running);
    return running;
  }
}
