/** A set of texts of limited size, which drops the oldest. */
export class BoundedSet {
  readonly #texts = new Set<string>();

  constructor(private readonly most: number) {}

  has(text: string): boolean {
    return this.#texts.has(text);
  }

  /** Adds a text. An existing one keeps its position. */
  add(text: string): void {
    if (this.#texts.has(text)) return;
    const [oldest] = this.#texts;
    if (this.#texts.size >= this.most && oldest !== undefined) this.#texts.delete(oldest);
    this.#texts.add(text);
  }

  delete(text: string): void {
    this.#texts.delete(text);
  }
}
