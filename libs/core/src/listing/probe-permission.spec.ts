import { EMPTY, lastValueFrom, of, throwError, toArray } from 'rxjs';
import { typeOf } from '../../test/resources.js';
import type { ProviderErrorKind } from '../contract/provider-error-kind.types.js';
import { ProviderError } from '../errors/provider-error.js';
import { probePermission } from './probe-permission.js';

const failing = (kind: ProviderErrorKind) =>
  throwError(() => new ProviderError({ kind, retryable: false, message: 'GET /servers: it may not.' }));

const type = typeOf('server', {
  scopes: [{ name: 'server:read' }, { name: 'region:read' }, { name: 'tag:read', fields: ['tags'] }],
});

describe('probePermission', () => {
  it.each([
    ['an answer', of('answer')],
    ['several answers', of('one', 'two')],
    ['an empty answer', EMPTY],
  ])('finds the permission granted after %s, and says so once', async (_, request) => {
    const checks = await lastValueFrom(probePermission(type, request).pipe(toArray()));

    expect(checks).toEqual([{ state: 'granted', scopes: [], message: 'get_all_servers is granted.' }]);
  });

  it('names the scopes that the task cannot do without when the permission is missing', async () => {
    const check = await lastValueFrom(probePermission(type, failing('permission')));

    expect(check).toEqual({
      state: 'missing',
      reason: 'permission',
      scopes: ['server:read', 'region:read'],
      message: 'get_all_servers is missing. Grant the scope server:read and region:read. GET /servers: it may not.',
    });
  });

  it('names no scope where there is none', async () => {
    const check = await lastValueFrom(probePermission({ ...type, scopes: [] }, failing('permission')));

    expect(check.message).toBe('get_all_servers is missing. GET /servers: it may not.');
  });

  it.each<ProviderErrorKind>(['authentication', 'unavailable', 'not-supported', 'cancelled'])(
    'cannot tell after an error of kind %s',
    async (kind) => {
      const check = await lastValueFrom(probePermission(type, failing(kind)));

      expect(check).toEqual({
        state: 'unreachable',
        reason: kind,
        scopes: [],
        message: 'GET /servers: it may not.',
      });
    },
  );

  it('finds that the account does not have an optional product', async () => {
    const check = await lastValueFrom(probePermission({ ...type, optional: true }, failing('not-supported')));

    expect(check).toEqual({
      state: 'unavailable',
      reason: 'not-supported',
      scopes: [],
      message: 'servers are not available in this account. GET /servers: it may not.',
    });
  });

  it('cannot decide after an error that is not from the provider', async () => {
    const check = await lastValueFrom(
      probePermission(
        type,
        throwError(() => 'oops'),
      ),
    );

    expect(check).toEqual({ state: 'unreachable', scopes: [], message: 'oops' });
  });
});
