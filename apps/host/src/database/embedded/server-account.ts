import { readFileSync, statSync } from 'node:fs';

/** The user that runs PostgreSQL; by its numbers. */
export interface ServerAccount {
  readonly uid: number;
  readonly gid: number;
}

/** In this order. The first is what packages of PostgreSQL make; the second is everywhere. */
const CANDIDATES = ['postgres', 'nobody'];

/**
 * PostgreSQL refuses to run as root. So root runs it as the owner of its data directory or, where there is none yet, as an
 * unprivileged user of this machine; everyone else as themselves (undefined).
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
