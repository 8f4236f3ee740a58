import { knownDevice, makeDevice } from './known-device.js';

const ADA = { tokenId: '6f1c8b1e-0000-4000-8000-000000000001', password: 'scrypt$1$1$1$c2FsdA$aGFzaA' };

describe('a known device', () => {
  it('is one in which this user signed in with this password', () => {
    const [one, other] = [makeDevice(ADA), makeDevice(ADA)];

    expect(knownDevice(one, ADA)).toBe(one.split('.', 1)[0]);
    expect(knownDevice(other, ADA)).not.toBe(knownDevice(one, ADA));
    expect(one).not.toContain('scrypt');
  });

  it.each([
    ['nobody', undefined],
    ['somebody else', { ...ADA, tokenId: '6f1c8b1e-0000-4000-8000-000000000002' }],
    ['the user, with another password', { ...ADA, password: 'scrypt$1$1$1$c2FsdA$b3RoZXI' }],
    ['a user without a password', { ...ADA, password: null }],
  ])('is none of %s', (_whose, owner) => {
    expect(knownDevice(makeDevice(ADA), owner)).toBeUndefined();
  });

  it.each([undefined, '', 'x', `${'a'.repeat(22)}.${'b'.repeat(43)}`, `${makeDevice(ADA)}x`])('is not %s', (kept) => {
    expect(knownDevice(kept, ADA)).toBeUndefined();
  });
});
