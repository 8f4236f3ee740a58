// Fails when opening a page would load more JavaScript than was agreed: the entry, the page's own part, and what either imports. What a
// page loads later, such as a graph, delays no page.
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const DIST = new URL('../dist/', import.meta.url);
/** Bytes, compressed with gzip: the worst that a browser of today gets. */
const BUDGET = 250_000;

const manifest = JSON.parse(readFileSync(new URL('.vite/manifest.json', DIST), 'utf8'));
const sizes = new Map();

function size(file) {
  if (!sizes.has(file)) sizes.set(file, gzipSync(readFileSync(new URL(file, DIST)), { level: 9 }).length);
  return sizes.get(file);
}

function loadedWith(key, seen = new Set()) {
  if (seen.has(key)) return seen;
  seen.add(key);
  for (const imported of manifest[key].imports ?? []) loadedWith(imported, seen);
  return seen;
}

const entry = Object.keys(manifest).find((key) => manifest[key].isEntry);
const pages = Object.keys(manifest).filter(
  (key) => manifest[key].isDynamicEntry && /^src\/pages\/.*-page\.tsx$/.test(key),
);
const loads = [entry, ...pages].map((key) => {
  const files = new Set([...loadedWith(entry), ...loadedWith(key)].map((each) => manifest[each].file));
  const bytes = [...files].filter((file) => file.endsWith('.js')).reduce((sum, file) => sum + size(file), 0);
  return { key, bytes };
});
loads.sort((one, other) => other.bytes - one.bytes);

for (const { key, bytes } of loads.slice(0, 3))
  console.log(`${(bytes / 1000).toFixed(1)} KB of JavaScript to open ${key}`);
if (loads[0].bytes > BUDGET) {
  console.error(
    `That is more than ${BUDGET / 1000} KB: load what ${loads[0].key} seldom needs only when it is needed.`,
  );
  process.exit(1);
}
