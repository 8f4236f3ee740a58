/** The build of a package of this repository. */
const built = (file: string): string => JSON.stringify(new URL(`../../../libs/${file}`, import.meta.url).href);

/** The source of a plugin: DigitalOcean with one more resource, which no emulator supports. */
export const LARGER_PLUGIN = `
import { restModule } from ${built('core/dist/index.js')};
import plugin from ${built('digitalocean/dist/index.js')};
import { digitalOceanApi } from ${built('digitalocean/dist/digitalocean-api.constants.js')};
import { digitalOceanKinds } from ${built('digitalocean/dist/digitalocean-kinds.js')};

const [first] = digitalOceanKinds;
const type = { ...first.type, task: 'widget-list', access: 'get_all_widgets', kind: 'digitalocean.widget', title: 'Widgets' };
const kinds = [...digitalOceanKinds, { ...first, type, list: { path: '/v2/widgets', items: 'widgets' } }];
export default {
  ...plugin,
  manifest: { ...plugin.manifest, resources: kinds.map(({ type }) => type) },
  module: restModule(digitalOceanApi, kinds),
};
`;
