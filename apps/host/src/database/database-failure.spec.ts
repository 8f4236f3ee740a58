import { randomUUID } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TLSSocket } from 'node:tls';
import { SELF_SIGNED } from '../../test/self-signed.js';
import { createTestDatabase, type TestDatabase } from '../../test/test-database.js';
import { databaseFailure } from './database-failure.js';
import { openDatabase } from './opened-database.js';

const PASSWORD = 'p-6f1d0c2b9a';

describe('a database that cannot be opened', () => {
  let database: TestDatabase;
  const role = `maestro_role_${randomUUID().replaceAll('-', '')}`;
  const undo: (() => unknown)[] = [];

  beforeAll(async () => {
    database = await createTestDatabase();
    await database.pool.query(`create role ${role} login password '${PASSWORD}'`);
  });

  afterEach(async () => {
    for (const each of undo.splice(0)) await each();
    await database.pool.query(`alter role ${role} connection limit -1`);
    await database.pool.query(`alter role ${role} reset all`);
  });

  afterAll(async () => {
    await database.pool.query(`drop owned by ${role}`);
    await database.pool.query(`drop role ${role}`);
    await database.drop();
  });

  function urlOf({ user = role, password = PASSWORD, name, search = '' }: Record<string, string | undefined>): string {
    const url = new URL(database.url);
    Object.assign(url, { username: user, password, search });
    if (name !== undefined) url.pathname = `/${name}`;
    return url.href;
  }

  /**
   * A server that handles each connection with the given function.
   * @returns its URL.
   */
  async function serve(answer: (socket: Socket) => void): Promise<string> {
    const server = createServer((socket) => answer(socket.on('error', () => undefined)));
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    undo.push(() => server.close());
    return `postgres://a:${PASSWORD}@127.0.0.1:${(server.address() as AddressInfo).port}/inventory`;
  }

  /** Accepts TLS, as PostgreSQL does (protocol, SSLRequest), with a self-signed certificate. */
  const withSelfSigned = (socket: Socket): void => {
    socket.once('data', () => {
      socket.write('S');
      new TLSSocket(socket, { isServer: true, ...SELF_SIGNED }).on('error', () => undefined);
    });
  };

  const refusal = async (databaseUrl: string): Promise<string> => {
    const opening = openDatabase({ databaseUrl, dataDir: tmpdir() });
    const error: unknown = await opening.then(
      (opened) => opened.close(),
      (thrown: unknown) => thrown,
    );
    expect(error).toMatchObject({ name: 'BootError', message: expect.not.stringContaining(PASSWORD) });
    return (error as Error).message;
  };

  it.each<[string, () => string | Promise<string>, RegExp]>([
    [
      'nothing listens',
      () => 'postgres://a:b@127.0.0.1:1/inventory',
      /database inventory at 127\.0\.0\.1:1 .*ECONNREFUSED.*Start the server, or correct host and port/,
    ],
    ['no name', () => 'postgres://a:b@nowhere.invalid/inventory', /cannot be resolved\. Check the host/],
    ['a wrong password', () => urlOf({ password: 'wrong' }), /rejected the user name or password.*percent-encode/],
    ['no password', () => urlOf({ password: '' }), /requires a password, and MAESTRO_DATABASE_URL has none/],
    [
      'no such database',
      () => urlOf({ name: 'nowhere' }),
      /The database does not exist\. Create it with `create database/,
    ],
    ['a user that may make nothing', () => urlOf({}), /permission denied.*owner of the database/],
    [
      'TLS where there is none',
      () => urlOf({ search: 'sslmode=require' }),
      /requires TLS, which the server does not support/,
    ],
    [
      'a CA file that is not there',
      () => urlOf({ search: 'sslrootcert=/nowhere/ca.crt' }),
      /sslrootcert, sslcert or sslkey\) does not exist/,
    ],
    [
      'a certificate that nobody signed',
      async () => `${await serve(withSelfSigned)}?sslmode=verify-full`,
      /not signed by an authority that this machine trusts.*sslrootcert=\/path\/ca\.crt.*NODE_EXTRA_CA_CERTS/,
    ],
    [
      'something else that listens',
      () => serve((socket) => socket.once('data', () => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'))),
      /does not speak the PostgreSQL protocol|closed the connection|connection was closed/,
    ],
  ])('tells %s, and what to do', async (_, url, message) => {
    expect(await refusal(await url())).toMatch(message);
  });

  it('tells that there are too many connections', async () => {
    await database.pool.query(`alter role ${role} connection limit 0`);

    expect(await refusal(urlOf({}))).toMatch(/has no free connections.*max_connections/);
  });

  it('tells that it is a replica', async () => {
    await database.pool.query(`create database ${role} owner ${role}`);
    undo.push(() => database.pool.query(`drop database ${role} with (force)`));
    await database.pool.query(`alter role ${role} set default_transaction_read_only = on`);

    expect(await refusal(urlOf({ name: role }))).toMatch(/read-only.*address of the primary/);
  });

  it('takes a CA of its own from the URL', async () => {
    const file = join(tmpdir(), `${role}.crt`);
    await writeFile(file, SELF_SIGNED.cert);
    let isTrusted = false;
    const url = await serve((socket) => {
      socket.once('data', () => {
        socket.write('S');
        const secure = new TLSSocket(socket, { isServer: true, ...SELF_SIGNED }).on('error', () => undefined);
        secure.once('data', () => {
          isTrusted = true;
          secure.end();
        });
      });
    });

    await refusal(`${url}?sslmode=verify-full&sslrootcert=${encodeURIComponent(file)}`);

    expect(isTrusted).toBe(true);
  });

  it.each([
    ['57P03', 'the database system is starting up', /starting, stopping or recovering/],
    [
      '28000',
      'no pg_hba.conf entry for host "192.0.2.1", user "a", database "b", no encryption',
      /only accepts connections over TLS/,
    ],
    ['28000', 'no pg_hba.conf entry for host "192.0.2.1", user "a", database "b", SSL encryption', /pg_hba\.conf/],
    ['CERT_HAS_EXPIRED', 'certificate has expired', /Renew the certificate/],
    ['ERR_TLS_CERT_ALTNAME_INVALID', "Hostname/IP does not match certificate's altnames", /for another name/],
    ['', 'timeout expired', /did not respond in time/],
    ['08P01', 'unsupported startup parameter: options', /pooler.*direct connection string/],
    ['XX000', 'something new', /Check that the server is running/],
  ])('tells %s “%s”', (code, text, message) => {
    const error = Object.assign(new Error(text), { code });

    expect(databaseFailure('postgres://a:b@db.example/c', error).message).toMatch(message);
  });
});
