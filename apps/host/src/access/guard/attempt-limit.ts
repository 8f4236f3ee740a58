import ipaddr from 'ipaddr.js';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

/** Attempts an address has in a window, those that succeed not counted. */
export const ATTEMPTS = 10;
/** The window, in seconds. */
export const ATTEMPTS_WINDOW = 60;

/**
 * Counts the failed attempts of an address. An attempt is taken before it is made and given back when it succeeds, so that any
 * number of attempts at the same time count as if they came one after the other. Counted in this process only.
 */
export class AttemptLimit {
  readonly #taken = new RateLimiterMemory({ points: ATTEMPTS, duration: ATTEMPTS_WINDOW });

  /** Takes an attempt. @returns the seconds until there are more, when none was left. */
  async take(address: string): Promise<number | undefined> {
    try {
      await this.#taken.consume(addressBlock(address));
      return undefined;
    } catch (refusal) {
      if (!(refusal instanceof RateLimiterRes)) throw refusal;
      return Math.max(1, Math.ceil(refusal.msBeforeNext / 1000));
    }
  }

  /** Gives an attempt back that did not fail. */
  async giveBack(address: string): Promise<void> {
    await this.#taken.reward(addressBlock(address));
  }
}

/** Bits of an IPv6 address that tell networks apart: any client may choose the other 64 at will (RFC 4291, section 2.5.1). */
const NETWORK_BYTES = 8;

/** What attempts of a client are counted under: its IPv4 address, or the /64 of its IPv6 address. Anything else stays what it is. */
export function addressBlock(address: string): string {
  if (!ipaddr.isValid(address)) return address;
  const parsed = ipaddr.process(address);
  if (parsed.kind() === 'ipv4') return parsed.toString();
  return `${Buffer.from(parsed.toByteArray().slice(0, NETWORK_BYTES)).toString('hex')}/64`;
}
