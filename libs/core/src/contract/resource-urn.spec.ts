import { resourceUrn, urnTemplateProblem } from './resource-urn.js';

const bucket = (more: { name?: string; region?: string } = {}) => ({
  key: { provider: 'fake', kind: 'fake.bucket', uid: 'nyc3/assets' },
  name: 'assets',
  ...more,
});

describe('resourceUrn', () => {
  it.each([
    ['do:space:{name}', 'do:space:assets'],
    ['arn:fake:s3:{region}:{id}', 'arn:fake:s3:nyc3:assets'],
    ['fake:{uid}', 'fake:nyc3/assets'],
  ])('of %s is %s', (template, urn) => {
    expect(resourceUrn(template, bucket({ region: 'nyc3' }))).toBe(urn);
  });

  it('keeps characters as the provider writes them', () => {
    expect(resourceUrn('do:space:{name}', bucket({ name: 'a b/c' }))).toBe('do:space:a b/c');
  });

  it.each([
    ['without a template', undefined, {}],
    ['for a resource that lacks a value', 'arn:{region}:{name}', {}],
    ['for an empty name', 'do:space:{name}', { name: '' }],
  ])('is absent %s', (_, template, more) => {
    expect(resourceUrn(template, bucket(more))).toBeUndefined();
  });
});

describe('urnTemplateProblem', () => {
  it('finds nothing wrong with a namespace and the name of a resource', () => {
    expect(urnTemplateProblem('do:space:{name}')).toBeUndefined();
  });

  it.each([
    ['{name}', 'must begin with a namespace'],
    ['do:space:{ID}', 'has {ID}, and only {uid}'],
    ['do:space:{name', 'has an unbalanced brace'],
    ['do:space', 'is the same for every resource'],
    ['do:region:{region}', 'is the same for every resource'],
  ])('refuses %s', (template, problem) => {
    expect(urnTemplateProblem(template)).toContain(problem);
  });
});
