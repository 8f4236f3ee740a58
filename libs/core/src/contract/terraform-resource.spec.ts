import { terraformImport, terraformProblem, type TerraformResource, terraformStateId } from './terraform-resource.js';

const record = {
  key: { provider: 'fake', kind: 'fake.record', uid: 'example.com/17' },
  name: 'www.example.com',
  attributes: { type: 'A' },
};

describe('terraformImport', () => {
  it.each<[string, readonly TerraformResource[] | undefined, object | undefined]>([
    ['its uid', [{ type: 'fake_record' }], { type: 'fake_record', id: 'example.com/17' }],
    ['a template', [{ type: 'fake_record', id: '{parent},{id}' }], { type: 'fake_record', id: 'example.com,17' }],
    [
      'the first type that it is of',
      [
        { type: 'fake_alias', where: { type: ['CNAME'] } },
        { type: 'fake_address', id: '{id}', where: { type: ['A', 'AAAA'] } },
      ],
      { type: 'fake_address', id: '17' },
    ],
    ['nothing if it is of none', [{ type: 'fake_alias', where: { type: ['CNAME'] } }], undefined],
    ['nothing if it lacks a value', [{ type: 'fake_record', id: '{region},{id}' }], undefined],
    ['nothing without a declaration', undefined, undefined],
  ])('is %s', (_what, declared, imported) => {
    expect(terraformImport(declared, record)).toEqual(imported);
  });
});

describe('terraformStateId', () => {
  it.each([
    ['the id', undefined, { id: '17' }, '17'],
    ['several attributes', '{domain},{id}', { id: 17, domain: 'example.com' }, 'example.com,17'],
    ['absent without an attribute', '{domain},{id}', { id: '17' }, undefined],
    ['absent for an attribute that is not a text', undefined, { id: null }, undefined],
  ])('is %s', (_what, state, attributes, id) => {
    expect(terraformStateId({ type: 'fake_record', ...(state !== undefined && { state }) }, attributes)).toBe(id);
  });
});

describe('terraformProblem', () => {
  it('finds nothing wrong with a type, and templates of its ids', () => {
    expect(terraformProblem([{ type: 'a_b' }, { type: 'c', id: '{parent},{id}', state: '{domain},{id}' }])).toBe(
      undefined,
    );
  });

  it.each<[string, unknown, string]>([
    ['no type', [], 'needs a list'],
    ['an invalid type', [{ type: 'Droplet' }], 'has the type "Droplet"'],
    ['an id of unknown parts', [{ type: 'a', id: '{domain}' }], 'has {domain}, and only {uid}'],
    ['an id of no parts', [{ type: 'a', id: 'x' }], 'is the same for every resource'],
    ['a state of no attributes', [{ type: 'a', state: '{Id}' }], 'needs attributes of Terraform'],
  ])('refuses %s', (_what, declared, problem) => {
    expect(terraformProblem(declared as readonly TerraformResource[])).toContain(problem);
  });
});
