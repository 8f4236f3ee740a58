import type { PluginManifest } from '../contract/plugin-manifest.types.js';
import type { RateLimit } from '../contract/rate-limit.types.js';
import type { ProviderPlugin } from '../contract/provider-plugin.types.js';
import { declaredRequests } from '../rest/declared-requests.js';

/** RFC 9110, section 5.1. */
const HEADER_NAME = /^[\w!#$%&'*+.^`|~-]+$/;

const PLACEHOLDER = /\{[^{}]*\}/;

/** What is wrong with the limits that a plugin declares for single paths, and with the headers that it names. Whole sentences. */
export function limitProblems({ manifest, module }: Pick<ProviderPlugin, 'manifest' | 'module'>): string[] {
  return manifest.limits.flatMap((limit) => [...headerProblems(limit), ...pathProblems(limit, manifest, module)]);
}

function headerProblems({ name, stated, headers }: RateLimit): string[] {
  if (headers === undefined) return [];
  const wrong = Object.values(headers).find((header) => typeof header !== 'string' || !HEADER_NAME.test(header));
  return [
    ...(stated ? [] : [`Its limit "${name}" names headers and is not \`stated\`, so they would not be read.`]),
    ...(wrong === undefined ? [] : [`Its limit "${name}" names "${String(wrong)}", which is not a valid header name.`]),
  ];
}

/** A limit for a path that nothing asks for bounds nothing. What collector classes ask for is not known. */
function pathProblems(
  { name, path }: RateLimit,
  { resources }: PluginManifest,
  module: ProviderPlugin['module'],
): string[] {
  const declared = declaredRequests(module);
  if (path === undefined || declared === undefined) return [];
  if (resources.some(({ kind }) => !declared.kinds.includes(kind))) return [];
  if (declared.paths.some((template) => mayBeginWith(template.split(PLACEHOLDER), path))) return [];
  return [
    `Its limit "${name}" is for paths that begin with "${path}", and none of its lists, details and reads by id does. Correct the path, or remove the limit.`,
  ];
}

/** Whether a path begins with a text, for some values that are filled in between its pieces. */
function mayBeginWith([piece = '', ...rest]: readonly string[], text: string): boolean {
  if (!text.startsWith(piece)) return piece.startsWith(text);
  const left = text.slice(piece.length);
  if (left === '' || rest.length === 0) return left === '';
  const [filled = ''] = left.split('/');
  if (filled === left) return true;
  return Array.from({ length: filled.length }, (_, index) => index + 1).some((length) =>
    mayBeginWith(rest, left.slice(length)),
  );
}
