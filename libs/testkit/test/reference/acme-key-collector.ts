import {
  type CollectedPage,
  defineKind,
  type ListingAnswer,
  type ListingPart,
  type PermissionCheck,
  probePermission,
  type ResourceCollector,
} from '@maestro/core';
import { map, type Observable } from 'rxjs';
import { z } from 'zod';
import type { AcmeClient } from './acme-client.js';
import { sshKey } from './acme-entities.js';

/** The keys of one region: an unpaged list with an entity tag. */
export const keyKind = defineKind(sshKey, {
  kind: 'acme.key',
  task: 'key-list',
  access: 'get_all_keys',
  title: 'SSH keys',
  scopes: [{ name: 'key:read' }],
  schedule: '0 * * * *',
  tellsUnchanged: true,
  row: z.object({ id: z.string().min(1), name: z.string(), fingerprint: z.string(), public_key: z.string() }),
  map: ({ id, name, fingerprint, public_key: publicKey }, { region }) => ({
    ...{ uid: `${region ?? ''}/${id}`, name, region, active: true },
    attributes: { fingerprint, publicKey },
  }),
});

const pathOf = (region: string): string => `/v1/regions/${region}/keys`;

/** Reads the keys of each region, unless the entity tag is the same as in the last complete listing. */
export class AcmeKeyCollector implements ResourceCollector {
  readonly type = keyKind.type;

  constructor(
    readonly client: AcmeClient,
    readonly regions: readonly string[],
  ) {}

  parts(): readonly ListingPart[] {
    return this.regions.map((region) => ({ id: region, region }));
  }

  collect(part: ListingPart): Observable<ListingAnswer> {
    return this.client.tagged(this.type.task, pathOf(part.id), 'keys', part.mark).pipe(
      map(({ rows, etag }): ListingAnswer => {
        if (rows === undefined) return { unchanged: true };
        const page: CollectedPage = keyKind.rows({ rows, firstPosition: 1 }, part);
        return { ...page, mark: etag };
      }),
    );
  }

  probe(): Observable<PermissionCheck> {
    const [first = ''] = this.regions;
    return probePermission(this.type, this.client.whole(this.type.task, pathOf(first), 'keys'));
  }
}
