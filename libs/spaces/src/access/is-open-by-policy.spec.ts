import { isOpenByPolicy, LISTING } from './is-open-by-policy.js';

const base = { Effect: 'Allow', Principal: '*', Action: 's3:GetObject', Resource: 'arn:aws:s3:::assets/*' };
const isOpen = (...statements: object[]) => isOpenByPolicy(JSON.stringify({ Statement: statements }));

describe('a policy', () => {
  it.each<[string, object]>([
    ['everybody', {}],
    ['everybody, as an account', { Principal: { AWS: '*' } }],
    ['everybody, in a list of accounts', { Principal: { AWS: ['arn:aws:iam:::user/b', '*'] } }],
    ['everybody but one', { Principal: undefined, NotPrincipal: { AWS: 'arn:aws:iam:::user/b' } }],
    ['everybody to perform any action', { Action: 's3:*' }],
    ['everybody to perform all actions', { Action: '*' }],
    ['everybody to list it', { Action: ['s3:PutObject', 's3:ListBucket'] }],
    ['everybody to get, regardless of case', { Action: 's3:getobj*' }],
    ['everybody everything except deleting', { Action: undefined, NotAction: 's3:DeleteObject' }],
    ['everybody with https', { Condition: { Bool: { 'aws:SecureTransport': 'true' } } }],
    ['everybody with a referrer', { Condition: { StringLike: { 'aws:Referer': 'https://example.com/*' } } }],
    ['everybody from any address', { Condition: { IpAddress: { 'aws:SourceIp': ['10.0.0.0/8', '0.0.0.0/0'] } } }],
    ['everybody but from one address', { Condition: { NotIpAddress: { 'aws:SourceIp': '10.0.0.1' } } }],
  ])('that allows %s is open', (_, statement) => {
    expect(isOpen({ ...base, ...statement })).toBe(true);
  });

  it.each<[string, object]>([
    ['one account', { Principal: { AWS: ['arn:aws:iam:::user/b'] } }],
    ['everybody to write only', { Action: 's3:PutObject' }],
    ['everybody everything except reading', { Action: undefined, NotAction: ['s3:Get*', 's3:List*'] }],
    ['nobody, because it only denies', { Effect: 'Deny' }],
    ['some addresses', { Condition: { IpAddress: { 'aws:SourceIp': '10.0.0.0/8' } } }],
    ['one organisation', { Condition: { StringEquals: { 'aws:PrincipalOrgID': 'o-1' } } }],
  ])('that allows %s is not open', (_, statement) => {
    expect(isOpen({ ...base, ...statement })).toBe(false);
  });

  it.each(['*'.repeat(10_000), `${'*?'.repeat(13)}x`, `${'*e'.repeat(2_000)}*`, `s3:${'*'.repeat(5_000)}!`])(
    'is evaluated quickly for actions with many wildcards',
    (Action) => {
      expect(isOpen({ ...base, Action })).toBe(/^\**$/.test(Action));
    },
  );

  it.each([
    ['s3:GetObject', false],
    ['s3:ListBucket', true],
    ['s3:*', true],
  ])('that allows everybody %s lets them list: %s', (Action, isListable) => {
    expect(isOpenByPolicy(JSON.stringify({ Statement: { ...base, Action } }), LISTING)).toBe(isListable);
  });

  it('is open if one of several statements is', () => {
    expect(isOpen({ ...base, Principal: { AWS: 'arn:aws:iam:::user/b' } }, base)).toBe(true);
  });

  it('may contain a single statement without a list', () => {
    expect(isOpenByPolicy(JSON.stringify({ Statement: base }))).toBe(true);
  });

  it.each(['', 'null', '{}', '<html></html>', '{"Statement":[{"Effect":"Perhaps"}]}'])('is not %s', (text) => {
    expect(() => isOpenByPolicy(text)).toThrow(TypeError);
  });
});
