import { z } from 'zod';
import { OIDC_VARIABLES } from './oidc-config.js';
import { type DemoCredential } from './host-config.types.js';
import { isIP } from 'node:net';
import { delimiter, isAbsolute } from 'node:path';

/** The minimum length of an admin token. Shorter ones could be guessed. */
const ADMIN_TOKEN_MIN = 24;

/** The bundled plugins. */
export const BUNDLED_PLUGINS: readonly string[] = ['@maestro/plugin-digitalocean', '@maestro/plugin-spaces'];

/** Bytes of a master key (AES-256). */
const MASTER_KEY_BYTES = 32;

/** Express's named networks: 127.0.0.0/8 and ::1, link-local and private addresses. */
const NAMED = new Set(['loopback', 'linklocal', 'uniquelocal']);

/**
 * Whether a text is a valid proxy setting: an address, a network (`10.0.0.0/8`) except that of all addresses, or one of
 * Express's named networks.
 */
function isProxyAddress(text: string): boolean {
  if (NAMED.has(text)) return true;
  const [address = '', bits, ...rest] = text.split('/');
  const version = isIP(address);
  if (version === 0 || address.includes('%') || rest.length > 0) return false;
  return bits === undefined || (/^[1-9]\d{0,2}$/.test(bits) && Number(bits) <= (version === 4 ? 32 : 128));
}

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
const PACKAGE_NAME = /^(@[a-z0-9~-][a-z0-9._~-]*\/)?[a-z0-9~-][a-z0-9._~-]*$/;
/** `./acme`, `/opt/acme`, `C:\acme`, `file:///opt/acme`. */
const PLUGIN_PATH = /^(\.{1,2}([\\/]|$)|[\\/]|[A-Za-z]:[\\/]|file:\/\/)/;
const HEX = new RegExp(`^[0-9a-f]{${2 * MASTER_KEY_BYTES}}$`, 'i');

/** Without dot segments, which browsers and proxies would normalize. */
const BASE_PATH = /^(\/(?!\.+(\/|$))[\w.-]+)+$/;
const OWN_PATH = /^\/(api|assets|health|metrics)(\/|$)/;

/** Every variable of the host, with its meaning and validation. Messages say what to write. */
export const VARIABLES = z.object({
  MAESTRO_ROLE: z.enum(['all', 'api', 'worker'], 'Write all, api or worker.').default('all'),
  MAESTRO_DATA_DIR: z.string().default('.maestro'),
  MAESTRO_DATABASE_URL: z
    .string()
    .refine(isPostgresUrl, 'Write postgres://user:password@host:5432/database.')
    .optional(),
  MAESTRO_SQL_ROLE: z
    .string()
    .regex(/^(?!pg_)[a-z_][a-z0-9_]{0,62}$/, 'Write a role of the database in lower case, such as maestro_reader.')
    .default('maestro_reader'),
  MAESTRO_HOST: z
    .string()
    .regex(/^[\w.:%-]+$/, 'Write a host name or an IP address, without a port.')
    .default('127.0.0.1'),
  MAESTRO_PORT: z
    .string()
    .refine(
      (text) => /^\d+$/.test(text) && Number(text) <= 65_535,
      'Use a port number from 0 to 65535, where 0 means any free port.',
    )
    .transform(Number)
    .default(3000),
  MAESTRO_BASE_PATH: z
    .string()
    .transform((text) => text.replace(/\/$/, ''))
    .refine(
      (path) => path === '' || BASE_PATH.test(path),
      'Use a path such as /maestro: a leading slash, then letters, digits, dots, hyphens and underscores.',
    )
    .refine(
      (path) => !OWN_PATH.test(path),
      'Use a path that does not begin with /api, /assets, /health or /metrics, which are paths of the host itself.',
    )
    .default(''),
  MAESTRO_PUBLIC_URL: z
    .string()
    .refine(
      (text) => /^https?:\/\/[^\s?#@]+$/.test(text) && URL.canParse(text),
      'Write the address at which people open the console, such as https://maestro.example.com, with its path if it has one.',
    )
    .transform((text) => text.replace(/\/+$/, ''))
    .optional(),
  MAESTRO_TRUSTED_PROXIES: z
    .string()
    .default('')
    .transform((text) => text.split(',').flatMap((entry) => entry.trim() || []))
    .refine(
      (entries) => entries.every(isProxyAddress),
      'Write addresses or networks with commas between them, such as 10.0.0.5,192.168.0.0/16, or loopback for this machine. ' +
        'A network of all addresses is not accepted: any client could then claim any address.',
    ),
  ...OIDC_VARIABLES,
  MAESTRO_NOTIFY_NETWORKS: z
    .string()
    .default('')
    .transform((text) => text.split(',').flatMap((entry) => entry.trim() || []))
    .refine(
      (entries) => entries.every(isProxyAddress),
      'Write addresses or networks with commas between them, such as 10.0.0.5,192.168.0.0/16, or loopback for this machine.',
    ),
  MAESTRO_STATE_DIRS: z
    .string()
    .default('')
    .transform((text) => text.split(delimiter).flatMap((entry) => entry.trim() || []))
    .refine(
      (entries) => entries.every((entry) => isAbsolute(entry) && entry !== '/'),
      `Write absolute paths of directories with "${delimiter}" between them, as in PATH. The root is not accepted.`,
    ),
  MAESTRO_ADMIN_TOKEN: z
    .string()
    .regex(/^[\x21-\x7e]+$/, 'Write it without blanks, in ASCII.')
    .min(ADMIN_TOKEN_MIN, `Write at least ${ADMIN_TOKEN_MIN} characters, such as \`openssl rand -hex 32\` prints.`)
    .optional(),
  MAESTRO_MASTER_KEY: z
    .string()
    .transform((text) => text.split(',').map((key) => toBytes(key.trim())))
    .refine(
      (keys) => keys.length <= 2 && keys.every(({ length }) => length === MASTER_KEY_BYTES),
      `Write ${MASTER_KEY_BYTES} bytes as ${2 * MASTER_KEY_BYTES} hexadecimal digits or as base64, such as \`openssl rand -hex ${MASTER_KEY_BYTES}\` prints; ` +
        'while it is replaced, the new key, a comma, and the old one.',
    )
    .transform((keys) => Buffer.concat(keys))
    .optional(),
  MAESTRO_PLUGINS: z
    .string()
    .default(BUNDLED_PLUGINS.join(','))
    .transform((text) => [...new Set(text.split(',').flatMap((name) => name.trim() || []))])
    .refine(
      (names) => names.length > 0 && names.every((name) => PACKAGE_NAME.test(name) || PLUGIN_PATH.test(name)),
      'Use package names, or paths that begin with a dot or a slash, separated by commas.',
    ),
  MAESTRO_PLUGIN_TIMEOUT: z
    .string()
    .refine(
      (text) => /^\d+$/.test(text) && Number(text) >= 1 && Number(text) <= 3600,
      'Use a whole number of seconds, from 1 to 3600.',
    )
    .transform(Number)
    .default(30),
  /** Core reads it, also for the command line. It is only validated here. */
  MAESTRO_MAX_ANSWER_MB: z
    .string()
    .refine(
      (text) => /^\d+$/.test(text) && Number(text) >= 1 && Number(text) <= 512,
      'Use a whole number of megabytes, from 1 to 512.',
    )
    .optional(),
  MAESTRO_WORKER_TIMEOUT: z
    .string()
    .refine(
      (text) => /^\d+$/.test(text) && Number(text) >= 1 && Number(text) <= 3600,
      'Use a whole number of seconds, from 1 to 3600.',
    )
    .transform(Number)
    .default(15),
  MAESTRO_KEEP_SYNCS: z
    .string()
    .refine(
      (text) => /^\d+$/.test(text) && Number(text) >= 1 && Number(text) <= 36_500,
      'Use a whole number of days, from 1 to 36500.',
    )
    .transform(Number)
    .default(90),
  /** Set by the demo: the credentials of its emulators. */
  MAESTRO_DEMO_CREDENTIALS: z
    .string()
    .default('[]')
    .transform((text) => JSON.parse(text) as DemoCredential[]),
  LOG_LEVEL: z
    .string()
    .toLowerCase()
    .pipe(z.enum(LOG_LEVELS, `Write one of ${LOG_LEVELS.join(', ')}.`))
    .default('info'),
});

function isPostgresUrl(text: string): boolean {
  return /^postgres(ql)?:\/\//.test(text) && URL.canParse(text);
}

function toBytes(text: string): Buffer {
  if (HEX.test(text)) return Buffer.from(text, 'hex');
  return /^[\w+/-]+={0,2}$/.test(text) ? Buffer.from(text, 'base64') : Buffer.alloc(0);
}
