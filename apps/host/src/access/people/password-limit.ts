import { Inject, Injectable } from '@nestjs/common';
import { accessProblem } from '../caller/access-problems.js';
import { ATTEMPTS, AttemptLimit } from '../guard/attempt-limit.js';
import { FailedLoginLog } from '../guard/failed-login-log.js';
import { ProblemError } from '../../http/problems/problem.error.js';
import { isBusyHashing } from './password-hash.js';

/** How long a name has to wait after too many failures, in seconds. */
const NAME_WINDOW = 15 * 60;

/** Who tries a password: the address of the client, and the name if one was given. */
export interface PasswordAttempt {
  readonly address: string;
  readonly name?: string;
}

/**
 * Limits wrong passwords: ten a minute from an address, and ten in a quarter of an hour for a name, from any addresses. Unlike tokens, passwords
 * can be guessed, so a right one has to wait too. It does not matter whether there is a user of the name. Counted in this process only.
 */
@Injectable()
export class PasswordLimit {
  readonly #addresses = new AttemptLimit();
  readonly #names = new AttemptLimit(ATTEMPTS, NAME_WINDOW);

  constructor(@Inject(FailedLoginLog) private readonly failures: FailedLoginLog) {}

  /** Does something that throws a ProblemError if the password is wrong. Throws a ProblemError of status 429 after too many failures. */
  async attempt<T>({ address, name }: PasswordAttempt, work: () => Promise<T>): Promise<T> {
    if (isBusyHashing()) throw accessProblem.tooManySignIns(1);
    const key = name === undefined ? undefined : keyOf(name);
    const wait = (await this.#addresses.take(address)) ?? (key === undefined ? undefined : await this.#names.take(key));
    if (wait !== undefined) {
      await this.failures.notePerson(address, { reason: 'too-many' });
      throw accessProblem.tooManySignIns(wait);
    }
    const giveBack = async (): Promise<void> => {
      await this.#addresses.giveBack(address);
      if (key !== undefined) await this.#names.giveBack(key);
    };
    try {
      const result = await work();
      await giveBack();
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
}

const keyOf = (name: string): string => `name ${name.toLowerCase()}`;
