import { kubernetesVersionKind } from './kubernetes-version.kind.js';

const mapped = (row: object) => kubernetesVersionKind.resource({ slug: '1.34.1-do.0', ...row });

describe('a version of Kubernetes', () => {
  it('is identified by the name that clusters use', () => {
    expect(mapped({ kubernetes_version: '1.34.1', supported_features: ['docr-integration'] })).toMatchObject({
      ...{ key: { uid: '1.34.1-do.0' }, name: '1.34.1-do.0' },
      attributes: { product: 'kubernetes', version: '1.34.1', features: ['docr-integration'] },
    });
  });

  it.each([[{}], [{ kubernetes_version: '', supported_features: null }]])('needs nothing else: %j', (row) => {
    expect(mapped(row).attributes).toEqual({ product: 'kubernetes', version: '1.34.1-do.0', features: [] });
  });
});
