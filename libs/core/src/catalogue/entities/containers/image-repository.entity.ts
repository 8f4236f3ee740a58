import { type Attributes, defineEntity } from '../../entity.js';
import { bytes, idOf, integer, moment, setOf, text } from '../../fields.js';

/** Versions of one image of containers. */
export const imageRepository = defineEntity({
  id: 'image-repository',
  title: { one: 'Image repository', many: 'Image repositories' },
  category: 'containers',
  icon: 'boxes',
  fields: {
    registryId: idOf('container-registry', { label: 'Registry', group: 'Attached resources', column: 'shown' }),
    tagCount: integer({ label: 'Tags', group: 'Size', column: 'shown', optional: true }),
    manifestCount: integer({ label: 'Manifests', group: 'Size', column: 'shown', optional: true }),
    latestTags: setOf(
      text({ label: 'Latest tags', about: 'Those of its newest manifest.', group: 'System', column: 'shown' }),
    ),
    latestDigest: text({ label: 'Latest digest', group: 'System', column: 'offered', optional: true }),
    latestSizeBytes: bytes({
      label: 'Latest size',
      about: 'The compressed size of its newest manifest.',
      group: 'Size',
      column: 'offered',
      optional: true,
    }),
    pushedAt: moment({ label: 'Last pushed', group: 'Lifecycle', column: 'shown', optional: true }),
  },
});

/** `attributes` of an image repository. */
export type ImageRepository = Attributes<typeof imageRepository>;
