const { createHash } = require('node:crypto');
const { readdirSync, statSync } = require('node:fs');
const { join } = require('node:path');

const SKIPPED = new Set(['node_modules', 'dist', 'bundle', '.nx', '.git']);

/** Written from other files, possibly again without a change. A build then would replace programs that are running. */
const GENERATED = '.gen.ts';

/**
 * A hash of the names, sizes and modification times of the given files and of all files below the given folders, except
 * generated ones.
 */
exports.fingerprint = (root, places) => {
  const hash = createHash('sha256');
  const visit = (place) => {
    const stat = statSync(join(root, place), { throwIfNoEntry: false });
    if (!stat) return;
    if (!stat.isDirectory()) {
      // Editors and other tools that restore a time restore it to the millisecond.
      hash.update(`${place} ${stat.size} ${Math.round(stat.mtimeMs)}\n`);
      return;
    }
    for (const name of readdirSync(join(root, place)).sort())
      if (!SKIPPED.has(name) && !name.endsWith(GENERATED)) visit(join(place, name));
  };
  places.forEach(visit);
  return hash.digest('hex');
};
