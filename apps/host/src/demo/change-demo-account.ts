import type { DigitalOceanAccount } from '@maestro/emulators';

/** What a droplet is tagged with that does not carry it yet. */
const NEW_TAG = 'env:staging';

/**
 * What happens in the demo's account between its first two syncs, so that there are changes to look at: a droplet gets a larger size,
 * another is switched off, a third is tagged; a volume grows, a firewall lets https in, and a snapshot is removed.
 */
export function changeDemoAccount({ droplets, volumes, firewalls, snapshots }: DigitalOceanAccount): void {
  const [resized, , stopped, , ...others] = [...droplets.rows()].filter(({ status }) => status === 'active');
  const tagged = others.find(({ tags }) => !tags.includes(NEW_TAG));
  const [largest] = [...droplets.rows()].sort((one, other) => other.disk - one.disk);
  const volume = volumes.at(0);
  const firewall = firewalls.at(0);
  const snapshot = snapshots.at(0);
  if (!resized || !stopped || !tagged || !largest || !volume || !firewall || !snapshot)
    throw new Error('The account of the demo is too small to change: give it more droplets.');

  const { size, size_slug, memory, vcpus, disk, disk_info } = largest;
  droplets.update(resized.id, { size, size_slug, memory, vcpus, disk, disk_info });
  droplets.update(stopped.id, { status: 'off' });
  droplets.update(tagged.id, { tags: [...tagged.tags, NEW_TAG] });
  volumes.update(volume.id, { size_gigabytes: volume.size_gigabytes * 2 });
  firewalls.update(firewall.id, {
    inbound_rules: [
      ...firewall.inbound_rules,
      { protocol: 'tcp', ports: '443', sources: { addresses: ['0.0.0.0/0', '::/0'] } },
    ],
  });
  snapshots.remove(String(snapshot['id']));
}
