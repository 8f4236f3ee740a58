/** Answers questions that are asked while the same one is being answered together with it. */
export class SharedReads<Answer> {
  readonly #running = new Map<string, Promise<Answer>>();

  /** @param question equal for the same answer. */
  read(question: object, answer: () => Promise<Answer>): Promise<Answer> {
    const key = JSON.stringify(question);
    const running = this.#running.get(key) ?? answer().finally(() => this.#running.delete(key));
    this.#running.set(key, running);
    return running;
  }
}
