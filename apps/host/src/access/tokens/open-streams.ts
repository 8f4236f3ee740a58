import { type BeforeApplicationShutdown, Inject, Injectable, Logger } from '@nestjs/common';
import type { Response } from 'express';
import { accessProblem } from '../caller/access-problems.js';
import type { Caller } from '../caller/caller.js';
import { inHostContext } from '../../database/host-context.js';
import { TokenStore } from './token-store.js';

/** How many long responses may be open at once, per token and in total. An export holds a database connection. */
export const STREAM_LIMITS = {
  events: { ofToken: 20, ofAll: 200 },
  export: { ofToken: 2, ofAll: 6 },
} as const;

/** A kind of long response. */
export type StreamKind = keyof typeof STREAM_LIMITS;

/** Milliseconds between checks that callers may still read. */
const LOOK_EVERY_MS = 15_000;

/** A long response. */
export interface OpenStream {
  readonly kind: StreamKind;
  readonly caller: Caller | undefined;
  /** Ends the response, because its caller may no longer read it. */
  readonly end: () => void;
}

/**
 * Tracks long responses: a limited number per token and in total, each only while its caller's token and session are
 * valid. All are checked together with two queries; revoking a token or signing out on this host takes effect
 * immediately. Counted in this process only.
 */
@Injectable()
export class OpenStreams implements BeforeApplicationShutdown {
  readonly #logger = new Logger(OpenStreams.name);
  readonly #open = new Set<OpenStream>();
  #timer?: NodeJS.Timeout;

  constructor(@Inject(TokenStore) private readonly tokens: TokenStore) {}

  /**
   * Counts a response until it is closed by the returned function or by its client.
   *
   * @throws {ProblemError} 429 if there are too many.
   */
  open(stream: OpenStream, response: Response): () => void {
    const { ofToken, ofAll } = STREAM_LIMITS[stream.kind];
    const alike = [...this.#open].filter(({ kind }) => kind === stream.kind);
    const own = alike.filter(({ caller }) => caller?.tokenId === stream.caller?.tokenId);
    if (own.length >= ofToken) throw accessProblem.tooManyStreams(stream.kind, ofToken, 'for this token');
    if (alike.length >= ofAll) throw accessProblem.tooManyStreams(stream.kind, ofAll, 'on this host');
    this.#open.add(stream);
    this.#timer ??= inHostContext(() => setInterval(() => void this.check(), LOOK_EVERY_MS).unref());
    const close = (): void => this.#close(stream);
    response.once('close', close);
    if (response.destroyed) close();
    return close;
  }

  /** Ends the responses whose token or session is no longer valid. While the database is unavailable, all continue. */
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
