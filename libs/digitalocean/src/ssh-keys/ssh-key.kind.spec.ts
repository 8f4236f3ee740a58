import { sshKeyKind } from './ssh-key.kind.js';

const FINGERPRINT = '3b:16:e4:bf:8b:00:8b:b8:59:8c:a9:d3:f0:19:fa:45';
const mapped = (row: object) => sshKeyKind.resource({ id: 289794, name: 'laptop', fingerprint: FINGERPRINT, ...row });

describe('an SSH key', () => {
  it('has its fingerprint, its algorithm and its public half', () => {
    const key = mapped({ public_key: 'ssh-rsa AEXAMPLE sammy@example.com' });

    expect(key).toMatchObject({ key: { uid: '289794' }, name: 'laptop', active: true });
    expect(key.attributes).toEqual({
      fingerprint: FINGERPRINT,
      algorithm: 'ssh-rsa',
      publicKey: 'ssh-rsa AEXAMPLE sammy@example.com',
    });
  });

  it.each([undefined, null, ''])('is named by its fingerprint with the name %p', (name) => {
    expect(mapped({ name }).name).toBe(FINGERPRINT);
  });

  it.each([undefined, null, ''])('has no algorithm with the public key %p', (public_key) => {
    expect(mapped({ public_key }).attributes).toEqual({ fingerprint: FINGERPRINT });
  });

  it.each([undefined, null, ''])('is unreadable with the fingerprint %p', (fingerprint) => {
    expect(() => mapped({ fingerprint })).toThrow('cannot be read: fingerprint: ');
  });
});
