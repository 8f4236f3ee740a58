import { type TerraformResource, terraformStateId } from '../contract/terraform-resource.js';

/** An instance of a resource that a state manages. */
export interface StateInstance {
  /** `digitalocean_droplet`. */
  readonly type: string;
  /** What `import` takes. Absent: the state does not tell it, or only marked as sensitive. */
  readonly id?: string;
  /** `module.web["eu"].digitalocean_droplet.node[0]`. */
  readonly address: string;
}

/** What a state manages, of the types that plugins declare. */
export interface TerraformState {
  readonly instances: readonly StateInstance[];
  /** How many instances are of other types. */
  readonly others: number;
}

/** The most bytes of a state that are read. Those of large organizations have a few megabytes. */
export const MAX_STATE_BYTES = 32 * 1024 * 1024;

/** The most instances of a state. */
const MAX_INSTANCES = 200_000;

/** The longest address or id that is kept. */
const MAX_TEXT = 2000;

/** A state that cannot be used. The message says why and what to do, and repeats nothing of the state. */
export class TerraformStateError extends Error {
  override readonly name = 'TerraformStateError';
}

type Json = Readonly<Record<string, unknown>>;

/**
 * Reads what a state of Terraform or OpenTofu (version 4) manages. Data sources are not managed. Of the attributes, only
 * those are looked at from which a kind declares its id.
 *
 * @param declared `ResourceType.terraform` of all kinds.
 * @throws TerraformStateError
 */
export function readTerraformState(text: string, declared: readonly TerraformResource[]): TerraformState {
  const byType = new Map<string, TerraformResource[]>();
  for (const each of declared) byType.set(each.type, [...(byType.get(each.type) ?? []), each]);
  const instances: StateInstance[] = [];
  let others = 0;
  for (const resource of resourcesOf(text)) {
    const { mode, type, instances: stated } = resource;
    if (mode === 'data') continue;
    const address = addressOf(resource);
    if (mode !== 'managed' || typeof type !== 'string' || address === undefined || !Array.isArray(stated))
      throw damaged();
    const declarations = byType.get(type);
    if (!declarations) others += stated.length;
    else
      for (const instance of stated as readonly unknown[])
        instances.push(...read(instance, { type, address }, declarations));
    if (instances.length > MAX_INSTANCES)
      throw new TerraformStateError(`The state has more than ${MAX_INSTANCES} resources. Divide it.`);
  }
  return { instances, others };
}

const damaged = (): TerraformStateError =>
  new TerraformStateError('This is not a whole state of Terraform: a resource in it cannot be read.');

function resourcesOf(text: string): readonly Json[] {
  let state: unknown;
  try {
    state = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    // The parser's own message repeats a part of the text.
    throw new TerraformStateError('This is not a state of Terraform: it is not JSON. Check where it is read from.');
  }
  if (!isObject(state)) throw new TerraformStateError('This is not a state of Terraform: it is not a JSON object.');
  if ('encrypted_data' in state)
    throw new TerraformStateError(
      'OpenTofu encrypted this state, and its key is not known here. Give a copy that is not encrypted, such as `tofu state pull` prints.',
    );
  const { version, resources } = state;
  if (typeof version !== 'number')
    throw new TerraformStateError('This is not a state of Terraform: it has no version. Check where it is read from.');
  if (version !== 4)
    throw new TerraformStateError(
      version < 4
        ? `This is a state of version ${Math.trunc(version)}, from before Terraform 0.12. Run \`terraform apply\` with a newer Terraform.`
        : 'This is a state of a later version than 4. Update Maestro.',
    );
  if (!Array.isArray(resources) || !resources.every(isObject)) throw damaged();
  return resources;
}

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function addressOf({ module, type, name }: Json): string | undefined {
  if (typeof name !== 'string' || (module !== undefined && typeof module !== 'string')) return undefined;
  return `${module ? `${module}.` : ''}${String(type)}.${name}`;
}

function read(
  instance: unknown,
  { type, address }: StateInstance,
  declared: readonly TerraformResource[],
): StateInstance[] {
  if (!isObject(instance)) throw damaged();
  const { index_key: key, attributes, attributes_flat: flat } = instance;
  const index = typeof key === 'number' || typeof key === 'string' ? `[${JSON.stringify(key)}]` : '';
  const place = `${address}${index}`.slice(0, MAX_TEXT);
  const known = withoutSensitive(instance, isObject(attributes) ? attributes : isObject(flat) ? flat : {});
  const ids = declared.flatMap((each) => terraformStateId(each, known) ?? []);
  const usable = [...new Set(ids)].filter((id) => id.length <= MAX_TEXT);
  if (usable.length === 0) return [{ type, address: place }];
  return usable.map((id) => ({ type, id, address: place }));
}

/** Without the attributes that a configuration marks as sensitive, or a part of which it does. */
function withoutSensitive({ sensitive_attributes: paths }: Json, attributes: Json): Json {
  if (!Array.isArray(paths) || paths.length === 0) return attributes;
  const hidden = new Set(
    paths.flatMap((path: unknown) => (Array.isArray(path) ? ((path[0] as Json | undefined)?.['value'] ?? []) : [])),
  );
  return Object.fromEntries(Object.entries(attributes).filter(([name]) => !hidden.has(name)));
}
