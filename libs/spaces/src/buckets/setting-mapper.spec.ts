import { toCorsRule, toLifecycleRule, toTag, toVersioning } from './setting-facets.constants.js';

describe('a setting', () => {
  it.each([
    [undefined, 'off'],
    ['Enabled', 'enabled'],
    ['Suspended', 'suspended'],
  ])('of versioning, %s, is %s', (status, versioning) => {
    expect(toVersioning(status)).toBe(versioning);
  });

  it('of versioning that S3 does not document is rejected', () => {
    expect(() => toVersioning('Paused')).toThrow(TypeError);
  });

  it('of CORS may omit everything except origins and methods', () => {
    const rule = toCorsRule({ AllowedOrigins: ['*'], AllowedMethods: ['GET'] });

    expect(rule).toEqual({ origins: ['*'], methods: ['GET'], headers: [] });
  });

  it.each([
    [{ Prefix: 'a/' }],
    [{ Filter: { Prefix: 'a/' } }],
    [{ Filter: { And: { Prefix: 'a/', Tags: [{ Key: 'k', Value: 'v' }] } } }],
  ])('of lifecycle finds its prefix in %j', (places) => {
    expect(toLifecycleRule({ Status: 'Enabled', ...places })).toMatchObject({ enabled: true, prefix: 'a/' });
  });

  it('of lifecycle for all objects has no prefix', () => {
    const rule = toLifecycleRule({
      ID: 'x',
      Status: 'Disabled',
      Prefix: '',
      AbortIncompleteMultipartUpload: { DaysAfterInitiation: 2 },
    });

    expect(rule).toEqual({ id: 'x', enabled: false, abortIncompleteUploadDays: 2 });
  });

  it.each([
    [{ Key: 'env', Value: 'production' }, 'env=production'],
    [{ Key: 'team', Value: '' }, 'team'],
    [{ Key: 'a=b', Value: 'c' }, 'a=b=c'],
  ])('of tags, %j, is %s', (tag, text) => {
    expect(toTag(tag)).toBe(text);
  });
});
