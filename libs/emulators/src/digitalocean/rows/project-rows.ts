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
  const made = createdAt(index, blueprint.counts.projects);
  const { purpose, environment } = PROJECTS[index % PROJECTS.length] ?? PROJECTS[0];
  return {
    id,
    owner_uuid: blueprint.ids.uuid('team', 0),
    owner_id: 258_992,
    ...{ name: PROJECTS[index]?.name ?? `project-${index + 1}`, purpose, environment },
    description: '',
    is_default: index === 0,
    created_at: made,
    updated_at: made,
  };
};

/** A project, as in `GET /v2/projects`. */
export type ProjectRow = ReturnType<typeof buildProject>;

/** The projects, of which load balancers refer to the first. */
export const projectRows = (world: World): RowSource<ProjectRow> =>
  uuidSource(world.blueprint, 'project', world.blueprint.counts.projects, (index, id) =>
    buildProject(world, index, id),
  );
