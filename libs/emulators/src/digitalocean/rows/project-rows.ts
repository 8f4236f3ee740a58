import type { RowSource } from '../json/row.types.js';
import { createdAt } from '../world/blueprint.js';
import type { World } from '../world/world.js';
import { uuidSource } from './row-sources.js';

/** The first one is the default, which has everything that is in no other project. */
const PROJECTS = [
  { name: 'Default', purpose: 'Web Application', environment: 'Production' },
  { name: 'staging', purpose: 'Service or API', environment: 'Staging' },
  { name: 'playground', purpose: 'Just trying out DigitalOcean', environment: 'Development' },
] as const;

const buildProject = ({ blueprint }: World, index: number, id: string) => {
  const made = createdAt(index, PROJECTS.length);
  const { name, purpose, environment } = PROJECTS[index] ?? PROJECTS[0];
  return {
    id,
    owner_uuid: blueprint.ids.uuid('team', 0),
    owner_id: 258_992,
    ...{ name, purpose, environment },
    description: '',
    is_default: index === 0,
    created_at: made,
    updated_at: made,
  };
};

/** A project, as in `GET /v2/projects`. */
export type ProjectRow = ReturnType<typeof buildProject>;

/** The projects that load balancers refer to. */
export const projectRows = (world: World): RowSource<ProjectRow> =>
  uuidSource(world.blueprint, 'project', PROJECTS.length, (index, id) => buildProject(world, index, id));
