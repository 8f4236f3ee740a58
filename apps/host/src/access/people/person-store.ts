import { Inject, Injectable } from '@nestjs/common';
import { POOL, type Pool, type Queries } from '../../database/queries.js';
import { inUnlimitedTransaction } from '../../database/in-transaction.js';
import { storableText } from '../../database/storable.js';
import { type Caller } from '../caller/caller.js';
import { storedRoles } from '../caller/connection-roles.js';
import { type KnownPerson, SignInError } from './known-person.js';

/** A person as a caller. */
export const PERSON_CALLER = `person.id as "tokenId", person.name as "tokenName", person.role, person.connections`;

interface PersonRow extends Caller {
  readonly isDisabled: boolean;
}

/** The people who signed in with an identity provider. */
@Injectable()
export class PersonStore {
  constructor(@Inject(POOL) private readonly pool: Pool) {}

  /**
   * The person of an identity provider, with the roles that they have there now: in all of their sessions.
   *
   * @throws {SignInError} if an admin disabled them.
   */
  async admit({ issuer, subject, name, rights }: KnownPerson): Promise<Caller> {
    return inUnlimitedTransaction(this.pool, async (tx) => {
      await lockPeople(tx);
      const values = [issuer, subject, rights.role, storedRoles(rights.connections)];
      const known = await tx.query<PersonRow>(
        `update person set role = $3, connections = $4, signed_in_at = now() where issuer = $1 and subject = $2
         returning ${PERSON_CALLER}, disabled_at is not null as "isDisabled"`,
        values,
      );
      const [row] = known.rows;
      if (row?.isDisabled) throw new SignInError('disabled', row.tokenName);
      if (row !== undefined) return asCaller(row);
      const { rows } = await tx.query<PersonRow>(
        `insert into person (issuer, subject, role, connections, name, signed_in_at) values ($1, $2, $3, $4, $5, now())
         returning ${PERSON_CALLER}, false as "isDisabled"`,
        [...values, await freeName(tx, storableText(name), new URL(issuer).hostname)],
      );
      return asCaller(rows[0]!);
    });
  }
}

const asCaller = ({ tokenId, tokenName, role, connections }: PersonRow): Caller => ({
  ...{ tokenId, tokenName, role, isPerson: true },
  ...(connections && { connections }),
});

/** Changes names and roles of people one at a time, over all hosts. */
export async function lockPeople(tx: Queries): Promise<void> {
  await tx.query(`select pg_advisory_xact_lock(hashtextextended('maestro:people', 0))`);
}

/** Whether a person or a token has a name. @param own the id of a person who does not count. */
export async function isNameTaken(tx: Queries, name: string, own?: string): Promise<boolean> {
  const { rowCount } = await tx.query(
    `select from person where lower(name) = lower($1) and id is distinct from $2
     union all select from api_token where lower(name) = lower($1) limit 1`,
    [name, own],
  );
  return rowCount !== 0;
}

/** Views belong to names, so nobody may get the name of another person or of a token. */
async function freeName(tx: Queries, wanted: string, provider: string): Promise<string> {
  for (let n = 0; ; n += 1) {
    const name = n === 0 ? wanted : `${wanted} (${provider}${n === 1 ? '' : ` ${n}`})`;
    if (!(await isNameTaken(tx, name))) return name;
  }
}
