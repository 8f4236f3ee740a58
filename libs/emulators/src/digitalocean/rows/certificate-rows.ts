import type { RowSource } from '../json/row.types.js';
import { createdAt, laterThan } from '../world/blueprint.js';
import type { World } from '../world/world.js';
import { uuidSource } from './row-sources.js';

const buildCertificate = ({ blueprint }: World, index: number, id: string) => {
  const dice = blueprint.dice('certificate', index);
  const made = createdAt(index, blueprint.counts.certificates);
  const domain = `shop-${index + 1}.example.com`;
  return {
    id,
    name: `cert-${String(index + 1).padStart(2, '0')}`,
    not_after: laterThan(made, dice),
    sha1_fingerprint: dice.hex(40),
    created_at: made,
    dns_names: [domain, `www.${domain}`],
    state: 'verified',
    type: dice.pick(['lets_encrypt', 'custom']),
  };
};

/** A certificate, as in `GET /v2/certificates`. */
export type CertificateRow = ReturnType<typeof buildCertificate>;

/** Certificates, which load balancers and CDN endpoints refer to. */
export const certificateRows = (world: World): RowSource<CertificateRow> =>
  uuidSource(world.blueprint, 'certificate', world.blueprint.counts.certificates, (index, id) =>
    buildCertificate(world, index, id),
  );
