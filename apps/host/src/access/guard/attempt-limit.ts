import ipaddr from 'ipaddr.js';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

/** The number of failed attempts that an address has per window. */
export const ATTEMPTS = 10;
/** The window, in seconds. */
export const ATTEMPTS_WINDOW = 60;

/**
 * Counts the failed attempts of an address. An attempt is reserved first and returned if it succeeds, so that
 * concurrent attempts count like sequential ones. Counted in this process only.
 */
export class AttemptLimit {
  readonly #taken: RateLimiterMemory;

  /** @param windowS how long an attempt counts, in seconds. */
  constructor(attempts = ATTEMPTS, windowS = ATTEMPTS_WINDOW) {
    this.#taken = new RateLimiterMemory({ points: attempts, duration: windowS });
  }

  /**
   * Reserves an attempt.
   * @returns the seconds to wait if none is left.
   */
  async take(address: string): Promise<number | undefined> {
    try {
      await this.#taken.consume(addressBlock(address));
      return undefined;
    } catch (refusal) {
      if (!(refusal instanceof RateLimiterRes)) throw refusal;
      return Math.max(1, Math.ceil(refusal.msBeforeNext / 1000));
    }
  }

  /** Returns an attempt that did not fail. */
  async giveBack(address: string): Promise<void> {
    await this.#taken.reward(addressBlock(address));
  }

  /** Forgets all attempts. */
  async forget(address: string): Promise<void> {
    await this.#taken.delete(addressBlock(address));
  }
}

/** The network bits of an IPv6 address. A client may choose the other 64 freely (RFC 4291, section 2.5.1). */
const NETWORK_BYTES = 8;

/** The key for counting a client's attempts: its IPv4 address, or the /64 of its IPv6 address. Anything else is unchanged. */
export function addressBlock(address: string): string {
  if (!ipaddr.isValid(address)) return address;
  const parsed = ipaddr.process(address);
  if (parsed.kind() === 'ipv4') return parsed.toString();
  return `${Buffer.from(parsed.toByteArray().slice(0, NETWORK_BYTES)).toString('hex')}/64`;
}

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
