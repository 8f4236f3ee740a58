import { type BeforeApplicationShutdown, Inject, Injectable, Logger } from '@nestjs/common';
import type { Response } from 'express';
import { accessProblem } from '../caller/access-problems.js';
import type { Caller } from '../caller/caller.types.js';
import { TokenStore } from './token-store.js';

/** How many answers of a kind may go on at once, for one token and for all. An export holds a connection to the database. */
export const STREAM_LIMITS = {
  events: { ofToken: 20, ofAll: 200 },
  export: { ofToken: 2, ofAll: 6 },
} as const;

/** A kind of answer that goes on for long. */
export type StreamKind = keyof typeof STREAM_LIMITS;

/** Milliseconds between two looks at whether callers may still read. */
const LOOK_EVERY_MS = 15_000;

/** An answer that goes on. */
export interface OpenStream {
  readonly kind: StreamKind;
  readonly caller: Caller | undefined;
  /** Ends the answer: its caller may no longer read it. */
  readonly end: () => void;
}

/**
 * The answers that go on for long: so many for a token and in all, and each only for as long as its caller's token and session are
 * good. All are looked after together, with two queries; a revocation or signing out on this host is noticed at once. Counted in this
 * process only.
 */
@Injectable()
export class OpenStreams implements BeforeApplicationShutdown {
  readonly #logger = new Logger(OpenStreams.name);
  readonly #open = new Set<OpenStream>();
  #timer?: NodeJS.Timeout;

  constructor(@Inject(TokenStore) private readonly tokens: TokenStore) {}

  /**
   * Counts an answer in until it is closed: by what is returned, or by its client.
   *
   * @throws {ProblemError} 429 when there are too many already.
   */
  open(stream: OpenStream, response: Response): () => void {
    const { ofToken, ofAll } = STREAM_LIMITS[stream.kind];
    const alike = [...this.#open].filter(({ kind }) => kind === stream.kind);
    const own = alike.filter(({ caller }) => caller?.tokenId === stream.caller?.tokenId);
    if (own.length >= ofToken) throw accessProblem.tooManyStreams(stream.kind, ofToken, 'for this token');
    if (alike.length >= ofAll) throw accessProblem.tooManyStreams(stream.kind, ofAll, 'on this host');
    this.#open.add(stream);
    this.#timer ??= setInterval(() => void this.check(), LOOK_EVERY_MS).unref();
    const close = (): void => this.#close(stream);
    response.once('close', close);
    if (response.destroyed) close();
    return close;
  }

  /** Ends the answers whose token or session is good no more. While the database is away, all go on. */
  async check(): Promise<void> {
    const callers = [...this.#open].flatMap(({ caller }) => caller ?? []);
    if (callers.length === 0) return;
    try {
      const good = await this.tokens.findStillGood(callers);
      const ended = [...this.#open].filter(({ caller }) => caller && callers.includes(caller) && !good(caller));
      for (const stream of ended) {
        this.#close(stream);
        stream.end();
      }
    } catch (error) {
      this.#logger.warn('Whether the callers of streams may still read could not be looked up', error);
    }
  }

  beforeApplicationShutdown(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
  }

  #close(stream: OpenStream): void {
    this.#open.delete(stream);
    if (this.#open.size > 0) return;
    clearInterval(this.#timer);
    this.#timer = undefined;
  }
}
