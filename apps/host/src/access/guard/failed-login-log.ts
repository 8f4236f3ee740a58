import { type BeforeApplicationShutdown, Inject, Injectable, Logger } from '@nestjs/common';
import { addressBlock } from './attempt-limit.js';
import { AuditService } from '../audit/audit.service.js';
import { TokenStore } from '../tokens/token-store.js';

/** How long failures are counted before they are told together, in milliseconds. */
const WINDOW_MS = 60_000;
/** Addresses told one by one in a window; what comes from more is told as one number. */
const ADDRESSES = 20;

interface Counted {
  readonly address: string;
  /** Since the first, which was told at once. */
  more: number;
}

/**
 * Puts tokens that were refused into the audit, in a limited number of entries, even if the host is flooded: the first of
 * an address at once, further ones as a number once a minute, and those of many addresses as one number. No token is kept.
 */
@Injectable()
export class FailedLoginLog implements BeforeApplicationShutdown {
  readonly #logger = new Logger(FailedLoginLog.name);
  readonly #counted = new Map<string, Counted>();
  #fromOthers = 0;
  #timer?: NodeJS.Timeout;

  constructor(
    @Inject(AuditService) private readonly audit: AuditService,
    @Inject(TokenStore) private readonly tokens: TokenStore,
  ) {}

  /** Notes that the token of a hash was refused. An audit that cannot be written is logged, and changes no answer. */
  async note(address: string, hash: string): Promise<void> {
    const block = addressBlock(address);
    const counted = this.#counted.get(block);
    if (counted !== undefined) counted.more += 1;
    else if (this.#counted.size >= ADDRESSES) this.#fromOthers += 1;
    else {
      this.#counted.set(block, { address, more: 0 });
      this.#timer ??= setTimeout(() => void this.tell(), WINDOW_MS).unref();
      await this.#try(() => this.#tellFirst(address, hash));
    }
  }

  /** Tells what was counted, and begins to count from nothing. */
  async tell(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const again = [...this.#counted.values()].filter(({ more }) => more > 0);
    const fromOthers = this.#fromOthers;
    this.#counted.clear();
    this.#fromOthers = 0;
    await this.#try(async () => {
      for (const { address, more } of again) await this.#record(address, { failures: more });
      if (fromOthers > 0) await this.#record('others', { failures: fromOthers });
    });
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.tell();
  }

  async #tellFirst(address: string, hash: string): Promise<void> {
    const { reason = 'unknown', ...token } = (await this.tokens.findEnded(hash)) ?? {};
    const detail = { failures: 1, token: reason };
    await this.audit.record({ refused: { ...token, address }, action: 'session.refuse', target: address, detail });
  }

  #record(address: string, detail: { readonly failures: number }): Promise<void> {
    return this.audit.record({ refused: { address }, action: 'session.refuse', target: address, detail });
  }

  async #try(write: () => Promise<void>): Promise<void> {
    await write().catch((error: unknown) => this.#logger.warn('Refused tokens could not be put into the audit', error));
  }
}
