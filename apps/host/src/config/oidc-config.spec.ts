import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseConfig } from './parse-config.js';

const ID = '6f1c8b1e-0000-4000-8000-000000000001';

const GIVEN = {
  MAESTRO_PUBLIC_URL: 'https://maestro.example.com/',
  MAESTRO_OIDC_ISSUER: 'https://login.example.com/realms/staff',
  MAESTRO_OIDC_CLIENT_ID: 'maestro',
  MAESTRO_OIDC_ROLES: 'staff=viewer',
};

describe('the configuration of an identity provider', () => {
  it('is read from variables, with the secret from a file if one is named', () => {
    const folder = mkdtempSync(join(tmpdir(), 'maestro-oidc-'));
    const file = join(folder, 'secret');
    writeFileSync(file, 'hunter2\n');

    const roles = `cloud admins=admin, team-a=operator@${ID},a=b=VIEWER,*=viewer`;
    const { oidc } = parseConfig({ ...GIVEN, MAESTRO_OIDC_ROLES: roles, MAESTRO_OIDC_CLIENT_SECRET_FILE: file });

    expect(oidc).toEqual({
      ...{ issuer: GIVEN.MAESTRO_OIDC_ISSUER, clientId: 'maestro', clientSecret: 'hunter2' },
      ...{ scopes: 'openid profile email', name: 'login.example.com', rolesClaim: 'groups' },
      rules: [
        { value: 'cloud admins', role: 'admin' },
        { value: 'team-a', role: 'operator', connectionId: ID },
        { value: 'a=b', role: 'viewer' },
        { value: '*', role: 'viewer' },
      ],
    });
    expect(parseConfig({}).oidc).toBeUndefined();
    expect(parseConfig({ ...GIVEN, MAESTRO_OIDC_ROLES: 'a=admin' }).oidc).not.toHaveProperty('clientSecret');
    rmSync(folder, { recursive: true });
  });

  it.each([
    [
      'MAESTRO_OIDC_ISSUER',
      { MAESTRO_OIDC_ISSUER: 'http://login.example.com' },
      /Only one on this machine may use http/,
    ],
    ['MAESTRO_OIDC_ISSUER', { MAESTRO_OIDC_ISSUER: 'login.example.com' }, /Write the issuer/],
    ['MAESTRO_OIDC_ROLES', { MAESTRO_OIDC_ROLES: 'staff=owner' }, /Write values of the claim/],
    ['MAESTRO_OIDC_ROLES', { MAESTRO_OIDC_ROLES: 'staff=viewer@Production' }, /Write values of the claim/],
    ['MAESTRO_OIDC_ROLES', { MAESTRO_OIDC_ROLES: '' }, /at least one value/],
    ['MAESTRO_OIDC_CLIENT_ID', { MAESTRO_OIDC_CLIENT_ID: '' }, /Write the id/],
    ['MAESTRO_PUBLIC_URL', { MAESTRO_PUBLIC_URL: '' }, /sends them back there/],
    ['MAESTRO_OIDC_CLIENT_SECRET_FILE', { MAESTRO_OIDC_CLIENT_SECRET_FILE: '/nowhere/secret' }, /cannot be read/],
  ])('names %s if it is %j', (variable, given, message) => {
    const parse = () => parseConfig({ ...GIVEN, MAESTRO_OIDC_ROLES: 'a=admin', ...given });

    expect(parse).toThrow(`${variable} cannot be used.`);
    expect(parse).toThrow(message);
  });

  it.each(['http://localhost:8080', 'http://127.0.0.1:8080/realms/a', 'http://[::1]:1'])('accepts %s', (issuer) => {
    const given = { ...GIVEN, MAESTRO_OIDC_ROLES: 'a=admin', MAESTRO_OIDC_ISSUER: issuer };

    expect(parseConfig(given).oidc?.issuer).toBe(issuer);
  });
});
