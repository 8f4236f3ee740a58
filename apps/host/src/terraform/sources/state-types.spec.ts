import { checkStateSettings, STATE_TYPES } from './state-types.js';

const BUCKET = { endpoint: 'https://s3.example.com', bucket: 'states', accessKeyId: 'a', secretAccessKey: 'b' };

describe('the settings of states', () => {
  const check = (type: string, settings: object) => checkStateSettings(STATE_TYPES.get(type)!, { ...settings });

  it.each([
    ['https', { url: 'http://example.com/s' }, 'url'],
    ['https', { url: 'https://u:p@example.com/s' }, 'url'],
    ['https', { url: 'https://example.com/s', user: 'ci' }, 'password'],
    ['https', { url: 'https://example.com/s', user: 'ci', password: 'p', token: 't' }, 'token'],
    ['https', {}, 'url'],
    ['file', { path: 'relative' }, 'path'],
    ['file', { path: '/a', url: 'x' }, 'url'],
    ['s3', { ...BUCKET, endpoint: 'http://s3.example.com' }, 'endpoint'],
    ['s3', { ...BUCKET, endpoint: 'https://s3.example.com/?x' }, 'endpoint'],
    ['s3', { ...BUCKET, endpoint: 'https://user:secret@s3.example.com' }, 'endpoint'],
    ['s3', { ...BUCKET, region: 'a.example.com/' }, 'region'],
    ['s3', { ...BUCKET, bucket: 'arn:aws:s3:::x' }, 'bucket'],
    ['s3', { ...BUCKET, bucket: '' }, 'bucket'],
    ['s3', { ...BUCKET, key: 'a', prefix: 'b' }, 'prefix'],
    ['s3', { ...BUCKET, secretAccessKey: '' }, 'secretAccessKey'],
    ['s3', { ...BUCKET, url: 'https://example.com' }, 'url'],
  ])('of the type %s are refused: %j', (type, settings, field) => {
    const errors = [expect.objectContaining({ field: `settings.${field}` })];

    expect(() => check(type, settings)).toThrow(
      expect.objectContaining({ facts: expect.objectContaining({ errors }) }),
    );
  });

  it.each([
    [{ key: 'a/prod' }, 'states/a/prod'],
    [{ prefix: 'env/' }, 'states/env/*'],
    [{}, 'states/*'],
  ])('tell the place of a bucket with %j, without a secret', (more, place) => {
    const settings = check('s3', { ...BUCKET, ...more });

    expect(settings).toEqual({ ...BUCKET, ...more, region: 'us-east-1' });
    expect(STATE_TYPES.get('s3')!.place(settings)).toBe(place);
  });
});
