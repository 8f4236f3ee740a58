import { randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { inUnlimitedTransaction } from '../../database/in-transaction.js';
import { POOL, type Pool, type Queries } from '../../database/queries.js';
import { invalidField, ProblemError, unknownId } from '../../http/problems/problem.error.js';
import { AuditService } from '../audit/audit.service.js';
import { accessProblem } from '../caller/access-problems.js';
import { type Caller } from '../caller/caller.js';
import { requireConnections } from '../caller/connection-role.dto.js';
import { storedRoles } from '../caller/connection-roles.js';
import { BearerToken } from '../tokens/bearer-token.js';
import { type GivenRights } from './known-person.js';
import { removeOwned, renameOwner } from './owned-by-name.js';
import { isNameTaken, lockPeople } from './person-store.js';
import { requireOtherAdmin } from './other-admin.js';
import { type UpdateUserDto, type UserDto, type UserWithCodeDto } from './user.dto.js';

const SHOWN = `id, name, case when issuer is null then 'password' else 'provider' end as "signsInWith", role, coalesce(connections, '[]') as connections,
  password is not null as "hasPassword", case when invite_expires_at > now() then invite_expires_at end as "linkExpiresAt",
  created_at as "createdAt", signed_in_at as "signedInAt", disabled_at as "disabledAt"`;

/** How long a link is good. */
const LINK_LIFETIME = `interval '7 days'`;

/** A user to be created. */
export interface UserDraft extends Partial<Pick<GivenRights, 'connections'>> {
  readonly name: string;
  readonly role: GivenRights['role'];
}

/** The users, which admins create, change and disable. Each change is recorded in the audit. */
@Injectable()
export class UserStore {
  constructor(
    @Inject(POOL) private readonly pool: Pool,
    @Inject(AuditService) private readonly audit: AuditService,
  ) {}

  /** Up to `limit` users, by name. @param after the name, in lower case, of the one before. */
  async list(limit: number, after?: string | null): Promise<(UserDto & { readonly place: string })[]> {
    const { rows } = await this.pool.query<UserDto & { readonly place: string }>(
      `select ${SHOWN}, lower(name) as place from person where $1::text is null or lower(name) > $1 order by lower(name) limit $2`,
      [after, limit],
    );
    return rows;
  }

  /** The user of a name. */
  async findByName(name: string): Promise<UserDto | undefined> {
    const { rows } = await this.pool.query<UserDto>(`select ${SHOWN} from person where lower(name) = lower($1)`, [
      name,
    ]);
    return rows[0];
  }

  /** Creates a user, who chooses a password with the code. Throws a ProblemError if the name is taken. */
  create({ name, role, connections = [] }: UserDraft, caller?: Caller): Promise<UserWithCodeDto> {
    const code = makeCode();
    return this.#change(caller, async (tx) => {
      await requireFree(tx, name);
      const { rows } = await tx.query<UserDto>(
        `insert into person (name, role, connections, invite_hash, invite_expires_at)
         values ($1, $2, $3, $4, now() + ${LINK_LIFETIME}) returning ${SHOWN}`,
        [name, role, storedRoles(connections), BearerToken.hash(code)],
      );
      const user = rows[0]!;
      const detail = { name, role, ...(connections.length > 0 && { connections }) };
      await this.audit.record({ caller, action: 'user.create', target: user.id, detail }, tx);
      return { ...user, code };
    });
  }

  /**
   * Changes roles, which count at once, and the name, which sessions survive; disables or enables. Throws a ProblemError if there is no such user, the
   * name is taken, the provider decides it, or no admin would be left.
   */
  update(id: string, { name, role, connections, disabled }: UpdateUserDto, caller?: Caller): Promise<UserDto> {
    return this.#change(caller, async (tx) => {
      const before = await require(tx, id);
      const rights = { role: role ?? before.role, connections: connections ?? before.connections };
      if (role !== undefined || connections !== undefined || name !== undefined) {
        if (before.signsInWith === 'provider') throw ofProvider(id);
        requireConnections(rights);
      }
      const remainsAdmin = rights.role === 'admin' && !disabled;
      if (caller?.tokenId === id && !remainsAdmin) throw ownUser();
      if (before.role === 'admin' && !remainsAdmin) await requireOtherAdmin(tx, id);
      if (name !== undefined) {
        await requireFree(tx, name, id);
        await renameOwner(tx, before.name, name);
      }
      const { rows } = await tx.query<UserDto>(
        `update person set name = coalesce($5, name), role = $2, connections = $3,
           disabled_at = case when $4::boolean is null then disabled_at when $4 then coalesce(disabled_at, now()) end
         where id = $1 returning ${SHOWN}`,
        [id, rights.role, storedRoles(rights.connections), disabled, name],
      );
      if (disabled) await endSessions(tx, id);
      const detail = { name: before.name, ...(name !== before.name && { renamed: name }), role, connections, disabled };
      await this.audit.record({ caller, action: 'user.update', target: id, detail }, tx);
      return rows[0]!;
    });
  }

  /** Deletes a user with their sessions and what only they could see. Throws a ProblemError if there is no such user, or no admin would be left. */
  remove(id: string, caller?: Caller): Promise<void> {
    return this.#change(caller, async (tx) => {
      const { name, role } = await require(tx, id);
      if (caller?.tokenId === id) throw ownUser();
      if (role === 'admin') await requireOtherAdmin(tx, id);
      await tx.query('delete from person where id = $1', [id]);
      if (!(await isNameTaken(tx, name))) await removeOwned(tx, name);
      await this.audit.record({ caller, action: 'user.remove', target: id, detail: { name } }, tx);
    });
  }

  /** Signs a user out everywhere and forgets their password: they choose another one with the code. */
  reset(id: string, caller?: Caller): Promise<UserWithCodeDto> {
    const code = makeCode();
    return this.#change(caller, async (tx) => {
      const { signsInWith, name } = await require(tx, id);
      if (signsInWith === 'provider') throw ofProvider(id);
      const { rows } = await tx.query<UserDto>(
        `update person set password = null, invite_hash = $2, invite_expires_at = now() + ${LINK_LIFETIME} where id = $1 returning ${SHOWN}`,
        [id, BearerToken.hash(code)],
      );
      await endSessions(tx, id);
      await this.audit.record({ caller, action: 'user.reset', target: id, detail: { name } }, tx);
      return { ...rows[0]!, code };
    });
  }

  /** One change at a time, so that two admins cannot disable each other. */
  #change<T>(caller: Caller | undefined, change: (tx: Queries) => Promise<T>): Promise<T> {
    return inUnlimitedTransaction(this.pool, async (tx) => {
      await lockPeople(tx);
      if (caller?.isPerson) {
        const admin = `select from person where id = $1 and role = 'admin' and disabled_at is null`;
        if ((await tx.query(admin, [caller.tokenId])).rowCount === 0) throw accessProblem.unauthorized();
      }
      return change(tx);
    });
  }
}

/** 256 random bits. */
const makeCode = (): string => randomBytes(32).toString('base64url');

async function require(tx: Queries, id: string): Promise<UserDto> {
  const { rows } = await tx.query<UserDto>(`select ${SHOWN} from person where id = $1`, [id]);
  if (rows[0] === undefined) throw unknownId('user', id);
  return rows[0];
}

/** Throws a ProblemError if another user, or a token, has a name. @param own the id of a user who may have it. */
async function requireFree(tx: Queries, name: string, own?: string): Promise<void> {
  if (await isNameTaken(tx, name, own))
    throw invalidField('name', `name is that of another user or of a token. Choose another one for ${name}.`);
}

/** Ends all sessions of a user. */
export async function endSessions(tx: Queries, id: string): Promise<void> {
  await tx.query('delete from session where person_id = $1', [id]);
}

const ofProvider = (id: string): ProblemError =>
  new ProblemError(
    'user-of-provider',
    `User ${id} signs in with the identity provider, which decides their password and roles. Change them there; here you can disable or delete the user.`,
  );

const ownUser = (): ProblemError =>
  new ProblemError(
    'own-user',
    'This is you. You cannot disable or delete yourself or give up the role admin, so that an admin remains. Ask another admin.',
  );
