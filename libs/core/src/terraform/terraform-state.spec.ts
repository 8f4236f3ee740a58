import { readTerraformState, TerraformStateError } from './terraform-state.js';

const declared = [
  { type: 'acme_vm' },
  { type: 'acme_record', id: '{parent},{id}', state: '{zone},{id}' },
  { type: 'acme_user', id: '{name}', state: '{name}' },
];

const resource = (type: string, instances: object[], more: object = {}) => ({
  ...{ mode: 'managed', type, name: 'a', provider: 'provider["registry.terraform.io/acme/acme"]', instances },
  ...more,
});
const state = (resources: unknown, more: object = {}): string =>
  JSON.stringify({ version: 4, terraform_version: '1.9.5', serial: 3, lineage: 'x', outputs: {}, resources, ...more });
const read = (...resources: object[]) => readTerraformState(state(resources), declared);

describe('readTerraformState', () => {
  it('tells addresses and ids in modules, of counted and of keyed resources, and of deposed ones', () => {
    const found = read(
      resource('acme_vm', [{ attributes: { id: 17 } }]),
      resource(
        'acme_vm',
        [
          { index_key: 0, attributes: { id: 'x' } },
          { index_key: 1, attributes_flat: { id: 'y' } },
        ],
        {
          module: 'module.web["eu"].module.node',
        },
      ),
      resource('acme_record', [{ index_key: 'a "b"', deposed: '1f', attributes: { id: '5', zone: 'example.com' } }]),
    );

    expect(found.instances).toEqual([
      { type: 'acme_vm', id: '17', address: 'acme_vm.a' },
      { type: 'acme_vm', id: 'x', address: 'module.web["eu"].module.node.acme_vm.a[0]' },
      { type: 'acme_vm', id: 'y', address: 'module.web["eu"].module.node.acme_vm.a[1]' },
      { type: 'acme_record', id: 'example.com,5', address: 'acme_record.a["a \\"b\\""]' },
    ]);
  });

  it('leaves out data sources, and counts what no kind declares', () => {
    const found = read(
      resource('acme_vm', [{ attributes: { id: '1' } }], { mode: 'data' }),
      resource('random_id', [{ attributes: {} }, { attributes: {} }]),
      resource('__proto__', [{ attributes: {} }]),
    );

    expect(found).toEqual({ instances: [], others: 3 });
  });

  it('keeps no attribute that is sensitive, and tells that an id is not known', () => {
    const sensitive_attributes = [[{ type: 'get_attr', value: 'name' }], [{ type: 'get_attr', value: 'password' }]];
    const found = read(
      resource('acme_user', [{ attributes: { name: 'hidden', password: 'pw' }, sensitive_attributes }]),
      resource('acme_vm', [{ attributes: { id: '1', name: 'hidden' }, sensitive_attributes }]),
      resource('acme_record', [{ attributes: { id: '1' } }, { attributes: null }]),
    );

    expect(found.instances).toEqual([
      { type: 'acme_user', address: 'acme_user.a' },
      { type: 'acme_vm', id: '1', address: 'acme_vm.a' },
      { type: 'acme_record', address: 'acme_record.a' },
      { type: 'acme_record', address: 'acme_record.a' },
    ]);
    expect(JSON.stringify(found)).not.toMatch(/hidden|pw/);
  });

  it.each([
    ['{"version": 4, "token": secret', 'it is not JSON'],
    ['<html>secret</html>', 'it is not JSON'],
    ['', 'it is not JSON'],
    ['"secret"', 'it is not a JSON object'],
    ['[]', 'it is not a JSON object'],
    ['{"error": "secret"}', 'it has no version'],
    [state([], { version: 3 }), 'version 3, from before Terraform 0.12'],
    [state([], { version: 5 }), 'a later version than 4'],
    [state([], { encrypted_data: 'secret', version: undefined }), 'OpenTofu encrypted this state'],
    [state({ secret: 1 }), 'a resource in it cannot be read'],
    [state([resource('acme_vm', [], { instances: 'secret' })]), 'a resource in it cannot be read'],
    [state([resource('acme_vm', ['secret' as never])]), 'a resource in it cannot be read'],
    [state([resource('acme_vm', [], { mode: 'secret' })]), 'a resource in it cannot be read'],
    [state([resource('acme_vm', [], { name: { secret: 1 } })]), 'a resource in it cannot be read'],
  ])('refuses %j without repeating it', (text, message) => {
    const attempt = () => readTerraformState(text, declared);

    expect(attempt).toThrow(TerraformStateError);
    expect(attempt).toThrow(message);
    expect(attempt).not.toThrow(/secret/);
  });
});
