import { Inject, Injectable } from '@nestjs/common';
import { type Request } from 'express';
import { inUnlimitedTransaction } from '../../database/in-transaction.js';
import { POOL, type Pool, type Queries } from '../../database/queries.js';
import { storableText } from '../../database/storable.js';
import { invalidField } from '../../http/problems/problem.error.js';
import { AuditService } from '../audit/audit.service.js';
import { accessProblem } from '../caller/access-problems.js';
import { type Caller } from '../caller/caller.js';
import { FailedLoginLog } from '../guard/failed-login-log.js';
import { BearerToken } from '../tokens/bearer-token.js';
import { knownDevice, makeDevice } from './known-device.js';
import { PasswordLimit } from './password-limit.js';
import { hashPassword, isPassword } from './password-hash.js';
import { weaknessOf } from './password-rules.js';
import { PERSON_CALLER } from './person-store.js';
import { type ChangePasswordDto, type ChoosePasswordDto, type PasswordSignInDto } from './user.dto.js';
import { endSessions } from './user-store.js';

/** A user whose password was right, and what must still hold when the session begins. */
export interface Admitted {
  readonly caller: Caller;
  /** What their browser keeps, to be known the next time. */
  readonly device: string;
  /** Throws a ProblemError if the password was changed or the user disabled meanwhile. */
  readonly confirm: (tx: Queries) => Promise<void>;
}

/** Where somebody signs in: the address, and what the browser kept of an earlier sign-in. */
export interface SignInPlace extends Pick<Request, 'ip'> {
  readonly device?: string;
}

interface FoundUser extends Caller {
  readonly password: string | null;
  readonly isDisabled: boolean;
}

const FIND = `select ${PERSON_CALLER}, password, disabled_at is not null as "isDisabled" from person where issuer is null and`;

/** Signs users in with their passwords, and lets them choose and change these. */
@Injectable()
export class PasswordSignIn {
  constructor(
    @Inject(POOL) private readonly pool: Pool,
    @Inject(AuditService) private readonly audit: AuditService,
    @Inject(PasswordLimit) private readonly limit: PasswordLimit,
    @Inject(FailedLoginLog) private readonly failures: FailedLoginLog,
  ) {}

  /** Whether anybody can sign in with a password. */
  async isPossible(): Promise<boolean> {
    const { rows } = await this.pool.query<{ found: boolean }>(
      'select exists (select from person where issuer is null and disabled_at is null) as found',
    );
    return rows[0]?.found ?? false;
  }

  /**
   * The user of a name and a password. Throws a ProblemError: the same, after the same time, for an unknown name, a wrong password and a
   * disabled user; 429 after too many failures.
   */
  async signIn({ name, password }: PasswordSignInDto, { ip = '', device }: SignInPlace): Promise<Admitted> {
    const known = device === undefined ? undefined : knownDevice(device, await this.#find(name));
    return this.limit.attempt({ address: ip, name, device: known }, async () => {
      const user = await this.#find(name);
      const isRight = await isPassword(password, user?.password);
      if (user !== undefined && isRight && !user.isDisabled) return admitted(user, ip);
      await this.#refuse(ip, user, isRight ? 'disabled' : 'password');
      throw accessProblem.wrongPassword();
    });
  }

  async #find(name: string): Promise<FoundUser | undefined> {
    const { rows } = await this.pool.query<FoundUser>(`${FIND} lower(name) = lower($1)`, [storableText(name)]);
    return rows[0];
  }

  /** Chooses the password of the user who has a code, which is good once. Throws a ProblemError if it is not, or the password is weak. */
  async choose({ code, password }: ChoosePasswordDto, { ip = '' }: Pick<Request, 'ip'>): Promise<Admitted> {
    const invited = `invite_hash = $1 and invite_expires_at > now() and disabled_at is null`;
    const hash = BearerToken.hash(code);
    const found = await this.limit.attempt({ address: ip }, async () => {
      const { rows } = await this.pool.query<FoundUser>(`${FIND} ${invited}`, [hash]);
      if (rows[0] !== undefined) return rows[0];
      await this.#refuse(ip, undefined, 'code');
      throw accessProblem.wrongCode();
    });
    const stored = await hashed(password, found.tokenName);
    const caller = { ...callerOf(found), address: ip };
    await this.#set(caller, async (tx) => {
      const changed = await tx.query(
        `update person set password = $2, invite_hash = null, invite_expires_at = null where ${invited}`,
        [hash, stored],
      );
      if (changed.rowCount === 0) throw accessProblem.wrongCode();
    });
    await this.limit.forgive(found.tokenName);
    return admitted({ ...found, password: stored }, ip);
  }

  /** Changes the password of a user, whose sessions all end. Throws a ProblemError if the current one is wrong or the new one is weak. */
  async change(caller: Caller, { current, password }: ChangePasswordDto): Promise<Admitted> {
    const { rows } = await this.pool.query<FoundUser>(`${FIND} id = $1`, [caller.tokenId]);
    const user = caller.isPerson ? rows[0] : undefined;
    if (user === undefined) throw accessProblem.noPassword();
    const { address = '', sessionHash } = caller;
    await this.limit.attempt({ address, name: user.tokenName, device: sessionHash }, async () => {
      if (await isPassword(current, user.password)) return;
      await this.#refuse(address, user, 'password');
      throw invalidField('current', 'This is not your current password.');
    });
    const stored = await hashed(password, user.tokenName);
    await this.#set(caller, async (tx) => {
      const changed = await tx.query(
        `update person set password = $2, invite_hash = null, invite_expires_at = null where id = $1 and password = $3 and disabled_at is null`,
        [caller.tokenId, stored, user.password],
      );
      if (changed.rowCount === 0) throw accessProblem.unauthorized();
    });
    return admitted({ ...user, password: stored }, address);
  }

  #set(caller: Caller, update: (tx: Queries) => Promise<void>): Promise<void> {
    return inUnlimitedTransaction(this.pool, async (tx) => {
      await update(tx);
      await endSessions(tx, caller.tokenId);
      await this.audit.record({ caller, action: 'user.password', target: caller.tokenId }, tx);
    });
  }

  /** The name is recorded only if there is such a user: people type passwords into the wrong field. */
  #refuse(address: string, user: Caller | undefined, reason: 'password' | 'code' | 'disabled'): Promise<void> {
    return this.failures.notePerson(address, { reason, name: user?.tokenName, id: user?.tokenId });
  }
}

async function hashed(password: string, name: string): Promise<string> {
  const weakness = weaknessOf(password, name);
  if (weakness !== undefined) throw invalidField('password', weakness);
  return hashPassword(password);
}

const callerOf = ({ tokenId, tokenName, role, connections }: FoundUser): Caller => ({
  ...{ tokenId, tokenName, role, isPerson: true },
  ...(connections && { connections }),
});

const admitted = (user: FoundUser, address: string): Admitted => ({
  caller: { ...callerOf(user), address },
  device: makeDevice(user),
  confirm: async (tx) => {
    const { rowCount } = await tx.query(
      'update person set signed_in_at = now() where id = $1 and password = $2 and disabled_at is null',
      [user.tokenId, user.password],
    );
    if (rowCount === 0) throw accessProblem.wrongPassword();
  },
});
