import type { CheckScenario } from '@maestro/core';
import { kinds, one, to } from './scenario-resources.js';

const assignment = (kind: string) =>
  one('project-assignment', {}, { relations: [to('attached-to', kind), to('member-of', 'project')] });

const record = (type: string, value: string) =>
  one('dns-record', { type, values: [value] }, { relations: [to('member-of', 'domain')] });

/** Inventories for the checks of order. */
export const untidyCases: readonly CheckScenario[] = [
  {
    check: 'digitalocean.droplet-untagged',
    finds: [one('droplet')],
    passes: [one('droplet', {}, { tags: ['env:production'] })],
    needs: kinds('droplet', 'kubernetes-cluster', 'droplet-autoscale-pool'),
  },
  {
    check: 'digitalocean.without-project',
    finds: [one('domain')],
    passes: [one('domain'), assignment('domain')],
    needs: kinds(
      ...['droplet', 'load-balancer', 'domain', 'volume', 'project-assignment', 'project'],
      ...['kubernetes-cluster', 'droplet-autoscale-pool'],
    ),
  },
  {
    check: 'digitalocean.project-empty',
    finds: [one('project', { isDefault: false })],
    passes: [one('project', { isDefault: false }), assignment('domain')],
    needs: kinds('project', 'project-assignment'),
  },
  {
    check: 'digitalocean.project-without-environment',
    finds: [one('project'), assignment('domain')],
    passes: [one('project', { environment: 'Production' }), assignment('domain')],
    needs: kinds('project', 'project-assignment'),
  },
  {
    check: 'digitalocean.image-failed',
    finds: [one('image', { errorMessage: 'It is no image.' })],
    passes: [one('image')],
    needs: kinds('image'),
  },
  {
    check: 'digitalocean.domain-without-caa',
    finds: [one('domain'), record('TXT', 'v=spf1 -all')],
    passes: [one('domain'), record('CAA', 'letsencrypt.org')],
    needs: kinds('domain', 'dns-record'),
  },
  {
    check: 'digitalocean.domain-without-spf',
    finds: [one('domain'), record('CAA', 'letsencrypt.org')],
    passes: [one('domain'), record('TXT', 'v=spf1 include:example.com -all')],
    needs: kinds('domain', 'dns-record'),
  },
  {
    check: 'digitalocean.account-email-unverified',
    finds: [one('account', { emailVerified: false })],
    passes: [one('account', { emailVerified: true })],
    needs: kinds('account'),
  },
];
