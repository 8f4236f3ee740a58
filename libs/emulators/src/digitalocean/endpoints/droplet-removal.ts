import type { BodyAnswer } from '../../http/answer-writer.js';
import type { DigitalOceanAccount } from '../account/digitalocean-account.js';
import { errorAnswer } from '../answers/json-answer.js';
import { hasScopes, type Scopes } from '../tokens/token-registry.js';

const ONE_DROPLET = /^\/v2\/droplets\/(\d+)$/;

/**
 * Destroys a Droplet, as people do with other programs than Maestro. Its volumes stay, and are no longer attached.
 *
 * @returns the answer of DigitalOcean, or undefined for any other request.
 */
export function removeDroplet(
  { droplets, volumes }: DigitalOceanAccount,
  method: string | undefined,
  path: string,
  scopes: Scopes,
): BodyAnswer | undefined {
  const id = method === 'DELETE' ? Number(ONE_DROPLET.exec(path)?.[1]) : NaN;
  if (Number.isNaN(id)) return undefined;
  if (!hasScopes(scopes, ['droplet:delete'])) return errorAnswer(403);
  if (!droplets.find(String(id))) return errorAnswer(404);
  for (const volume of [...volumes.rows()])
    if (volume.droplet_ids.includes(id)) volumes.update(volume.id, { droplet_ids: [] });
  droplets.remove(id);
  return { status: 204, headers: {}, body: '' };
}
