import { appInstanceKind } from './app-instance.kind.js';

describe('an instance of an app', () => {
  it('is a member of its app, and known by its name', () => {
    const row = { instance_name: 'web-1', component_name: 'web', component_type: '', instance_alias: null };

    expect(appInstanceKind.resource(row, { id: 'shop' })).toMatchObject({
      key: { uid: 'shop/web-1' },
      attributes: { appId: 'shop', componentName: 'web', componentType: undefined },
      relations: [{ type: 'member-of', to: { kind: 'digitalocean.app', uid: 'shop' } }],
    });
  });
});
