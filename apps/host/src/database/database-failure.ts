import { isNativeError } from 'node:util/types';
import { BootError } from '../startup/boot.error.js';

/** What is known of a failure: its code, and what it says. */
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
 * Why a database cannot be opened, and what to do. The first that fits is told. SQLSTATEs are of PostgreSQL's Appendix A, TLS codes of
 * OpenSSL's `X509_V_ERR_…` as Node names them.
 */
const CAUSES: readonly (readonly [(cause: Cause) => boolean, string])[] = [
  [
    codes('ECONNREFUSED'),
    'Nothing accepts connections there. Start the server, or correct host and port in MAESTRO_DATABASE_URL.',
  ],
  [
    codes('ENOTFOUND', 'EAI_AGAIN', 'EAI_FAIL'),
    'The name of the server cannot be resolved. Check the host in MAESTRO_DATABASE_URL, and the DNS of this machine.',
  ],
  [
    codes('ETIMEDOUT', 'EHOSTUNREACH', 'ENETUNREACH'),
    'The server cannot be reached. Check host and port in MAESTRO_DATABASE_URL, firewalls, and the list of addresses that the server trusts.',
  ],
  [
    says(/timeout expired|timeout exceeded|did not answer/),
    'The server did not answer in time. Check host and port in MAESTRO_DATABASE_URL, that a PostgreSQL server listens there, firewalls, and the list of addresses that the server trusts.',
  ],
  [
    says(/does not support SSL/),
    'The URL asks for TLS, and the server has none. Switch ssl on at the server, or take sslmode out of MAESTRO_DATABASE_URL.',
  ],
  [
    says(/no encryption|SSL off|SSL.*required|hostssl/i),
    'The server takes only connections over TLS. Add sslmode=verify-full to MAESTRO_DATABASE_URL.',
  ],
  [
    codes('DEPTH_ZERO_SELF_SIGNED_CERT', 'SELF_SIGNED_CERT_IN_CHAIN'),
    `The server runs, but its certificate is signed by nobody this machine trusts. ${OWN_CA}`,
  ],
  [
    codes('UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'UNABLE_TO_GET_ISSUER_CERT', 'UNABLE_TO_GET_ISSUER_CERT_LOCALLY'),
    `The server runs, but this machine does not know who signed its certificate. ${OWN_CA}`,
  ],
  [
    codes('CERT_HAS_EXPIRED', 'CERT_NOT_YET_VALID'),
    'Renew the certificate of the server, and check the clock of this machine.',
  ],
  [
    codes('ERR_TLS_CERT_ALTNAME_INVALID'),
    'The certificate of the server is for another name. Use a name it holds as the host in MAESTRO_DATABASE_URL.',
  ],
  [
    ({ code, text }) => code === 'ENOENT' && text.includes('open'),
    'A file that MAESTRO_DATABASE_URL names (sslrootcert, sslcert or sslkey) is not there.',
  ],
  [
    says(/password must be a (non-empty )?string/),
    'The server asks for a password, and MAESTRO_DATABASE_URL has none. Write postgres://user:password@host:5432/database.',
  ],
  [
    codes('28P01'),
    'The server refuses user and password. Correct them in MAESTRO_DATABASE_URL; write characters such as @ : / # ? % in a password percent-encoded.',
  ],
  [
    codes('28000'),
    'The server lets this user in from no such place (pg_hba.conf). Check the user in MAESTRO_DATABASE_URL, and allow it there.',
  ],
  [
    codes('3D000'),
    'There is no such database. Make it with `create database … owner …`, or correct its name in MAESTRO_DATABASE_URL.',
  ],
  [
    codes('42501'),
    'The user may not do that. Make the user of MAESTRO_DATABASE_URL the owner of the database: `alter database … owner to …`.',
  ],
  [
    codes('53300'),
    'The server takes no more connections. Close others, raise max_connections, or raise the limit of the user; a host uses up to 22.',
  ],
  [
    codes('57P03'),
    'The server is starting, stopping or recovering. Start the host again when it is ready; its log tells.',
  ],
  [
    codes('25006'),
    'The database is read-only, as a replica is. Use the address of the primary in MAESTRO_DATABASE_URL.',
  ],
  [codes('53100', '53200'), 'The server is out of disk space or memory. Free some there.'],
  [
    says(/unsupported startup parameter|transaction blocks not allowed|prepared statement .* (does not|already) exist/),
    'A connection pooler stands before the server. Use the direct connection string of the server, or a pool in session mode.',
  ],
  [
    codes('ECONNRESET', 'EPIPE'),
    'The connection was cut. Check that a PostgreSQL server listens at that port, and whether it wants TLS (sslmode=verify-full) or none.',
  ],
  [
    says(/Connection terminated|received invalid response|unexpected message/i),
    'What answers there does not speak as a PostgreSQL server does, or cut the connection. Check host and port in MAESTRO_DATABASE_URL.',
  ],
];

const OTHERWISE =
  'Check that the server runs, and that the user of MAESTRO_DATABASE_URL may make tables in that database.';

/** Says why the database of a URL cannot be opened. The password stays out of it. */
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

/** Of an error, or of what is behind it: Drizzle wraps what `pg` throws. */
function causeOf(error: unknown): Cause {
  if (!isNativeError(error)) return { code: '', text: String(error) };
  const { code, cause } = error as NodeJS.ErrnoException;
  if (typeof code !== 'string' && isNativeError(cause)) return causeOf(cause);
  return { code: code ?? '', text: error.message };
}
