import { functionNamespaceKind } from './function-namespace.kind.js';

const mapped = (row: object) => functionNamespaceKind.resource({ namespace: 'fn-1', ...row });

describe('a namespace of functions', () => {
  it('shows where its functions are called, and not the key that opens it', () => {
    const namespace = mapped({ label: 'shop', api_host: 'https://faas.example', key: 'hidden' });

    expect(namespace).toMatchObject({ name: 'shop', attributes: { label: 'shop', hostName: 'faas.example' } });
    expect(JSON.stringify(namespace)).not.toContain('hidden');
  });

  it('is named by its id where it has no label', () => {
    expect(mapped({ label: '' })).toMatchObject({ name: 'fn-1', key: { uid: 'fn-1' } });
  });
});
