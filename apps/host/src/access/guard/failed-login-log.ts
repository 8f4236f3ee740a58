import { type BeforeApplicationShutdown, Inject, Injectable, Logger } from '@nestjs/common';
import { addressBlock } from './attempt-limit.js';
import { AuditService } from '../audit/audit.service.js';
import { inHostContext } from '../../database/host-context.js';
import { storableText } from '../../database/storable.js';
import { TokenStore } from '../tokens/token-store.js';

/** The period after which failures are recorded together, in milliseconds. */
const WINDOW_MS = 60_000;
/** How many addresses are recorded individually per period. The failures of others are recorded as one number. */
const ADDRESSES = 20;

interface Counted {
  readonly address: string;
  /** Since the first one, which was recorded immediately. */
  more: number;
}

/** A person who was not signed in. */
interface RefusedPerson {
  readonly reason: string;
  readonly name?: string;
  readonly id?: string;
}

/**
 * Records refused tokens in the audit, with a limited number of entries even if the host is flooded: the first one of
 * an address immediately, further ones as a number once a minute, and those of many addresses as one number. Tokens
 * themselves are not stored.
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

  /** Records that the token with this hash was refused. A failure to write the audit is logged and does not change the response. */
  note(address: string, hash: string): Promise<void> {
    return this.#note(address, () => this.#tellFirst(address, hash));
  }

  /** The same for a person who was not signed in: why, and who they are if that is known. */
  notePerson(address: string, { reason, name, id }: RefusedPerson): Promise<void> {
    const refused = { address, tokenId: id, ...(name !== undefined && { tokenName: storableText(name) }) };
    const entry = { refused, action: 'session.refuse', target: address, detail: { failures: 1, reason } } as const;
    return this.#note(address, () => this.audit.record(entry));
  }

  async #note(address: string, tellFirst: () => Promise<void>): Promise<void> {
    const block = addressBlock(address);
    const counted = this.#counted.get(block);
    if (counted !== undefined) counted.more += 1;
    else if (this.#counted.size >= ADDRESSES) this.#fromOthers += 1;
    else {
      this.#counted.set(block, { address, more: 0 });
      this.#timer ??= inHostContext(() => setTimeout(() => void this.tell(), WINDOW_MS).unref());
      await this.#try(tellFirst);
    }
  }

  /** Records the counts and resets them. */
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
