import { type Attributes, defineEntity } from '../../entity.js';
import { hostName, idOf, seconds } from '../../fields.js';

/** Serves copies of another site’s files from many places. */
export const cdnEndpoint = defineEntity({
  id: 'cdn-endpoint',
  title: { one: 'CDN endpoint', many: 'CDN endpoints' },
  category: 'network',
  icon: 'globe',
  fields: {
    originHostName: hostName({
      label: 'Origin',
      about: 'The host name of the bucket that it fetches from.',
      group: 'Network',
      column: 'shown',
      searchable: true,
    }),
    hostName: hostName({
      label: 'Host name',
      group: 'Network',
      column: 'shown',
      optional: true,
      role: 'host-name',
    }),
    customDomain: hostName({
      label: 'Custom domain',
      group: 'Network',
      column: 'shown',
      optional: true,
      role: 'host-name',
    }),
    certificateId: idOf('certificate', {
      label: 'Certificate',
      group: 'Network',
      column: 'offered',
      optional: true,
    }),
    ttlSeconds: seconds({
      label: 'TTL',
      about: 'How long a copy is served before it is fetched again from the origin.',
      group: 'Network',
      column: 'shown',
      optional: true,
    }),
  },
});

/** `attributes` of a CDN endpoint. */
export type Cdn = Attributes<typeof cdnEndpoint>;
