import { AuditService } from '../access/audit/audit.service.js';
import { type Role } from '../access/caller/caller.js';
import { UserStore } from '../access/people/user-store.js';
import { type UserWithCodeDto } from '../access/people/user.dto.js';
import { type HostConfig } from '../config/host-config.types.js';
import { openDatabase } from '../database/opened-database.js';
import { ProblemError } from '../http/problems/problem.error.js';
import { BootError } from '../startup/boot-step.js';

/** What changes of an existing user. */
export interface UserChange {
  /** The new name. */
  readonly rename?: string;
  readonly disable?: boolean;
  readonly enable?: boolean;
  readonly remove?: boolean;
}

/** Options of {@link inviteUser}. */
export interface InvitedUser {
  readonly name: string;
  /** For all connections. Default: of a new user, `admin`; of another one, as before. */
  readonly role?: Role;
}

/**
 * `maestro-host user NAME`: creates a user, or resets the password of one and enables them again. Prints the link to choose a password. Hosts
 * may keep running.
 *
 * @throws {BootError} if the name is none, the database cannot be opened, or the user signs in with the identity provider.
 */
export async function inviteUser(
  config: Pick<HostConfig, 'databaseUrl' | 'dataDir' | 'publicUrl' | 'port' | 'basePath'>,
  { name: given, role }: InvitedUser,
  say: (text: string) => void = (text) => void process.stdout.write(text),
): Promise<void> {
  const name = checkedName(given);
  const console = config.publicUrl ?? `http://localhost:${config.port}${config.basePath}`;
  await withUsers(config, async (users) => {
    const before = await users.findByName(name);
    const user = await (before === undefined
      ? users.create({ name, role: role ?? 'admin' })
      : renew(users, before.id, role));
    say(`${before === undefined ? 'Created the user' : 'Reset the user'} ${user.name}, of the role ${user.role}.\n`);
    say(
      `Open this link within 7 days to choose the password. It works once:\n${console}/sign-in/password#${user.code}\n`,
    );
  });
}

/**
 * `maestro-host user NAME --rename|--disable|--enable|--remove`: changes a user. Hosts may keep running; they notice it with the next request.
 *
 * @throws {BootError} if there is no such user, or it cannot be done.
 */
export async function changeUser(
  config: Pick<HostConfig, 'databaseUrl' | 'dataDir'>,
  given: string,
  { rename, disable, enable, remove }: UserChange,
  say: (text: string) => void = (text) => void process.stdout.write(text),
): Promise<void> {
  const name = checkedName(given);
  const renamed = rename === undefined ? undefined : checkedName(rename);
  await withUsers(config, async (users) => {
    const user = await users.findByName(name);
    if (user === undefined) throw new BootError(`There is no user ${name}. GET /users lists all of them.`);
    if (remove) {
      await users.remove(user.id);
      return say(`Deleted the user ${user.name}.\n`);
    }
    const disabled = disable ? true : enable ? false : undefined;
    await users.update(user.id, {
      ...(renamed !== undefined && { name: renamed }),
      ...(disabled !== undefined && { disabled }),
    });
    if (renamed !== undefined) say(`Renamed the user ${user.name} to ${renamed}.\n`);
    if (disabled !== undefined) say(`${disabled ? 'Disabled' : 'Enabled'} the user ${renamed ?? user.name}.\n`);
  });
}

function checkedName(given: string): string {
  const name = given.trim();
  if (/^\P{Cc}{1,100}$/u.test(name)) return name;
  throw new BootError('The name of a user must be one line of up to 100 characters.');
}

async function withUsers(
  config: Pick<HostConfig, 'databaseUrl' | 'dataDir'>,
  work: (users: UserStore) => Promise<void>,
): Promise<void> {
  const opened = await openDatabase(config);
  try {
    await work(new UserStore(opened.pool, new AuditService(opened.pool)));
  } catch (error) {
    throw error instanceof ProblemError ? new BootError(error.message, { cause: error }) : error;
  } finally {
    await opened.close();
  }
}

async function renew(users: UserStore, id: string, role: Role | undefined): Promise<UserWithCodeDto> {
  const renewed = await users.reset(id);
  return { ...renewed, ...(await users.update(id, { ...(role && { role, connections: [] }), disabled: false })) };
}
