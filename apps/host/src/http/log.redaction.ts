/** What no log line may hold, wherever an object carries it: the second guard, after not logging headers and bodies at all. */
const NAMES = [
  'authorization',
  'cookie',
  '["set-cookie"]',
  '["proxy-authorization"]',
  'credentials',
  'token',
  'secretAccessKey',
  'adminToken',
  'masterKey',
];

const at = (parent: string, name: string): string => (name.startsWith('[') ? `${parent}${name}` : `${parent}.${name}`);

/** Paths that pino censors: each name at the top of an object and two levels below; each level more costs ten microseconds a line. */
export const REDACTION = {
  paths: NAMES.flatMap((name) => [name, ...['*', '*.*'].map((parent) => at(parent, name))]),
  censor: '[redacted]',
};
