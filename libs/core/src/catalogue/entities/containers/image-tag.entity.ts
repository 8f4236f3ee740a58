import { type Attributes, defineEntity } from '../../entity.js';
import { bytes, idOf, moment, text } from '../../fields.js';

/** A name for one version of an image. */
export const imageTag = defineEntity({
  id: 'image-tag',
  title: { one: 'Image tag', many: 'Image tags' },
  category: 'containers',
  icon: 'list',
  fields: {
    repositoryId: idOf('image-repository', { label: 'Repository', group: 'Attached resources', column: 'shown' }),
    digest: text({ label: 'Digest', group: 'System', column: 'shown', searchable: true }),
    sizeBytes: bytes({ label: 'Compressed size', group: 'Size', column: 'shown', optional: true }),
    pushedAt: moment({ label: 'Last pushed', group: 'Lifecycle', column: 'shown', optional: true }),
  },
});

/** `attributes` of an image tag. */
export type ImageTag = Attributes<typeof imageTag>;
