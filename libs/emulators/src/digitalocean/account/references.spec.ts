import { accountCounts } from './account-counts-calculator.js';
import { buildAccount } from './digitalocean-account.js';

const made = buildAccount(1, accountCounts(600));
const droplets = [...made.droplets.rows(), ...made.gpuDroplets.rows()];
const dropletOf = (id: number | string) => made.droplets.find(id) ?? made.gpuDroplets.find(id);
const tagged = (tag: string) => droplets.filter(({ tags }) => tags.includes(tag)).map(({ id }) => id);

describe('references within an account', () => {
  it('point from volumes to Droplets of the same region and back', () => {
    const volumes = [...made.volumes.rows()];
    const there = volumes.flatMap(({ id, droplet_ids: ids }) => ids.map((droplet) => `${droplet} ${id}`));
    const back = droplets.flatMap(({ id, volume_ids: ids }) => ids.map((volume) => `${id} ${volume}`));

    expect(there.toSorted()).toEqual(back.toSorted());
    expect(volumes.filter(({ droplet_ids: ids }) => ids.length === 0)).not.toHaveLength(0);
    expect(volumes.every(({ region, droplet_ids: [id] }) => id === undefined || dropletOf(id)?.region === region)).toBe(
      true,
    );
  });

  it('point from Droplets to VPCs of their region', () => {
    expect(droplets.every(({ vpc_uuid: id, region }) => made.vpcs.find(id)?.region === region.slug)).toBe(true);
  });

  it('point from Droplets to listed images, except retired ones', () => {
    const listed = droplets.filter(({ image }) => {
      const id = image['id'] as number;
      return made.images.find(id) ?? made.distributions.find(id);
    });

    const others = droplets.filter((droplet) => !listed.includes(droplet));

    expect(listed.some(({ image }) => image['type'] === 'custom')).toBe(true);
    expect(new Set(others.map(({ image }) => image['status']))).toEqual(new Set(['retired']));
  });

  it('point from Droplets to their snapshots and backups', () => {
    const snapshots = droplets.flatMap(({ snapshot_ids: ids }) => ids);
    const backups = droplets.flatMap(({ backup_ids: ids }) => ids);

    expect(snapshots.length).toBeGreaterThan(100);
    expect(snapshots.every((id) => made.snapshots.find(id)?.resource_type === 'droplet')).toBe(true);
    expect(snapshots.every((id) => made.images.find(id)?.type === 'snapshot')).toBe(true);
    expect(backups.length).toBeGreaterThan(100);
    expect(backups.every((id) => made.images.find(id)?.type === 'backup')).toBe(true);
  });

  it('point from snapshots to their sources, some of which no longer exist', () => {
    const snapshots = [...made.snapshots.rows()];
    const gone = snapshots.filter(
      ({ resource_id: id, resource_type: type }) => !(type === 'volume' ? made.volumes.find(id) : dropletOf(id)),
    );

    const back = droplets.flatMap(({ id, snapshot_ids: ids }) => ids.map((snapshot) => `${snapshot} ${id}`));

    expect(new Set(gone.map(({ resource_type: type }) => type))).toEqual(new Set(['droplet', 'volume']));
    expect(gone.length).toBeLessThan(snapshots.length / 5);
    expect(
      back.every((pair) => made.snapshots.find(pair.split(' ')[0] ?? '')?.resource_id === pair.split(' ')[1]),
    ).toBe(true);
  });

  it('point from load balancers to Droplets by id or by tag, and from global ones to other load balancers', () => {
    const balancers = [...made.loadBalancers.rows()];
    const byTag = balancers.filter(({ tag }) => tag !== '');
    const worldwide = balancers.filter(({ type }) => type === 'GLOBAL');
    const targets = worldwide.flatMap((row) => ('target_load_balancer_ids' in row ? row.target_load_balancer_ids : []));

    expect(balancers.flatMap(({ droplet_ids: ids }) => ids).every((id) => dropletOf(id))).toBe(true);
    expect(byTag.length).toBeGreaterThan(0);
    expect(byTag.map(({ droplet_ids: ids }) => ids)).toEqual(byTag.map(({ tag }) => tagged(tag)));
    expect(targets.length).toBeGreaterThan(0);
    expect(targets.every((id) => made.loadBalancers.find(id)?.type === 'REGIONAL')).toBe(true);
  });

  it('point from load balancers and CDN endpoints to certificates', () => {
    const rules = [...made.loadBalancers.rows()].flatMap(({ forwarding_rules: all }) =>
      all.map(({ certificate_id: id }) => id),
    );
    const endpoints = [...made.cdnEndpoints.rows()].flatMap((row) =>
      'certificate_id' in row ? [row.certificate_id] : [],
    );
    const ids = [...rules.filter((id) => id !== ''), ...endpoints];

    expect(endpoints.length).toBeGreaterThan(0);
    expect(ids.every((id) => made.certificates.find(id ?? ''))).toBe(true);
  });

  it('point from firewalls to Droplets by id and by tag', () => {
    const firewalls = [...made.firewalls.rows()];
    const byTag = firewalls.filter(({ tags }) => tags.length > 0);

    expect(firewalls.flatMap(({ droplet_ids: ids }) => ids).every((id) => dropletOf(id))).toBe(true);
    expect(byTag.length).toBeGreaterThan(0);
    expect(byTag.flatMap(({ tags }) => tags).every((tag) => tagged(tag).length > 0)).toBe(true);
  });

  it("point from Kubernetes nodes to Droplets with the node's name and tags", () => {
    const clusters = [...made.kubernetesClusters.rows()];

    const nodes = clusters.flatMap(({ id, region, node_pools: pools }) =>
      pools.flatMap((pool) =>
        pool.nodes.map((node) => ({ node, droplet: dropletOf(node.droplet_id), tag: `k8s:${id}`, region })),
      ),
    );

    expect(nodes.length).toBeGreaterThan(clusters.length * 3);
    expect(nodes.every(({ node, droplet }) => droplet?.name === node.name && typeof node.droplet_id === 'string')).toBe(
      true,
    );
    expect(nodes.every(({ droplet, tag }) => droplet?.tags.includes('k8s') && droplet.tags.includes(tag))).toBe(true);
    expect(nodes.every(({ droplet, region }) => droplet?.region.slug === region)).toBe(true);
    expect(tagged('k8s')).toHaveLength(nodes.length);
  });

  it('point from CDN endpoints to the given buckets', () => {
    const { cdnEndpoints } = buildAccount(1, accountCounts(100), [{ name: 'pictures', region: 'fra1' }]);

    expect(cdnEndpoints.at(0)?.origin).toBe('pictures.fra1.digitaloceanspaces.com');
    expect(cdnEndpoints.at(1)?.origin).toMatch(/^[a-z]+-2\.[a-z]{3}\d\.digitaloceanspaces\.com$/);
  });
});
