import { type Attributes, defineEntity } from '../../entity.js';
import { bytes, idOf, moment, setOf, text } from '../../fields.js';

/** One version of an image, by its digest. */
export const imageManifest = defineEntity({
  id: 'image-manifest',
  title: { one: 'Image manifest', many: 'Image manifests' },
  category: 'containers',
  icon: 'package',
  fields: {
    repositoryId: idOf('image-repository', { label: 'Repository', group: 'Attached resources', column: 'shown' }),
    imageTags: setOf(text({ label: 'Image tags', group: 'System', column: 'shown' })),
    sizeBytes: bytes({ label: 'Compressed size', group: 'Size', column: 'shown', optional: true }),
    pushedAt: moment({ label: 'Last pushed', group: 'Lifecycle', column: 'shown', optional: true }),
  },
});

/** `attributes` of an image manifest. */
export type ImageManifest = Attributes<typeof imageManifest>;
