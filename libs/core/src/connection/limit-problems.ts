import type { PluginManifest, ProviderPlugin } from '../contract/plugin-manifest.types.js';
import { HTTP_METHODS, type RateLimit } from '../contract/rate-limit.types.js';
import { patternsMeet } from '../limits/limit-scope.js';
import { type DeclaredRequests, declaredRequests } from '../rest/declared-requests.js';

/** RFC 9110, section 5.1. */
const HEADER_NAME = /^[\w!#$%&'*+.^`|~-]+$/;

const PLACEHOLDER = /\{[^{}]*\}/;

/** The problems of the rate limits that a plugin declares and of the headers that it names, as sentences. */
export function limitProblems({ manifest, module }: Pick<ProviderPlugin, 'manifest' | 'module'>): string[] {
  return manifest.limits.flatMap((limit) => [
    ...headerProblems(limit),
    ...shapeProblems(limit),
    ...unusedProblems(limit, manifest, module),
  ]);
}

function headerProblems({ name, stated, headers }: RateLimit): string[] {
  if (headers === undefined) return [];
  const wrong = Object.values(headers).find((header) => typeof header !== 'string' || !HEADER_NAME.test(header));
  return [
    ...(stated ? [] : [`Its limit "${name}" names headers and is not \`stated\`, so they would not be read.`]),
    ...(wrong === undefined ? [] : [`Its limit "${name}" names "${String(wrong)}", which is not a valid header name.`]),
  ];
}

/** A pattern of a complete path, with placeholders inside segments and without a query. */
const PATTERN = /^\/([^{}?#]|\{[^{}]+\})*$/;

function shapeProblems({ name, path, paths, method }: RateLimit): string[] {
  const problems: string[] = [];
  if (method !== undefined && !HTTP_METHODS.includes(method))
    problems.push(`Its limit "${name}" is for the method "${String(method)}"; it can be ${HTTP_METHODS.join(', ')}.`);
  if (paths === undefined) return problems;
  if (path !== undefined) problems.push(`Its limit "${name}" has both \`path\` and \`paths\`. Use one of them.`);
  if (!Array.isArray(paths) || paths.length === 0)
    return [
      ...problems,
      `The \`paths\` of its limit "${name}" are not a list of at least one path. Correct it, or leave it out.`,
    ];
  const wrong = paths.find((each: unknown) => typeof each !== 'string' || !PATTERN.test(each));
  if (wrong !== undefined)
    problems.push(
      `Its limit "${name}" is for "${String(wrong)}", which is not a path such as /v4/domains/{parent}/records.`,
    );
  return problems;
}

/** A limit that no request matches has no effect. Requests of collector classes are not known here. */
function unusedProblems(limit: RateLimit, { resources }: PluginManifest, module: ProviderPlugin['module']): string[] {
  const declared = declaredRequests(module);
  if (declared === undefined || resources.some(({ kind }) => !declared.kinds.includes(kind))) return [];
  if (shapeProblems(limit).length > 0) return [];
  return [...unusedMethod(limit), ...unusedPaths(limit, declared)];
}

const unusedMethod = ({ name, method }: RateLimit): string[] =>
  method === undefined || method === 'GET'
    ? []
    : [
        `Its limit "${name}" is for ${method} requests, and all of its lists, details and reads by id use GET. Correct the method, or remove the limit.`,
      ];

function unusedPaths({ name, path, paths = [] }: RateLimit, declared: DeclaredRequests): string[] {
  const problems = paths
    .filter((pattern) => !declared.paths.some((template) => patternsMeet(pattern, template)))
    .map(
      (pattern) =>
        `Its limit "${name}" is for ${pattern}, and none of its lists, details and reads by id is there. Correct the path, or remove it from \`paths\`.`,
    );
  if (path !== undefined && !declared.paths.some((template) => mayBeginWith(template.split(PLACEHOLDER), path)))
    problems.push(
      `Its limit "${name}" is for paths that begin with "${path}", and none of its lists, details and reads by id does. Correct the path, or remove the limit.`,
    );
  return problems;
}

/** Whether a path can begin with a text, once its placeholders are filled in. */
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
