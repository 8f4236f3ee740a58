import { readFileSync, statSync } from 'node:fs';

/** The user that runs PostgreSQL, by its numeric ids. */
export interface ServerAccount {
  readonly uid: number;
  readonly gid: number;
}

/** In this order. PostgreSQL packages create the first; the second exists everywhere. */
const CANDIDATES = ['postgres', 'nobody'];

/**
 * The user to run PostgreSQL, which refuses to run as root: for root, the owner of the data directory or, if it does
 * not exist yet, an unprivileged user; for others, the current user (undefined).
 */
export function serverAccount(dataDirectory: string): ServerAccount | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const owner = statSync(dataDirectory, { throwIfNoEntry: false });
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };

  const users = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'));
  for (const candidate of CANDIDATES) {
    const [, , uid, gid] = users.find(([name]) => name === candidate) ?? [];
    if (uid && gid) return { uid: Number(uid), gid: Number(gid) };
  }
  throw new Error(`No user to run PostgreSQL as: it refuses root, and neither ${CANDIDATES.join(' nor ')} exists.`);
}
