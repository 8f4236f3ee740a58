import type { Check } from '@maestro/core';
import { docs, OF_OTHERS } from './check-facts.js';

const untidy = (check: Omit<Check, 'category'>): Check => ({ ...check, category: 'untidy' });

/** What makes an account hard to understand. */
export const untidyChecks: readonly Check[] = [
  untidy({
    id: 'digitalocean.droplet-untagged',
    title: 'Droplet has no tags',
    why: 'Nobody can tell by its tags what it is for and who is asked about it.',
    severity: 'info',
    of: ['digitalocean.droplet'],
    query: `-has:tag -(${OF_OTHERS})`,
    remedy: { text: 'Give it a tag for its environment or its owner.', url: docs('droplets') },
  }),
  untidy({
    id: 'digitalocean.without-project',
    title: 'Resource belongs to no project',
    why: 'Its cost is not part of the cost of a project.',
    severity: 'info',
    of: ['digitalocean.droplet', 'digitalocean.load-balancer', 'digitalocean.domain', 'digitalocean.volume'],
    query: `-has:digitalocean.project-assignment -has:digitalocean.project -(${OF_OTHERS})`,
    remedy: { text: 'Move it to a project.', url: docs('projects') },
  }),
  untidy({
    id: 'digitalocean.project-empty',
    title: 'Project has no resources',
    why: 'Somebody may look for something in it.',
    severity: 'info',
    of: ['digitalocean.project'],
    query: 'isDefault:false -has:digitalocean.project-assignment',
    remedy: { text: 'Delete it, or move resources to it.', url: docs('projects') },
  }),
  untidy({
    id: 'digitalocean.project-without-environment',
    title: 'Project does not say which environment it is',
    why: 'Nobody can tell production from a trial.',
    severity: 'info',
    of: ['digitalocean.project'],
    query: '-attributes.environment exists has:digitalocean.project-assignment',
    remedy: { text: 'Set its environment.', url: docs('projects') },
  }),
  untidy({
    id: 'digitalocean.image-failed',
    title: 'Import of the image failed',
    why: 'It cannot be used.',
    severity: 'low',
    of: ['digitalocean.image'],
    query: 'errorMessage exists',
    remedy: { text: 'Delete it, and import it again.', url: docs('custom-images') },
  }),
  untidy({
    id: 'digitalocean.domain-without-caa',
    title: 'Domain does not say who may issue certificates',
    why: 'Without a CAA record, every authority may.',
    severity: 'info',
    of: ['digitalocean.domain'],
    query: '-related:(kind:digitalocean.dns-record type:CAA)',
    remedy: { text: 'Add a CAA record for the authorities that you use.', url: docs('networking/dns') },
    references: [{ title: 'RFC 8659', url: 'https://www.rfc-editor.org/rfc/rfc8659' }],
  }),
  untidy({
    id: 'digitalocean.domain-without-spf',
    title: 'Domain does not say who may send its mail',
    why: 'Others can send mail in its name, whether it sends any or not.',
    severity: 'low',
    of: ['digitalocean.domain'],
    query: '-related:(kind:digitalocean.dns-record type:TXT values contains "v=spf1")',
    remedy: { text: 'Add a TXT record with SPF; "v=spf1 -all" if it sends no mail.', url: docs('networking/dns') },
    references: [{ title: 'RFC 7208', url: 'https://www.rfc-editor.org/rfc/rfc7208' }],
  }),
  untidy({
    id: 'digitalocean.account-email-unverified',
    title: 'Email address of the account is not verified',
    why: 'Warnings and invoices may reach nobody.',
    severity: 'medium',
    of: ['digitalocean.account'],
    query: 'emailVerified:false',
    remedy: { text: 'Verify the address.' },
  }),
];
