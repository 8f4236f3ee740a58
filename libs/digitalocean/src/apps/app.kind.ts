import { app, defineKind, ids, list, relationsTo, SCHEDULES, text } from '@maestro/core';
import { hostOf } from '../rows/host-of.js';
import { memberOf } from '../rows/member-of.js';
import { PROJECT_SCOPE } from '../rows/scopes.constants.js';
import { databases, instanceSizes, monthlyCost } from './app-joins.js';
import { AppRow, toDomain } from './app-row.js';
import { appSecrets } from './app-secrets.js';
import { componentsOf, repositoriesOf } from './app-spec.js';
import { realMoment } from './app-values.js';

/** Every app with its components and domains: GET /v2/apps. */
export const appKind = defineKind(app, {
  kind: 'digitalocean.app',
  task: 'app-list',
  access: 'get_all_apps',
  scopes: [{ name: 'app:read' }, PROJECT_SCOPE, { name: 'database:read', fields: ['relations.uses'] }],
  schedule: SCHEDULES.hourly,
  page: 'https://cloud.digitalocean.com/apps/{uid}',
  terraform: [{ type: 'digitalocean_app' }],
  relations: {
    'member-of': ['digitalocean.vpc', 'digitalocean.project'],
    serves: ['digitalocean.domain'],
    'created-from': ['digitalocean.registry-repository'],
    uses: ['digitalocean.database'],
  },
  ids: ['uuid'],
  secrets: appSecrets,
  // A deployment reports each of its steps.
  volatile: [
    '/raw/updated_at',
    '/raw/pending_deployment',
    '/raw/in_progress_deployment',
    '/raw/active_deployment/progress',
  ],
  list: { path: '/v2/apps', items: 'apps', query: { with_projects: 'true' } },
  joins: { databases, instanceSizes },
  row: AppRow,
  map: (row, _part, { databases: databaseOf, instanceSizes: sizeOf }) => {
    const vpcId = text(row.vpc?.id) ?? text(row.spec.vpc?.id);
    const domains = list(row.domains).map(toDomain);
    return {
      uid: row.id,
      name: row.spec.name,
      region: text(row.region?.slug) ?? text(row.spec.region),
      status: text(row.active_deployment?.phase) ?? text(row.pending_deployment?.phase),
      active: row.active_deployment?.phase === 'ACTIVE',
      createdAt: text(row.created_at),
      attributes: {
        url: text(row.live_url),
        hostName: hostOf(row.default_ingress),
        domains,
        certificatesExpireAt: domains.flatMap(({ certificateExpiresAt }) => certificateExpiresAt ?? []).sort()[0],
        components: componentsOf(row.spec),
        tier: text(row.tier_slug),
        monthlyCost: monthlyCost(row.spec, sizeOf),
        dedicatedAddresses: list(row.dedicated_ips).map(({ ip }) => ip),
        databaseNames: ids(list(row.spec.databases).map(({ cluster_name, name }) => cluster_name || name)),
        vpcId,
        projectId: text(row.project_id),
        lastDeployedAt: realMoment(row.active_deployment?.updated_at),
      },
      relations: [
        ...memberOf({ vpc: vpcId, project: row.project_id }),
        ...relationsTo(
          'serves',
          'digitalocean.domain',
          domains.map(({ zone }) => zone),
        ),
        ...relationsTo('created-from', 'digitalocean.registry-repository', repositoriesOf(row.spec)),
        ...relationsTo(
          'uses',
          'digitalocean.database',
          list(row.spec.databases).map(({ cluster_name }) => databaseOf(cluster_name)?.id),
        ),
      ],
    };
  },
});
