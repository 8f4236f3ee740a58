import { readingScope } from '../../database/reading-scope.js';
import { type HeavyReads, SharedReads } from './heavy-reads.service.js';

/** What compares with the present time may be so much older. */
const LONGEST_KEPT_MS = 10_000;

/** Of the latest questions. */
const MOST_KEPT = 50;

interface KeptAnswer<Answer> {
  readonly answer: Answer;
  /** What the database was then: see {@link HeavyReads.state}. */
  readonly state: string;
  readonly until: number;
}

/**
 * Keeps the answers to expensive questions as long as nothing is written to the database, so that they are exactly what
 * they would be if they were asked again. Concurrent identical requests share an answer in any case.
 */
export class KeptReads<Answer> {
  readonly #kept = new Map<string, KeptAnswer<Answer>>();
  readonly #shared = new SharedReads<Answer>();

  constructor(
    private readonly heavy: Pick<HeavyReads, 'state'>,
    private readonly now: () => number = () => performance.now(),
  ) {}

  /**
   * @param question a key of the query.
   * @param isKept whether an answer is worth keeping: not if another attempt may find more.
   */
  async read(
    question: object,
    answer: () => Promise<Answer>,
    isKept: (answer: Answer) => boolean = () => true,
  ): Promise<Answer> {
    const state = await this.heavy.state();
    const kept = this.#keptIn(state, question);
    if (kept) return kept.answer;
    return this.#shared.read(question, async () => {
      const found = await answer();
      // Written to meanwhile: it may be of before or after that.
      if (isKept(found) && (await this.heavy.state()) === state) this.#keep(question, { answer: found, state });
      return found;
    });
  }

  /** The kept answer, without asking. */
  async known(question: object): Promise<Answer | undefined> {
    if (!this.#kept.has(keyOf(question))) return undefined;
    return this.#keptIn(await this.heavy.state(), question)?.answer;
  }

  #keptIn(state: string, question: object): KeptAnswer<Answer> | undefined {
    const kept = this.#kept.get(keyOf(question));
    return kept?.state === state && this.now() < kept.until ? kept : undefined;
  }

  #keep(question: object, kept: Omit<KeptAnswer<Answer>, 'until'>): void {
    const key = keyOf(question);
    this.#kept.delete(key);
    this.#kept.set(key, { ...kept, until: this.now() + LONGEST_KEPT_MS });
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > MOST_KEPT && oldest !== undefined) this.#kept.delete(oldest);
  }
}

/** Callers who see different connections get different answers. */
const keyOf = (question: object): string => JSON.stringify([question, readingScope()]);
