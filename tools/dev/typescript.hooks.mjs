import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { transformSync } from '@swc/core';

const CACHE = fileURLToPath(new URL('../../node_modules/.cache/maestro/dev/', import.meta.url));

/**
 * Compiles like tsc, but without checking types. No faster tool emits the types of parameters, which NestJS and Inversify read.
 *
 * @type {import('@swc/core').Options}
 */
const OPTIONS = {
  swcrc: false,
  module: { type: 'es6' },
  sourceMaps: 'inline',
  jsc: {
    target: 'es2022',
    parser: { syntax: 'typescript', decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true },
    keepClassNames: true,
  },
};

mkdirSync(CACHE, { recursive: true });

/**
 * Finds `./x.ts` if a source imports `./x.js`.
 *
 * @type {import('node:module').ResolveHook}
 */
export function resolve(specifier, context, next) {
  if (specifier.startsWith('.') && specifier.endsWith('.js') && context.parentURL?.endsWith('.ts')) {
    const url = new URL(specifier.replace(/js$/, 'ts'), context.parentURL);
    if (existsSync(url)) return { url: url.href, format: 'module', shortCircuit: true };
  }
  return next(specifier, context);
}

/**
 * Compiles a source, unless it has not changed since it was last compiled.
 *
 * @type {import('node:module').LoadHook}
 */
export function load(url, context, next) {
  if (!url.startsWith('file:') || !url.endsWith('.ts')) return next(url, context);
  return { format: 'module', source: compiled(fileURLToPath(url)), shortCircuit: true };
}

/** @param {string} path */
function compiled(path) {
  const { mtimeMs, size } = statSync(path);
  const key = createHash('sha256')
    .update(`${path} ${mtimeMs} ${size} ${JSON.stringify(OPTIONS)}`)
    .digest('hex');
  const cached = join(CACHE, `${key}.js`);
  if (existsSync(cached)) return readFileSync(cached);
  const { code } = transformSync(readFileSync(path, 'utf8'), { ...OPTIONS, filename: path });
  writeFileSync(cached, code);
  return code;
}
