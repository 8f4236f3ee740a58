import { hashPassword, isPassword } from './password-hash.js';

describe('the hash of a password', () => {
  it('is salted, has its parameters, and is of this password only, however it was typed', async () => {
    const [one, other] = await Promise.all([hashPassword('caf\u00e9 and plums'), hashPassword('caf\u00e9 and plums')]);

    expect(one).toMatch(/^scrypt\$32768\$8\$3\$[\w-]{22}\$[\w-]{43}$/);
    expect(other).not.toBe(one);
    expect(await isPassword('cafe\u0301 and plums', one)).toBe(true);
    expect(await isPassword('cafe and plums', one)).toBe(false);
  });

  it('is compared with the parameters that it has, and nobody has the password of no hash', async () => {
    const earlier = 'scrypt$1024$8$1$c2FsdA$kwwZQnnP7JmOmL0hzfzlhSiwpQ3pL8sJCQeM3nq2uG8';

    expect(await isPassword('x', earlier)).toBe(false);
    expect([await isPassword('', null), await isPassword('', undefined)]).toEqual([false, false]);
    await expect(isPassword('x', 'md5$1$2')).rejects.toThrow('unknown form');
  });
});
