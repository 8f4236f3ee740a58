import { numberedUuid } from '@maestro/testkit';
import { dedicatedInferenceKind } from './dedicated-inference.kind.js';

const mapped = (row: object) => dedicatedInferenceKind.resource({ id: numberedUuid(1), ...row });

describe('a dedicated inference', () => {
  it('is a member of its VPC', () => {
    expect(mapped({ vpc_uuid: numberedUuid(2) })).toMatchObject({
      ...{ attributes: { vpcId: numberedUuid(2) } },
      relations: [{ type: 'member-of', to: { kind: 'digitalocean.vpc', uid: numberedUuid(2) } }],
    });
  });

  it('tells which models run on how many accelerators', () => {
    const accelerators = [
      { scale: 2, accelerator_slug: 'gpu-1' },
      { scale: null, accelerator_slug: 'gpu-2' },
    ];
    const spec = { name: 'shop', model_deployments: [{ model_slug: 'm', accelerators }, { accelerators: null }] };

    expect(mapped({ spec })).toMatchObject({
      name: 'shop',
      attributes: {
        acceleratorCount: 2,
        deployments: [{ model: 'm', accelerator: 'gpu-1', count: 2 }, { count: undefined }],
      },
    });
  });

  it.each([
    [{ public_endpoint_fqdn: 'https://a.do-infra.ai' }, 'a.do-infra.ai', true],
    [{ public_endpoint_fqdn: 'a.do-infra.ai' }, 'a.do-infra.ai', true],
    [{ public_endpoint_fqdn: '' }, undefined, false],
    [{ public_endpoint_fqdn: 'not a host' }, undefined, false],
    [null, undefined, undefined],
  ])('at %p has the host name %p', (endpoints, hostName, isPublic) => {
    expect(mapped({ endpoints }).attributes).toMatchObject({ hostName, public: isPublic });
  });

  it('is not public where that is switched off, even if it has a name', () => {
    const endpoints = { public_endpoint_fqdn: 'a.do-infra.ai' };

    expect(mapped({ endpoints, spec: { enable_public_endpoint: false } }).attributes.public).toBe(false);
  });

  it('has unknown models where the list leaves its specification out', () => {
    expect(mapped({ spec: null })).toMatchObject({
      ...{ name: numberedUuid(1), attributes: { deployments: undefined, acceleratorCount: undefined } },
    });
  });

  it.each([
    ['active', true],
    ['updating', true],
    ['provisioning', false],
    ['of tomorrow', false],
    [null, false],
  ])('with the status %p is active: %p', (status, active) => {
    expect(mapped({ status }).active).toBe(active);
  });

  it('does without all that is null, empty or new', () => {
    const nothing = { region: '', vpc_uuid: '', endpoints: {}, pending_deployment_spec: null, invented: {} };

    expect(mapped(nothing)).toMatchObject({ region: undefined, relations: [], attributes: { isChanging: false } });
  });
});
