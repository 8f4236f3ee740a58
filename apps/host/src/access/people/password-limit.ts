import { Inject, Injectable } from '@nestjs/common';
import { accessProblem } from '../caller/access-problems.js';
import { addressBlock, ATTEMPTS, AttemptLimit, BoundedSet } from '../guard/attempt-limit.js';
import { FailedLoginLog } from '../guard/failed-login-log.js';
import { ProblemError } from '../../http/problems/problem.error.js';
import { isBusyHashing } from './password-hash.js';

/** How long a name has to wait after too many failures, in seconds. */
const NAME_WINDOW = 15 * 60;

/** How many names with their addresses are remembered. */
const REMEMBERED = 10_000;

/** Who tries a password. */
export interface PasswordAttempt {
  /** Of the client. */
  readonly address: string;
  /** If one was given. */
  readonly name?: string;
  /** The id of a device, or of a session, in which the user of the name has signed in before. */
  readonly device?: string;
}

/** What an attempt counts in, and as what. */
type Counter = readonly [AttemptLimit, string];

/**
 * Limits wrong passwords: ten a minute from an address, and ten in a quarter of an hour for a name, from any addresses. Unlike tokens, passwords
 * can be guessed, so a right one has to wait too. It does not matter whether there is a user of the name. Counted in this process only.
 *
 * So that nobody can keep a user from signing in, each device in which they have signed in before has counts of its own, and so has each address from which
 * they have: those of strangers do not concern it (docs/adr/0063).
 */
@Injectable()
export class PasswordLimit {
  readonly #addresses = new AttemptLimit();
  readonly #names = new AttemptLimit(ATTEMPTS, NAME_WINDOW);
  readonly #known = new BoundedSet(REMEMBERED);

  constructor(@Inject(FailedLoginLog) private readonly failures: FailedLoginLog) {}

  /** Does something that throws a ProblemError if the password is wrong. Throws a ProblemError of status 429 after too many failures. */
  async attempt<T>(attempt: PasswordAttempt, work: () => Promise<T>): Promise<T> {
    const { address, name } = attempt;
    if (isBusyHashing()) throw accessProblem.tooManySignIns(1);
    const counters = this.#countersOf(attempt);
    for (const [limit, key] of counters) {
      const wait = await limit.take(key);
      if (wait === undefined) continue;
      await this.failures.notePerson(address, { reason: 'too-many' });
      throw accessProblem.tooManySignIns(wait);
    }
    const giveBack = async (): Promise<void> => {
      for (const [limit, key] of counters) await limit.giveBack(key);
    };
    try {
      const result = await work();
      await giveBack();
      if (name !== undefined) this.#known.add(placeOf(name, address));
      return result;
    } catch (error) {
      if (!(error instanceof ProblemError)) await giveBack();
      throw error;
    }
  }

  /** Forgets the failures of a name, whose password was reset. */
  forgive(name: string): Promise<void> {
    return this.#names.forget(keyOf(name));
  }

  #countersOf({ address, name, device }: PasswordAttempt): readonly Counter[] {
    if (device !== undefined) return [[this.#names, `device ${device}`]];
    const counters: Counter[] = [[this.#addresses, address]];
    if (name === undefined) return counters;
    const place = placeOf(name, address);
    return [...counters, [this.#names, this.#known.has(place) ? place : keyOf(name)]];
  }
}

const keyOf = (name: string): string => `name ${name.toLowerCase()}`;
const placeOf = (name: string, address: string): string => `${keyOf(name)} at ${addressBlock(address)}`;
