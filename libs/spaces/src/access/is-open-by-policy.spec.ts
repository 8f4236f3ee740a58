import { isOpenByPolicy } from './is-open-by-policy.js';

const base = { Effect: 'Allow', Principal: '*', Action: 's3:GetObject', Resource: 'arn:aws:s3:::assets/*' };
const isOpen = (...statements: object[]) => isOpenByPolicy(JSON.stringify({ Statement: statements }));

describe('a policy', () => {
  it.each<[string, object]>([
    ['everybody', {}],
    ['everybody, written as an account', { Principal: { AWS: '*' } }],
    ['everybody, in a list of accounts', { Principal: { AWS: ['arn:aws:iam:::user/b', '*'] } }],
    ['everybody but one', { Principal: undefined, NotPrincipal: { AWS: 'arn:aws:iam:::user/b' } }],
    ['everybody to do anything', { Action: 's3:*' }],
    ['everybody to do whatever there is', { Action: '*' }],
    ['everybody to list it', { Action: ['s3:PutObject', 's3:ListBucket'] }],
    ['everybody to get, in any case of letters', { Action: 's3:getobj*' }],
    ['everybody all but to delete', { Action: undefined, NotAction: 's3:DeleteObject' }],
    ['everybody who comes over https', { Condition: { Bool: { 'aws:SecureTransport': 'true' } } }],
    ['everybody who comes from a page', { Condition: { StringLike: { 'aws:Referer': 'https://example.com/*' } } }],
    ['everybody from any address', { Condition: { IpAddress: { 'aws:SourceIp': ['10.0.0.0/8', '0.0.0.0/0'] } } }],
    ['everybody but from one address', { Condition: { NotIpAddress: { 'aws:SourceIp': '10.0.0.1' } } }],
  ])('that lets in %s is open', (_, statement) => {
    expect(isOpen({ ...base, ...statement })).toBe(true);
  });

  it.each<[string, object]>([
    ['one account', { Principal: { AWS: ['arn:aws:iam:::user/b'] } }],
    ['everybody to write only', { Action: 's3:PutObject' }],
    ['everybody to do all but read', { Action: undefined, NotAction: ['s3:Get*', 's3:List*'] }],
    ['nobody, as it only denies', { Effect: 'Deny' }],
    ['some addresses', { Condition: { IpAddress: { 'aws:SourceIp': '10.0.0.0/8' } } }],
    ['one organisation', { Condition: { StringEquals: { 'aws:PrincipalOrgID': 'o-1' } } }],
  ])('that lets in %s is not', (_, statement) => {
    expect(isOpen({ ...base, ...statement })).toBe(false);
  });

  it.each(['*'.repeat(10_000), `${'*?'.repeat(13)}x`, `${'*e'.repeat(2_000)}*`, `s3:${'*'.repeat(5_000)}!`])(
    'is judged at once, however many stars an action has',
    (Action) => {
      expect(isOpen({ ...base, Action })).toBe(/^\**$/.test(Action));
    },
  );

  it('is open when one statement of several is', () => {
    expect(isOpen({ ...base, Principal: { AWS: 'arn:aws:iam:::user/b' } }, base)).toBe(true);
  });

  it('may hold its only statement without a list', () => {
    expect(isOpenByPolicy(JSON.stringify({ Statement: base }))).toBe(true);
  });

  it.each(['', 'null', '{}', '<html></html>', '{"Statement":[{"Effect":"Perhaps"}]}'])('is not %s', (text) => {
    expect(() => isOpenByPolicy(text)).toThrow(TypeError);
  });
});
