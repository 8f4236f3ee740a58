import { accountKind } from './account.kind.js';

const USER = { uuid: 'b6fr89db', email: 'sammy@example.com', status: 'active', status_message: ' ' };
const mapped = (row: object) => accountKind.resource({ ...USER, ...row });

describe('an account', () => {
  it('is the team of the token, with its limits', () => {
    const account = mapped({ team: { uuid: '5df3e300', name: 'My Team' }, droplet_limit: 25, floating_ip_limit: 5 });

    expect(account).toMatchObject({ key: { uid: '5df3e300' }, name: 'My Team', status: 'active', active: true });
    expect(account.attributes).toMatchObject({
      ...{ email: 'sammy@example.com', userId: 'b6fr89db', serverLimit: 25, ipAddressLimit: 5 },
      providerNotice: undefined,
    });
  });

  it.each([undefined, null, { uuid: '', name: '' }])('is the user without a team: %j', (team) => {
    expect(mapped({ team })).toMatchObject({ key: { uid: 'b6fr89db' }, name: 'sammy@example.com' });
  });

  it('is not active when the provider has locked it', () => {
    const locked = mapped({ status: 'locked', status_message: 'Verify your payment method.' });

    expect(locked).toMatchObject({ active: false, attributes: { providerNotice: 'Verify your payment method.' } });
  });

  it.each([undefined, null, '', 7])('is unreadable with the uuid %p', (uuid) => {
    expect(() => mapped({ uuid })).toThrow('cannot be read: uuid: ');
  });
});
