import { isNativeError } from 'node:util/types';
import { BootError } from '../startup/boot-step.js';

/** What is known about a failure: its code and its message. */
type Cause = { readonly code: string; readonly text: string };

const codes =
  (...known: readonly string[]) =>
  ({ code }: Cause): boolean =>
    known.includes(code);
const says =
  (pattern: RegExp) =>
  ({ text }: Cause): boolean =>
    pattern.test(text);

const OWN_CA =
  'If a CA of your own signed it, name its file: add sslmode=verify-full&sslrootcert=/path/ca.crt to MAESTRO_DATABASE_URL, or start the host with NODE_EXTRA_CA_CERTS=/path/ca.crt.';

/**
 * Why a database cannot be opened, and what to do. The first match is used. SQLSTATEs are from PostgreSQL's Appendix A,
 * TLS codes from OpenSSL's `X509_V_ERR_…` as Node names them.
 */
const CAUSES: readonly (readonly [(cause: Cause) => boolean, string])[] = [
  [
    codes('ECONNREFUSED'),
    'Nothing accepts connections there. Start the server, or correct host and port in MAESTRO_DATABASE_URL.',
  ],
  [
    codes('ENOTFOUND', 'EAI_AGAIN', 'EAI_FAIL'),
    'The host name of the server cannot be resolved. Check the host in MAESTRO_DATABASE_URL, and the DNS of this machine.',
  ],
  [
    codes('ETIMEDOUT', 'EHOSTUNREACH', 'ENETUNREACH'),
    'The server cannot be reached. Check host and port in MAESTRO_DATABASE_URL, firewalls, and the server’s list of trusted addresses.',
  ],
  [
    says(/timeout expired|timeout exceeded|did not answer/),
    'The server did not respond in time. Check host and port in MAESTRO_DATABASE_URL, that a PostgreSQL server listens there, firewalls, and the server’s list of trusted addresses.',
  ],
  [
    says(/does not support SSL/),
    'The URL requires TLS, which the server does not support. Enable ssl on the server, or remove sslmode from MAESTRO_DATABASE_URL.',
  ],
  [
    says(/no encryption|SSL off|SSL.*required|hostssl/i),
    'The server only accepts connections over TLS. Add sslmode=verify-full to MAESTRO_DATABASE_URL.',
  ],
  [
    codes('DEPTH_ZERO_SELF_SIGNED_CERT', 'SELF_SIGNED_CERT_IN_CHAIN'),
    `The server is running, but its certificate is not signed by an authority that this machine trusts. ${OWN_CA}`,
  ],
  [
    codes('UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'UNABLE_TO_GET_ISSUER_CERT', 'UNABLE_TO_GET_ISSUER_CERT_LOCALLY'),
    `The server is running, but the authority that signed its certificate is unknown to this machine. ${OWN_CA}`,
  ],
  [
    codes('CERT_HAS_EXPIRED', 'CERT_NOT_YET_VALID'),
    'Renew the certificate of the server, and check the clock of this machine.',
  ],
  [
    codes('ERR_TLS_CERT_ALTNAME_INVALID'),
    'The certificate of the server is for another name. Use a name in the certificate as the host in MAESTRO_DATABASE_URL.',
  ],
  [
    ({ code, text }) => code === 'ENOENT' && text.includes('open'),
    'A file named in MAESTRO_DATABASE_URL (sslrootcert, sslcert or sslkey) does not exist.',
  ],
  [
    says(/password must be a (non-empty )?string/),
    'The server requires a password, and MAESTRO_DATABASE_URL has none. Use postgres://user:password@host:5432/database.',
  ],
  [
    codes('28P01'),
    'The server rejected the user name or password. Correct them in MAESTRO_DATABASE_URL; percent-encode characters such as @ : / # ? % in a password.',
  ],
  [
    codes('28000'),
    'The server does not admit this user from this address (pg_hba.conf). Check the user in MAESTRO_DATABASE_URL, and allow it there.',
  ],
  [
    codes('3D000'),
    'The database does not exist. Create it with `create database … owner …`, or correct its name in MAESTRO_DATABASE_URL.',
  ],
  [
    codes('42501'),
    'The user lacks permission. Make the user of MAESTRO_DATABASE_URL the owner of the database: `alter database … owner to …`.',
  ],
  [
    codes('53300'),
    'The server has no free connections. Close others, raise max_connections, or raise the limit of the user; a host uses up to 22.',
  ],
  [
    codes('57P03'),
    'The server is starting, stopping or recovering. Start the host again when it is ready; see its log.',
  ],
  [
    codes('25006'),
    'The database is read-only, as a replica is. Use the address of the primary in MAESTRO_DATABASE_URL.',
  ],
  [codes('53100', '53200'), 'The server is out of disk space or memory. Free some there.'],
  [
    says(/unsupported startup parameter|transaction blocks not allowed|prepared statement .* (does not|already) exist/),
    'The server is behind a connection pooler. Use the direct connection string of the server, or a pool in session mode.',
  ],
  [
    codes('ECONNRESET', 'EPIPE'),
    'The connection was closed. Check that a PostgreSQL server listens on that port, and whether it requires TLS (sslmode=verify-full).',
  ],
  [
    says(/Connection terminated|received invalid response|unexpected message/i),
    'The server there does not speak the PostgreSQL protocol, or closed the connection. Check host and port in MAESTRO_DATABASE_URL.',
  ],
];

const OTHERWISE =
  'Check that the server is running, and that the user of MAESTRO_DATABASE_URL may create tables in that database.';

/** Explains why the database at a URL cannot be opened, without the password. */
export function databaseFailure(url: string, error: unknown): BootError {
  if (error instanceof BootError) return error;
  const { host, pathname } = new URL(url);
  const several = (error as Partial<AggregateError> | undefined)?.errors;
  const errors: readonly unknown[] = Array.isArray(several) ? several : [error];
  const reason = errors.map(String).join('; ');
  const found = errors.map(causeOf).flatMap((cause) => CAUSES.filter(([fits]) => fits(cause)));
  return new BootError(
    `The database ${pathname.slice(1)} at ${host} cannot be used: ${reason}. ${found[0]?.[1] ?? OTHERWISE}`,
    { cause: error },
  );
}

/** Of an error or its cause, because Drizzle wraps errors of `pg`. */
function causeOf(error: unknown): Cause {
  if (!isNativeError(error)) return { code: '', text: String(error) };
  const { code, cause } = error as NodeJS.ErrnoException;
  if (typeof code !== 'string' && isNativeError(cause)) return causeOf(cause);
  return { code: code ?? '', text: error.message };
}
