import { isSecretName, withoutNamedSecrets } from './secret-names.js';

const cleaned = (row: unknown) => {
  const leftOut = new Set<string>();
  return { row: withoutNamedSecrets(row, leftOut), leftOut: [...leftOut] };
};

describe('isSecretName', () => {
  it.each([
    ...[
      'password',
      'rootPassword',
      'root_pass',
      'Passwords',
      'db-password',
      'password1',
      'user_data',
      'userData',
      'userdata',
    ],
    ...[
      'kubeconfig',
      'kube_config',
      'token',
      'auth_token',
      'accessToken',
      'secret',
      'client_secret',
      'private_key',
      'privateKey',
    ],
    ...[
      'access_key',
      'secret_access_key',
      'api_key',
      'APIKey',
      'authorization',
      'credentials',
      'connection_string',
      'password_hash',
    ],
  ])('treats %s as a secret', (name) => {
    expect(isSecretName(name)).toBe(true);
  });

  it.each([
    ...[
      'token_count',
      'next_page_token',
      'nextPageToken',
      'ContinuationToken',
      'ssh_keys',
      'public_key',
      'password_policy',
      'id',
    ],
    ...[
      'secret_id',
      'access_key_id',
      'key',
      'passive',
      'compass',
      'tokenizer',
      'secretary',
      'private_networking',
      'key_name',
    ],
    ...[
      'user',
      'data',
      'metadata',
      'password_reset_at',
      'authorization_type',
      'passthrough',
      '',
      'constructor',
      '__proto__',
    ],
  ])('leaves %p alone', (name) => {
    expect(isSecretName(name)).toBe(false);
  });
});

describe('withoutNamedSecrets', () => {
  it('returns a row without secrets unchanged', () => {
    const row = { id: 1, tags: ['a'], links: { self: 'https://api.example.com/v1?page=2' }, meta: { token_count: 3 } };

    const { row: same, leftOut } = cleaned(row);

    expect(same).toBe(row);
    expect(leftOut).toEqual([]);
  });

  it('leaves secrets out at any depth, and says which', () => {
    const row = {
      id: 1,
      user_data: '#!',
      pools: [
        { name: 'a', auth: { token: 'x' } },
        { name: 'b', auth: { token: 'y' } },
      ],
    };

    const { row: safe, leftOut } = cleaned(row);

    expect(safe).toEqual({
      id: 1,
      user_data: '[redacted]',
      pools: [
        { name: 'a', auth: { token: '[redacted]' } },
        { name: 'b', auth: { token: '[redacted]' } },
      ],
    });
    expect(leftOut).toEqual(['/user_data', '/pools/*/auth/token']);
    expect(row.user_data).toBe('#!');
  });

  it('leaves out what is an object or a list as a whole', () => {
    expect(cleaned({ credentials: { user: 'a', hash: 'b' }, tokens: ['a', 'b'] }).row).toEqual({
      credentials: '[redacted]',
      tokens: '[redacted]',
    });
  });

  it('keeps values that cannot be secrets: numbers, booleans, null and empty strings', () => {
    const row = { has_password: true, password: null, token: 3, secret: '' };

    expect(cleaned(row).row).toBe(row);
  });

  it.each([
    ['postgres://admin:pa55@db.example.com:25060/main?sslmode=require', 'postgres://db.example.com:25060'],
    ['see https://user:p@ss@example.com/x and more', 'see https://example.com and more'],
    ['redis://:pa55@cache.example.com', 'redis://cache.example.com'],
    ['https://example.com/users/@me', 'https://example.com/users/@me'],
    ['mail a@example.com about https://example.com', 'mail a@example.com about https://example.com'],
  ])('leaves only scheme and host of an address with a user: %s', (uri, safe) => {
    expect(cleaned({ uri }).row).toEqual({ uri: safe });
  });

  it('says nothing of what is hidden already', () => {
    const row = { connection: { password: '[redacted]', host: 'db.example.com' } };

    expect(cleaned(row)).toEqual({ row, leftOut: [] });
  });

  it('keeps a property that is called __proto__ a property', () => {
    const row: unknown = JSON.parse('{"__proto__": {"password": "x"}, "secret": "y"}');

    expect(JSON.stringify(cleaned(row).row)).toBe('{"__proto__":{"password":"[redacted]"},"secret":"[redacted]"}');
  });
});
